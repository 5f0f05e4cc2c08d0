package io.channelsync.simulation;

import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Transactions of tills that are begun and not committed yet: their counters are drawn, their rows are not to be seen. */
final class HeldTransactions implements AutoCloseable {

    private record Held(SingleConnectionDataSource connection, Draft draft) {}

    private final Databases databases;
    private final Map<String, Held> held = new HashMap<>();

    HeldTransactions(Databases databases) {
        this.databases = databases;
    }

    boolean holds(String channel) {
        return held.containsKey(channel);
    }

    /** Begins one; the one that the channel held before is committed first. */
    void hold(String channel, Draft draft) {
        commit(channel);
        var address = databases.at(channel).address();
        var connection = new SingleConnectionDataSource(address.url(), address.username(), address.password(), true);
        connection.setAutoCommit(false);
        draft.send(new JdbcTemplate(connection));
        held.put(channel, new Held(connection, draft));
    }

    /** Commits what the channel holds, if it holds something. */
    void commit(String channel) {
        Held one = held.remove(channel);
        if (one == null) {
            return;
        }
        new JdbcTemplate(one.connection()).execute((Connection connection) -> {
            connection.commit();
            return null;
        });
        one.connection().destroy();
        one.draft().committed();
    }

    /** Rolls back what the channel holds: its database goes away. True when there was something. */
    boolean abandon(String channel) {
        Held one = held.remove(channel);
        if (one != null) {
            one.connection().destroy();
        }
        return one != null;
    }

    void commitAll() {
        List.copyOf(held.keySet()).stream().sorted().forEach(this::commit);
    }

    /** Rolls back what is still held. */
    @Override
    public void close() {
        held.values().forEach(one -> one.connection().destroy());
        held.clear();
    }
}
