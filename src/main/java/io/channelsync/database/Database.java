package io.channelsync.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * One database under its name. Connections are opened when they are needed and closed when nobody has used them for
 * a while; the object stays the same for as long as the daemon runs, so routes and transactions can hold on to it.
 */
public final class Database extends AbstractDataSource implements AutoCloseable {

    private final String name;
    private final DatabaseAddress address;
    private final Product product;
    private final int connections;
    private final Timeouts timeouts;
    private final Watchdog watchdog;
    private final AbandonedSessions abandoned;
    private ConnectionPool pool;

    /** A database on its own, whose owner waits as long as it takes. */
    public Database(String name, DatabaseAddress address, int connections, Timeouts timeouts) {
        this(name, address, connections, timeouts, new Watchdog(timeouts.connect(), timeouts.answer()));
    }

    /**
     * @param name HQ or the channel's id
     * @param connections the most connections it may hold
     * @param watchdog cuts off connections that keep somebody waiting too long
     */
    Database(String name, DatabaseAddress address, int connections, Timeouts timeouts, Watchdog watchdog) {
        this.name = name;
        this.address = address;
        this.product = Product.of(address.url());
        this.connections = connections;
        this.timeouts = timeouts;
        this.watchdog = watchdog;
        // A statement that takes longer than the statement timeout is lost anyway, whoever it waits for.
        this.abandoned = new AbandonedSessions(timeouts.statement(), timeouts.statement().dividedBy(2));
    }

    public String name() {
        return name;
    }

    public Product product() {
        return product;
    }

    public DatabaseAddress address() {
        return address;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = pool().connection();
        if (product == Product.POSTGRESQL) {
            lookOn(connection);
        }
        return connection;
    }

    private void lookOn(Connection connection) throws SQLException {
        try {
            abandoned.look(connection);
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("the login comes from the configuration", "28000");
    }

    private synchronized ConnectionPool pool() {
        if (pool == null) {
            pool = new ConnectionPool(new Connector(name, address, timeouts, watchdog), connections, timeouts);
        }
        return pool;
    }

    /** Closes the connections that nobody used for the idle timeout. */
    void closeIdle() {
        ConnectionPool opened;
        synchronized (this) {
            opened = pool;
        }
        if (opened != null) {
            opened.closeIdle();
        }
    }

    /** Connections that are open now, in use or idle. */
    public synchronized int openConnections() {
        return pool == null ? 0 : pool.open();
    }

    /** Closes the pool; an embedded database file is shut down so that another process can open it. */
    @Override
    public synchronized void close() {
        if (pool == null) {
            return;
        }
        if (address.url().startsWith("jdbc:hsqldb:file:")) {
            shutDown();
        }
        pool.close();
        pool = null;
    }

    private void shutDown() {
        try (Connection connection = pool.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException alreadyDown) {
            logger.debug("was already shut down");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
