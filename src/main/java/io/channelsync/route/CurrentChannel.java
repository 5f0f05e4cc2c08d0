package io.channelsync.route;

import io.channelsync.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The data source {@code #channel} of the routes: the database of whichever channel the exchange is about. It exists
 * only inside a {@code transacted: {ref: channelTransaction}} block; a step outside one fails instead of reaching a
 * database by accident. (Camel's own header for this, CamelSqlDataSource, redirects every SQL step after it, those that
 * name {@code #hq} included.)
 */
final class CurrentChannel extends AbstractDataSource {

    private final ThreadLocal<Database> chosen = new ThreadLocal<>();

    void choose(Database database) {
        chosen.set(database);
    }

    void leave() {
        chosen.remove();
    }

    boolean isChosen() {
        return chosen.get() != null;
    }

    Database database() {
        Database database = chosen.get();
        if (database == null) {
            throw new IllegalStateException("a step on #channel stands outside a channelTransaction block");
        }
        return database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return database().getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }
}
