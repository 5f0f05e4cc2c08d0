package io.channelsync.testing;

import io.channelsync.database.DatabaseAddress;
import io.channelsync.database.Product;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that belongs to one test, empty or just migrated; every connection is a new one. Closing it removes it. */
public final class TestDatabase extends DriverManagerDataSource implements AutoCloseable {

    private final DatabaseAddress address;
    private final Removal removal;
    private final boolean migrated;

    TestDatabase(DatabaseAddress address, Removal removal) {
        this(address, removal, false);
    }

    TestDatabase(DatabaseAddress address, Removal removal, boolean migrated) {
        super(address.url(), address.username(), address.password());
        this.address = address;
        this.removal = removal;
        this.migrated = migrated;
    }

    /** True when it has its tables already. */
    public boolean isMigrated() {
        return migrated;
    }

    /** Where it is, as a configuration file would say it. */
    public DatabaseAddress address() {
        return address;
    }

    public Product product() {
        return Product.of(address.url());
    }

    /** Executes one statement on a connection of its own. */
    public void execute(String sql) {
        try (Connection connection = getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        removal.remove(this);
    }

    /** How its server forgets a database. */
    @FunctionalInterface
    interface Removal {
        void remove(TestDatabase database);
    }
}
