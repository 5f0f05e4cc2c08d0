package io.channelsync.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ends PostgreSQL sessions of this login whose client stopped in the middle of a request, for example a daemon that was frozen
 * while it sent a COPY. The server has no time-out for these: to it the session is at work, and so it would keep its rows from
 * all others for as long as the client sleeps.
 */
final class AbandonedSessions {

    private static final String END = """
            select pg_terminate_backend(pid)
              from pg_stat_activity
             where datname = current_database()
               and usename = current_user
               and pid <> pg_backend_pid()
               and state = 'active'
               and wait_event = 'ClientRead'
               and query_start < clock_timestamp() - ? * interval '1 millisecond'""";

    private final Duration patience;
    private final Duration pause;
    private final AtomicLong nextLook;

    /**
     * @param patience how long a client may stop
     * @param pause between two looks
     */
    AbandonedSessions(Duration patience, Duration pause) {
        this.patience = patience;
        this.pause = pause;
        this.nextLook = new AtomicLong(System.nanoTime() + pause.toNanos());
    }

    /** Looks for them when it is time to, on a connection that is in no transaction. */
    void look(Connection connection) throws SQLException {
        long next = nextLook.get();
        long now = System.nanoTime();
        if (now - next < 0 || !nextLook.compareAndSet(next, now + pause.toNanos())) {
            return;
        }
        try (PreparedStatement end = connection.prepareStatement(END)) {
            end.setLong(1, patience.toMillis());
            end.executeQuery().close();
        }
    }
}
