package io.channelsync.fault;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Connections to the server that serve one simulated connection after the other. A new one costs the server more than all that
 * most lives of a simulated process do with it, and one that is rolled back and has forgotten its session is as good as new.
 */
final class Recycled {

    private final Driver driver;
    private final Map<String, Deque<Connection>> free = new ConcurrentHashMap<>();

    Recycled(Driver driver) {
        this.driver = driver;
    }

    Connection take(String url, Properties info) throws SQLException {
        Connection connection = free.computeIfAbsent(url + info, key -> new ConcurrentLinkedDeque<>()).poll();
        return connection != null ? connection : driver.connect(url, info);
    }

    void giveBack(String url, Properties info, Connection connection) {
        try {
            reset(connection);
            free.get(url + info).push(connection);
        } catch (SQLException broken) {
            abort(connection);
        }
    }

    private static void reset(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        connection.setReadOnly(false);
        connection.setNetworkTimeout(Runnable::run, 0);
        connection.clearWarnings();
        try (Statement statement = connection.createStatement()) {
            statement.execute("discard all");
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException alreadyBroken) {
            throw new IllegalStateException(alreadyBroken);
        }
    }
}
