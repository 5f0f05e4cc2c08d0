package io.channelsync.crash;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the daemons have open on a server, as it sees them. */
final class Sessions {

    /** How every daemon calls itself. */
    static final String CHANNELSYNC = "channelsync";

    private final JdbcClient server;

    /** @param server any database of the server */
    Sessions(JdbcClient server) {
        this.server = server;
    }

    /** Transactions that are open now. */
    long openTransactions(String application) {
        return count("xact_start is not null", application);
    }

    /** Statements that wait for a lock now. */
    long waitingForLocks(String application) {
        return count("wait_event_type = 'Lock'", application);
    }

    private long count(String condition, String application) {
        return server.sql("select count(*) from pg_stat_activity where application_name = ? and " + condition)
                .param(application)
                .query(Long.class)
                .single();
    }
}
