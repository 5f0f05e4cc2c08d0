package io.channelsync.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.apache.commons.dbcp2.PoolableConnection;
import org.apache.commons.dbcp2.PoolableConnectionFactory;
import org.apache.commons.dbcp2.PoolingDataSource;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/**
 * The connections of one database, at most so many at a time. It has no thread of its own: a thousand channels must not
 * mean a thousand threads.
 */
final class ConnectionPool implements AutoCloseable {

    /** Connections that were used so short a time ago are not asked again whether they live. */
    private static final Duration SURELY_ALIVE = Duration.ofMillis(500);

    private final GenericObjectPool<PoolableConnection> pool;
    private final PoolingDataSource<PoolableConnection> source;
    private final Timeouts timeouts;

    ConnectionPool(Connector connector, int connections, Timeouts timeouts) {
        this.timeouts = timeouts;
        Factory factory = new Factory(connector);
        factory.setValidationQueryTimeout(timeouts.connect());
        this.pool = new GenericObjectPool<>(factory, configuration(connections, timeouts));
        factory.setPool(pool);
        this.source = new PoolingDataSource<>(pool);
    }

    private static GenericObjectPoolConfig<PoolableConnection> configuration(int connections, Timeouts timeouts) {
        GenericObjectPoolConfig<PoolableConnection> configuration = new GenericObjectPoolConfig<>();
        configuration.setJmxEnabled(false);
        configuration.setMaxTotal(connections);
        configuration.setMaxIdle(connections);
        configuration.setMinIdle(0);
        configuration.setMaxWait(timeouts.connect());
        configuration.setTestOnBorrow(true);
        configuration.setMinEvictableIdleDuration(timeouts.idle());
        configuration.setNumTestsPerEvictionRun(-1);
        return configuration;
    }

    /**
     * A connection, the caller's until it closes it. Waiting for one that others use is no failure of the database; whoever
     * uses it gives it back, at the latest when the watchdog cuts it off.
     */
    Connection connection() throws SQLException {
        long start = System.nanoTime();
        while (true) {
            try {
                return source.getConnection();
            } catch (SQLException e) {
                if (!(e.getCause() instanceof NoSuchElementException) || System.nanoTime() - start > timeouts.answer().toNanos()) {
                    throw e;
                }
            } catch (IllegalStateException closedMeanwhile) {
                throw new SQLException("the pool was closed", "08003", closedMeanwhile);
            }
        }
    }

    /** Closes the connections that nobody used for long. */
    void closeIdle() {
        try {
            pool.evict();
        } catch (Exception closedMeanwhile) {
            // nothing is left to be closed
        }
    }

    int open() {
        return pool.getNumActive() + pool.getNumIdle();
    }

    @Override
    public void close() {
        pool.close();
    }

    private static final class Factory extends PoolableConnectionFactory {

        Factory(Connector connector) {
            super(connector, null);
        }

        @Override
        public boolean validateObject(PooledObject<PoolableConnection> pooled) {
            return pooled.getIdleDuration().compareTo(SURELY_ALIVE) < 0 ? isOpen(pooled) : super.validateObject(pooled);
        }

        private static boolean isOpen(PooledObject<PoolableConnection> pooled) {
            try {
                return !pooled.getObject().isClosed();
            } catch (SQLException unclear) {
                return false;
            }
        }
    }
}
