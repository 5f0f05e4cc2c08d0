package io.channelsync.database;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Creates and upgrades the schemas of HQ and of the channels.
 *
 * <p>Doing it again changes nothing. Tables of others in the same schema are left alone.
 */
public final class Migrations {

    private static final Map<String, String> HSQLDB_WORDS = Map.ofEntries(
            Map.entry("text", "longvarchar"),
            Map.entry("stored", ""),
            Map.entry("due-columns", "uploaded_at, "),
            Map.entry("where-due", ""),
            Map.entry("pending-columns", "sync_status, "),
            Map.entry("where-pending", ""),
            Map.entry("free-columns", "statement_id, "),
            Map.entry("where-free", ""),
            Map.entry("where-refers", ""),
            Map.entry("where-account", ""),
            Map.entry("where-tax", ""),
            Map.entry("report-columns", ", report_due"),
            Map.entry("where-report", ""),
            Map.entry("with-room", ""),
            Map.entry("only-hsqldb", ""));

    private static final Map<String, String> POSTGRESQL_WORDS = Map.ofEntries(
            Map.entry("text", "text"),
            Map.entry("stored", "stored"),
            Map.entry("due-columns", ""),
            Map.entry("where-due", "where uploaded_at is null"),
            Map.entry("pending-columns", ""),
            Map.entry("where-pending", "where sync_status = 'PENDING'"),
            Map.entry("free-columns", ""),
            Map.entry("where-free", "where statement_id is null"),
            Map.entry("where-refers", "where refers_to is not null"),
            Map.entry("where-account", "where account_number is not null"),
            Map.entry("where-tax", "where tax_key is not null"),
            Map.entry("report-columns", ""),
            Map.entry("where-report", "where report_due"),
            // Of a row that is changed several times, every version fits beside the last and needs no entry in an index.
            Map.entry("with-room", "with (fillfactor = 50)"),
            Map.entry("only-hsqldb", "-- "));

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
     * The same with the tables that overlays add in {@code db/hq}.
     *
     * @throws FlywayException when the database cannot be reached or refuses a statement
     */
    public static void migrateHq(DataSource hq, List<Path> overlays) {
        SchemaHistory.ofHq(overlays).forEach(history -> configuration(hq, history).load().migrate());
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
     * The same with the tables of the last overlay that has {@code db/channel}, in place of the shipped ones.
     *
     * @throws FlywayException when the database cannot be reached or refuses a statement
     */
    public static void migrateChannel(DataSource channel, List<Path> overlays) {
        SchemaHistory.ofChannel(overlays, productOf(channel)).forEach(history -> configuration(channel, history).load().migrate());
    }

    /**
     * In what the tables of headquarters differ from those of this version; empty when in nothing. Changes nothing there.
     *
     * @throws FlywayException when the database cannot be reached
     */
    public static List<SchemaDifference> differencesAtHq(DataSource hq, List<Path> overlays) {
        return differences(hq, SchemaHistory.ofHq(overlays));
    }

    /**
     * In what the tables of one channel differ from those of this version; empty when in nothing. Changes nothing there.
     *
     * @throws FlywayException when the database cannot be reached
     */
    public static List<SchemaDifference> differencesAtChannel(DataSource channel, List<Path> overlays) {
        return differences(channel, SchemaHistory.ofChannel(overlays, productOf(channel)));
    }

    /** Creates the tables of headquarters in an empty database that is soon thrown away: without a history, and at once. */
    public static void createHq(DataSource hq, List<Path> overlays) {
        SchemaHistory.ofHq(overlays).forEach(history -> create(hq, history));
    }

    /** Creates the tables of a channel in an empty database that is soon thrown away: without a history, and at once. */
    public static void createChannel(DataSource channel, List<Path> overlays) {
        SchemaHistory.ofChannel(overlays, productOf(channel)).forEach(history -> create(channel, history));
    }

    private static void create(DataSource database, SchemaHistory history) {
        Map<String, String> words = wordsOf(productOf(database));
        try (Connection connection = database.getConnection()) {
            for (String script : SchemaScripts.of(history.locations())) {
                String text = script;
                for (Map.Entry<String, String> word : words.entrySet()) {
                    text = text.replace("${" + word.getKey() + "}", word.getValue());
                }
                ScriptUtils.executeSqlScript(connection, new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (SQLException failure) {
            throw new FlywayException("the tables cannot be created: " + ErrorKind.describe(failure), failure);
        }
    }

    private static List<SchemaDifference> differences(DataSource database, List<SchemaHistory> histories) {
        return histories.stream().flatMap(history -> differences(database, history)).toList();
    }

    private static Stream<SchemaDifference> differences(DataSource database, SchemaHistory history) {
        return configuration(database, history)
                // Else Flyway would take no notice of versions that this one does not know.
                .ignoreMigrationPatterns(new String[0])
                .load().validateWithResult().invalidMigrations.stream()
                .map(found -> new SchemaDifference(kind(found.errorDetails.errorCode), found.version));
    }

    private static SchemaDifference.Kind kind(ErrorCode code) {
        return code == CoreErrorCode.RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED ? SchemaDifference.Kind.OLDER
                : code == CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED ? SchemaDifference.Kind.NEWER
                : SchemaDifference.Kind.OTHER;
    }

    private static FluentConfiguration configuration(DataSource database, SchemaHistory history) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .loggers(QuietFlywayLog.class.getName())
                .dataSource(database)
                .locations(history.locations().toArray(String[]::new))
                .table(history.table())
                // A till's own database has tables already; version 0 means that none of ours is among them.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(wordsOf(productOf(database)));
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
