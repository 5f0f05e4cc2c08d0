package io.channelsync.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
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
    private static final String HQ_TABLES = "db/hq";
    private static final String CHANNEL_TABLES = "db/channel";
    private static final String FOLDER = "filesystem:";

    private static final Map<String, String> HSQLDB_WORDS = Map.of(
            "text", "longvarchar",
            "stored", "",
            "due-columns", "uploaded_at, ",
            "where-due", "",
            "pending-columns", "sync_status, ",
            "where-pending", "",
            "report-columns", ", report_due",
            "where-report", "");

    private static final Map<String, String> POSTGRESQL_WORDS = Map.of(
            "text", "text",
            "stored", "stored",
            "due-columns", "",
            "where-due", "where uploaded_at is null",
            "pending-columns", "",
            "where-pending", "where sync_status = 'PENDING'",
            "report-columns", "",
            "where-report", "where report_due");

    private Migrations() {}

    /**
     * Brings the tables of headquarters up to this version.
     *
     * @throws FlywayException when the database cannot be reached or refuses a statement
     */
    public static void migrateHq(DataSource hq) {
        migrateHq(hq, List.of());
    }

    /**
     * Brings the tables of headquarters up to this version, and after them those that overlays add in {@code db/hq}. Each
     * overlay has a history of its own, so that its versions meet those of nobody else.
     *
     * @throws FlywayException when the database cannot be reached or refuses a statement
     */
    public static void migrateHq(DataSource hq, List<Path> overlays) {
        migrate(hq, HISTORY, "classpath:db/hq");
        overlays.stream().filter(overlay -> Files.isDirectory(overlay.resolve(HQ_TABLES))).forEach(overlay ->
                migrate(hq, HISTORY + "_" + nameOf(overlay), FOLDER + overlay.resolve(HQ_TABLES)));
    }

    private static String nameOf(Path overlay) {
        return overlay.getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    /**
     * Brings the tables of one channel up to this version.
     *
     * @throws FlywayException when the database cannot be reached or refuses a statement
     */
    public static void migrateChannel(DataSource channel) {
        migrateChannel(channel, List.of());
    }

    /**
     * Brings the tables of one channel up to this version; those of the last overlay that has {@code db/channel} are taken in
     * place of the shipped ones, with those of {@code db/channel-PRODUCT} beside it.
     *
     * @throws FlywayException when the database cannot be reached or refuses a statement
     */
    public static void migrateChannel(DataSource channel, List<Path> overlays) {
        overlays.stream().map(overlay -> overlay.resolve(CHANNEL_TABLES)).filter(Files::isDirectory)
                .reduce((lower, upper) -> upper)
                .ifPresentOrElse(
                        tables -> migrate(channel, HISTORY, FOLDER + tables, FOLDER + tables + "-" + productOf(channel).folder()),
                        () -> migrate(channel, HISTORY, "classpath:db/channel"));
    }

    private static void migrate(DataSource database, String history, String... locations) {
        Flyway.configure(Migrations.class.getClassLoader())
                .loggers(QuietFlywayLog.class.getName())
                .dataSource(database)
                .locations(locations)
                .table(history)
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
