package io.channelsync.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.dbcp2.ConnectionFactory;

/** Opens the connections of one database, on the thread that needs them: what is refused is known at once. */
final class Connector implements ConnectionFactory {

    /** What drivers log goes past our own log, straight to the terminal, and quotes servers. Held, or it would be forgotten. */
    private static final List<Logger> QUIET = List.of(Logger.getLogger("org.postgresql"), Logger.getLogger("hsqldb"));

    static {
        QUIET.forEach(driver -> driver.setLevel(Level.OFF));
    }

    private final String name;
    private final String url;
    private final Properties properties;
    private final Watchdog watchdog;

    Connector(String name, DatabaseAddress address, Timeouts timeouts, Watchdog watchdog) {
        this.name = name;
        this.url = address.url();
        this.watchdog = watchdog;
        this.properties = Product.of(url) == Product.HSQLDB ? hsqldb(address) : postgresql(address, timeouts);
    }

    @Override
    public Connection createConnection() throws SQLException {
        return watchdog.watch(name, () -> DriverManager.getConnection(url, properties));
    }

    private static Properties hsqldb(DatabaseAddress address) {
        Properties properties = login(address.username().isEmpty() ? "SA" : address.username(), address.password());
        // Readers must not block writers, and a commit must be on disk before it is acknowledged.
        properties.setProperty("hsqldb.tx", "mvcc");
        properties.setProperty("hsqldb.write_delay", "false");
        return properties;
    }

    private static Properties postgresql(DatabaseAddress address, Timeouts timeouts) {
        Properties properties = login(address.username(), address.password());
        properties.setProperty("ApplicationName", "channelsync");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("socketFactory", WatchedSockets.class.getName());
        properties.setProperty("connectTimeout", String.valueOf(Math.max(1, timeouts.connect().toSeconds())));
        // The driver's loginTimeout would leave a thread behind for every server that does not answer; the watchdog does not.
        properties.setProperty("loginTimeout", "0");
        properties.setProperty("socketTimeout", String.valueOf(Math.max(1, timeouts.socket().toSeconds())));
        // A daemon that is frozen in a transaction must not keep its rows from all others: the server ends that transaction
        // before those who wait run into their own statement timeout. It does the same if the daemon takes no more answers.
        long patience = Math.max(1, timeouts.statement().toMillis() / 2);
        // Statements here find rows by key or read a page in the order of an index. Tables that are new, or have just grown
        // by a day's work, lack the statistics that would tell the server so; then it reads all that is due for every page.
        properties.setProperty(
                "options",
                "-c random_page_cost=1.1 -c enable_seqscan=off -c enable_bitmapscan=off -c statement_timeout=" + timeouts.statement().toMillis()
                        + " -c idle_in_transaction_session_timeout=" + patience + " -c tcp_user_timeout=" + patience);
        return properties;
    }

    private static Properties login(String username, String password) {
        Properties properties = new Properties();
        if (!username.isEmpty()) {
            properties.setProperty("user", username);
        }
        properties.setProperty("password", password);
        return properties;
    }
}
