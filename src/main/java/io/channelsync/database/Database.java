package io.channelsync.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * One database under its name. The pool is opened at first use and can be closed while nobody needs it; the object
 * stays the same for as long as the daemon runs, so routes and transactions can hold on to it.
 */
public final class Database extends AbstractDataSource implements AutoCloseable {

    private final String name;
    private final DatabaseAddress address;
    private final Product product;
    private final int connections;
    private final Timeouts timeouts;
    private HikariDataSource pool;

    /**
     * @param name HQ or the channel's id
     * @param connections the most connections it may hold
     */
    public Database(String name, DatabaseAddress address, int connections, Timeouts timeouts) {
        this.name = name;
        this.address = address;
        this.product = Product.of(address.url());
        this.connections = connections;
        this.timeouts = timeouts;
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
        return pool().getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("the login comes from the configuration", "28000");
    }

    private synchronized DataSource pool() {
        if (pool == null) {
            pool = new HikariDataSource(configuration());
        }
        return pool;
    }

    private HikariConfig configuration() {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.url());
        config.setUsername(address.username().isEmpty() && product == Product.HSQLDB ? "SA" : address.username());
        config.setPassword(address.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(Math.max(250, timeouts.connect().toMillis()));
        config.setValidationTimeout(Math.max(250, timeouts.connect().toMillis()));
        config.setIdleTimeout(Math.max(10_000, timeouts.idle().toMillis()));
        productProperties(config);
        return config;
    }

    private void productProperties(HikariConfig config) {
        if (product == Product.HSQLDB) {
            // Readers must not block writers, and a commit must be on disk before it is acknowledged.
            config.addDataSourceProperty("hsqldb.tx", "mvcc");
            config.addDataSourceProperty("hsqldb.write_delay", "false");
            return;
        }
        config.addDataSourceProperty("ApplicationName", "channelsync");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", String.valueOf(Math.max(1, timeouts.connect().toSeconds())));
        config.addDataSourceProperty("loginTimeout", String.valueOf(Math.max(1, timeouts.connect().toSeconds())));
        config.addDataSourceProperty("socketTimeout", String.valueOf(Math.max(1, timeouts.socket().toSeconds())));
        // A daemon that is frozen in a transaction must not keep its rows from all others: the server ends that transaction
        // before those who wait run into their own statement timeout. It does the same if the daemon takes no more answers.
        long patience = Math.max(1, timeouts.statement().toMillis() / 2);
        // Statements here find rows by key or read a page in the order of an index. Tables that are new, or have just grown
        // by a day's work, lack the statistics that would tell the server so; then it reads all that is due for every page.
        config.addDataSourceProperty(
                "options",
                "-c random_page_cost=1.1 -c enable_seqscan=off -c enable_bitmapscan=off -c statement_timeout=" + timeouts.statement().toMillis()
                        + " -c idle_in_transaction_session_timeout=" + patience + " -c tcp_user_timeout=" + patience);
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
        try (Connection connection = pool.getConnection();
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
