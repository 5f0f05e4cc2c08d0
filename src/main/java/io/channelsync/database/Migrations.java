package io.channelsync.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Creates and upgrades the schemas of HQ and of the channels.
 *
 * <p>Doing it again changes nothing. Tables of others in the same schema are left alone.
 */
public final class Migrations {

    private static final String HISTORY = "channelsync_schema";

    private static final Map<String, String> HSQLDB_WORDS = Map.of(
            "text", "longvarchar",
            "stored", "",
            "due-columns", "uploaded_at, ",
            "where-due", "",
            "pending-columns", "sync_status, ",
            "where-pending", "",
            "where-refers", "",
            "report-columns", ", report_due",
            "where-report", "");

    private static final Map<String, String> POSTGRESQL_WORDS = Map.of(
            "text", "text",
            "stored", "stored",
            "due-columns", "",
            "where-due", "where uploaded_at is null",
            "pending-columns", "",
            "where-pending", "where sync_status = 'PENDING'",
            "where-refers", "where refers_to is not null",
            "report-columns", "",
            "where-report", "where report_due");

    private Migrations() {}

    /**
     * Brings the tables of headquarters up to this version.
     *
     * @throws FlywayException when the database cannot be reached or refuses a statement
     */
    public static void migrateHq(DataSource hq) {
        migrate(hq, "hq");
    }

    /**
     * Brings the tables of one channel up to this version.
     *
     * @throws FlywayException when the database cannot be reached or refuses a statement
     */
    public static void migrateChannel(DataSource channel) {
        migrate(channel, "channel");
    }

    private static void migrate(DataSource database, String side) {
        Flyway.configure(Migrations.class.getClassLoader())
                .loggers(QuietFlywayLog.class.getName())
                .dataSource(database)
                .locations("classpath:db/" + side)
                .table(HISTORY)
                // A till's own database has tables already; version 0 means that none of ours is among them.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(wordsOf(productOf(database)))
                .load()
                .migrate();
    }

    private static Map<String, String> wordsOf(Product product) {
        return product == Product.POSTGRESQL ? POSTGRESQL_WORDS : HSQLDB_WORDS;
    }

    private static Product productOf(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return Product.of(connection.getMetaData().getURL());
        } catch (SQLException failure) {
            throw new FlywayException("the database cannot be reached: " + ErrorKind.describe(failure), failure);
        }
    }
}
