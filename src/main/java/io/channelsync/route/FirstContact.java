package io.channelsync.route;

import io.channelsync.channel.Channel;
import io.channelsync.database.Database;
import io.channelsync.database.ErrorKind;
import io.channelsync.flow.Board;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks HQ and every channel once, beside the flows, so that the log says right after the start exactly which are away:
 * while HQ is, no flow would ever get to a channel.
 */
public final class FirstContact implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FirstContact.class);
    private static final int AT_A_TIME = 8;

    private final Board board;
    private final List<Database> databases;
    private final AtomicInteger open;
    private final Queue<String> away = new ConcurrentLinkedQueue<>();
    private final ExecutorService workers;
    private volatile boolean closed;

    private FirstContact(Daemon daemon) {
        board = daemon.board();
        databases = Stream.concat(
                        Stream.of(daemon.databases().hq()),
                        board.channels().stream().filter(channel -> !channel.paused()).map(Channel::id).map(daemon.databases()::channel))
                .toList();
        open = new AtomicInteger(databases.size());
        workers = Executors.newFixedThreadPool(Math.min(AT_A_TIME, databases.size()), work -> {
            Thread thread = new Thread(work, "first-contact");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins to ask and comes back at once. */
    public static FirstContact begin(Daemon daemon) {
        FirstContact contact = new FirstContact(daemon);
        contact.databases.forEach(database -> contact.workers.execute(() -> contact.ask(database)));
        contact.workers.shutdown();
        return contact;
    }

    private void ask(Database database) {
        try (Connection connection = database.getConnection()) {
            board.reached(database.name());
        } catch (SQLException failure) {
            if (!closed) {
                tell(database.name(), failure);
                away.add(database.name());
            }
        }
        if (open.decrementAndGet() == 0 && !closed) {
            LOG.info("asked {} databases; {}", databases.size(), away.isEmpty()
                    ? "all are there" : "away: " + String.join(", ", away.stream().sorted().toList()));
        }
    }

    /** An outage is the board's to note; a fault of the set-up stops no flow before one has met it. */
    private void tell(String database, SQLException failure) {
        if (ErrorKind.of(failure) == ErrorKind.OUTAGE) {
            board.failed("start", database, failure);
        } else {
            LOG.warn("{} needs a person: {}", database, ErrorKind.describe(failure));
        }
    }

    /** Lets those that have not been asked yet be. */
    @Override
    public void close() {
        closed = true;
        workers.shutdownNow();
    }
}
