package io.channelsync.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts off connections that keep a worker waiting beyond every other time-out. A server that sends one byte a second never
 * runs into the socket timeout, one that takes no more bytes is not even covered by it, and neither heeds its statement
 * timeout. Closing the socket from another thread is what {@link Connection#abort} does as well; here it also reaches
 * logins, for which there is no connection yet. The work in hand fails as on any lost connection.
 */
final class Watchdog {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    /** Who is logging in on this thread: the driver makes its sockets on the thread that asks for the connection. */
    private static final ThreadLocal<Login> CURRENT = new ThreadLocal<>();

    private final long loginNanos;
    private final long answerNanos;
    private final Set<WatchedSocket> sockets = ConcurrentHashMap.newKeySet();

    /**
     * @param login longest time from the first byte to a usable connection
     * @param answer longest time from the last byte of a request to the last byte of its answer
     */
    Watchdog(Duration login, Duration answer) {
        this.loginNanos = login.toNanos();
        this.answerNanos = answer.toNanos();
    }

    /** How a driver opens a connection. */
    @FunctionalInterface
    interface Opening {
        Connection open() throws SQLException;
    }

    /** Opens a connection whose sockets are watched, from its login on. */
    Connection watch(String database, Opening opening) throws SQLException {
        Login login = new Login(this, database, System.nanoTime());
        CURRENT.set(login);
        try {
            Connection connection = opening.open();
            login.over = true;
            return connection;
        } finally {
            CURRENT.remove();
        }
    }

    /** The login on this thread; null when there is none. */
    static Login current() {
        return CURRENT.get();
    }

    void add(WatchedSocket socket) {
        sockets.add(socket);
    }

    void remove(WatchedSocket socket) {
        sockets.remove(socket);
    }

    /** Closes every socket that is over its time. */
    void look() {
        long now = System.nanoTime();
        for (WatchedSocket socket : sockets) {
            Login login = socket.login();
            boolean stuck = login.over ? socket.waits(now) > answerNanos : now - login.startedNanos > loginNanos;
            if (stuck) {
                LOG.info("{}: {} takes too long, connection cut off", login.database, login.over ? "an answer" : "the login");
                socket.cutOff();
            }
        }
    }

    /** Sockets that are open now. */
    int watched() {
        return sockets.size();
    }

    /** One login; its sockets belong to the connection that comes of it. */
    static final class Login {

        private final Watchdog watchdog;
        private final String database;
        private final long startedNanos;
        private volatile boolean over;

        private Login(Watchdog watchdog, String database, long startedNanos) {
            this.watchdog = watchdog;
            this.database = database;
            this.startedNanos = startedNanos;
        }

        Watchdog watchdog() {
            return watchdog;
        }
    }
}
