package io.channelsync.testing;

import io.channelsync.database.DatabaseAddress;
import io.channelsync.database.Product;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An empty database that belongs to one test; every connection is a new one. Closing it removes it. */
public final class TestDatabase extends DriverManagerDataSource implements AutoCloseable {

    private final DatabaseAddress address;
    private final Removal removal;

    TestDatabase(DatabaseAddress address, Removal removal) {
        super(address.url(), address.username(), address.password());
        this.address = address;
        this.removal = removal;
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
