package io.channelsync.identity;

import io.channelsync.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/** A till that writes while the steps of the flows run, and keeps a transaction open while later ones commit. */
final class RacingTill {

    private static final Set<String> STEPS = Set.of("store-customers-page", "insert-uploaded-customers", "advance-turn",
            "acknowledge-customers", "confirm-turn-of-customers", "lock-customers", "complete-customers", "select-applied-operations",
            "claim-channel-state", "retire-operations", "move-channel-state", "move-cursor");

    private final Set<String> creations = new HashSet<>();
    private final Set<String> edits = new HashSet<>();
    private final List<String> customers = new ArrayList<>();
    private TestDatabase database;
    private Connection late;
    private Random random;
    private int races;

    void open(TestDatabase channel) {
        database = channel;
    }

    InterceptStrategy atSteps() {
        return (context, definition, target, next) -> new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                if (STEPS.contains(String.valueOf(definition.getId()))) {
                    race();
                }
                return super.process(exchange, callback);
            }
        };
    }

    /** Some rows, the lowest of them in a transaction that stays open. */
    synchronized void begin(Random with) {
        random = with;
        late = connection(false);
        write(late);
        if (random.nextBoolean()) {
            write(late);
        }
        for (int i = 0; i < 6; i++) {
            writeAtOnce();
        }
    }

    /** The open transaction commits, after all that came later. */
    synchronized void end() {
        commitLate();
        random = null;
    }

    private synchronized void race() {
        if (random == null || random.nextInt(3) > 0) {
            return;
        }
        races++;
        if (random.nextInt(8) == 0) {
            commitLate();
            late = connection(false);
            write(late);
        }
        writeAtOnce();
    }

    private void commitLate() {
        try (Connection open = late) {
            open.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeAtOnce() {
        try (Connection now = connection(true)) {
            write(now);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new customer, or an edit of one that exists, synchronized or on its way. */
    private void write(Connection connection) {
        boolean edit = !customers.isEmpty() && random.nextInt(3) == 0;
        String operation = new UUID(random.nextLong(), random.nextLong()).toString();
        String customer = edit ? customers.get(customers.size() - 1 - random.nextInt(Math.min(4, customers.size())))
                : new UUID(random.nextLong(), random.nextLong()).toString();
        try (PreparedStatement insert = connection.prepareStatement("insert into async_customer (operation_id, operation, async_id,"
                + " created_at, party_type, first_name, last_name) values (?, ?, ?, current_timestamp, 'PERSON', 'Ann', ?)")) {
            insert.setObject(1, UUID.fromString(operation));
            insert.setString(2, edit ? "UPDATE" : "CREATE");
            insert.setObject(3, UUID.fromString(customer));
            insert.setString(4, "Lee " + operation);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (edit) {
            edits.add(operation);
        } else {
            creations.add(operation);
            customers.add(customer);
        }
    }

    private Connection connection(boolean autoCommit) {
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(autoCommit);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized int races() {
        return races;
    }

    Set<String> operations() {
        Set<String> all = new HashSet<>(creations);
        all.addAll(edits);
        return all;
    }

    List<String> customers() {
        return customers;
    }
}
