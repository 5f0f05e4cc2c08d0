package io.channelsync.validate.statement;

import io.channelsync.database.Migrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tables of HQ and of a channel as this version creates them, empty and in memory: what statements can be held against. */
final class EmbeddedSchemas {

    private static final String NAMES = "select table_name from information_schema.tables where table_schema = 'PUBLIC'"
            + " union select column_name from information_schema.columns where table_schema = 'PUBLIC'";

    private static final Map<List<Path>, EmbeddedSchemas> LOADED = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A connection for each side; without a row there is nothing to roll back. */
    private final Map<Side, Connection> connections = new EnumMap<>(Side.class);
    private final Map<Side, List<String>> names = new EnumMap<>(Side.class);

    private EmbeddedSchemas(List<Path> overlays) {
        try {
            for (Side side : Side.values()) {
                DataSource database = new DriverManagerDataSource("jdbc:hsqldb:mem:validate" + COUNT.incrementAndGet() + "-" + side.name(), "sa", "");
                Connection connection = database.getConnection();
                create(side, database, overlays);
                connections.put(side, connection);
                names.put(side, names(connection));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded database cannot be used", e);
        }
    }

    /** The schemas with what is laid over them, created once: that takes longer than preparing all statements. */
    static EmbeddedSchemas loaded(List<Path> overlays) {
        return LOADED.computeIfAbsent(overlays, EmbeddedSchemas::new);
    }

    private static void create(Side side, DataSource database, List<Path> overlays) {
        if (side == Side.HQ) {
            Migrations.createHq(database, overlays);
        } else {
            Migrations.createChannel(database, overlays);
        }
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(NAMES)) {
            while (rows.next()) {
                names.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /**
     * Has the database read a statement; nothing is executed.
     *
     * @throws SQLException when it does not understand it
     */
    synchronized void prepare(Side side, String sql) throws SQLException {
        connections.get(side).prepareStatement(sql).close();
    }

    /** What tables and columns of a side are called. */
    List<String> names(Side side) {
        return names.get(side);
    }
}
