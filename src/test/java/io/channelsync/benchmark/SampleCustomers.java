package io.channelsync.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Customers as a till would stage them, always the same ones. Values are in their final form already, so that a program
 * without any rules arrives at the same rows; ChannelSync reads and judges them all the same.
 */
final class SampleCustomers {

    private static final String[] FIRST_NAMES = {
        "Anna", "Ben", "Chloé", "David", "Emma", "Félix", "Grace", "Henry", "Inés", "Jack", "Katrin", "Louis", "Mia", "Noah",
        "Olivia", "Paul", "Quentin", "Ruth", "Sören", "Theresa", "Uwe", "Valérie", "William", "Xaver", "Yvonne", "Zoe"
    };
    private static final String[] LAST_NAMES = {
        "Adams", "Bauer", "Clarke", "Dubois", "Edwards", "Fischer", "Garcia", "Huber", "Ingram", "Johnson", "Keller", "Lefèvre",
        "Müller", "Nelson", "O'Brien", "Petit", "Quinn", "Robinson", "Schneider", "Taylor", "Underwood", "Vogel", "Wagner", "Young"
    };
    private static final String COPY =
            "copy async_customer (operation_id, operation, async_id, created_at, created_by, first_name, last_name, email, phone)"
                    + " from stdin";

    private SampleCustomers() {}

    /** Stages that many customers at a store. */
    static void stage(DataSource database, Store store, int customers) throws SQLException {
        Random random = new Random(store.id().hashCode());
        try (Connection channel = database.getConnection()) {
            CopyIn copy = channel.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            for (int number = 0; number < customers; number++) {
                byte[] row = row(store, number, random).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(row, 0, row.length);
            }
            copy.endCopy();
        }
    }

    private static String row(Store store, int number, Random random) {
        String first = FIRST_NAMES[random.nextInt(FIRST_NAMES.length)];
        String last = LAST_NAMES[random.nextInt(LAST_NAMES.length)];
        String email = "customer." + number + "@" + store.id() + ".example.com";
        String phone = store.phonePrefix() + String.format("%06d", 100_000 + number);
        return String.join("\t", guid(random), "CREATE", guid(random), "2026-03-09 10:15:00+00", "till-1", first, last, email, phone) + "\n";
    }

    private static String guid(Random random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return UUID.nameUUIDFromBytes(bytes).toString();
    }
}
