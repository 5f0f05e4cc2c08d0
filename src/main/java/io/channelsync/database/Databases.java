package io.channelsync.database;

import io.channelsync.channel.Channel;
import io.channelsync.settings.Settings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** HQ and the channels' databases, by name. */
public final class Databases implements AutoCloseable {

    /** Upload and distribution may use a channel at the same time, and a command may look on. */
    private static final int CONNECTIONS_PER_CHANNEL = 3;

    private static final int LOOK_MILLIS = 200;
    private static final int CLOSE_MILLIS = 1_000;

    /** Two threads for all databases: closing a connection may block, and then the watchdog has to end it. */
    private final ScheduledExecutorService care = Executors.newScheduledThreadPool(2, Databases::carer);

    private final Database hq;
    private final Timeouts timeouts;
    private final Watchdog watchdog;
    private final Map<String, Database> channels = new ConcurrentHashMap<>();

    public Databases(Settings settings) {
        this.timeouts = new Timeouts(
                settings.duration("channelsync.connect-timeout"),
                settings.duration("channelsync.socket-timeout"),
                settings.duration("channelsync.statement-timeout"),
                settings.duration("channelsync.watchdog-timeout"),
                settings.duration("channelsync.idle-timeout"));
        this.watchdog = new Watchdog(timeouts.connect(), timeouts.answer());
        this.hq = new Database(DatabaseFailure.HQ, settings.hq(), settings.number("channelsync.hq.connections"), timeouts, watchdog);
        settings.channels().forEach(this::add);
        care.scheduleWithFixedDelay(watchdog::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        care.scheduleWithFixedDelay(this::closeIdle, CLOSE_MILLIS, CLOSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    public Database hq() {
        return hq;
    }

    /** @throws IllegalArgumentException when no such channel is configured */
    public Database channel(String channelId) {
        Database database = channels.get(channelId);
        if (database == null) {
            throw new IllegalArgumentException("no channel " + channelId + " is configured");
        }
        return database;
    }

    /** Takes a channel in, or takes over its changed address. */
    public void add(Channel channel) {
        channels.compute(channel.id(), (id, known) -> {
            if (known != null && known.address().equals(channel.address())) {
                return known;
            }
            if (known != null) {
                known.close();
            }
            return new Database(id, channel.address(), CONNECTIONS_PER_CHANNEL, timeouts, watchdog);
        });
    }

    /** Lets a channel go that is no longer configured. */
    public void remove(String channelId) {
        Database gone = channels.remove(channelId);
        if (gone != null) {
            gone.close();
        }
    }

    /** Connections that are open now, to all databases. */
    public int openConnections() {
        return hq.openConnections() + channels.values().stream().mapToInt(Database::openConnections).sum();
    }

    private void closeIdle() {
        hq.closeIdle();
        channels.values().forEach(Database::closeIdle);
    }

    private static Thread carer(Runnable work) {
        Thread thread = new Thread(work, "database-care");
        thread.setDaemon(true);
        return thread;
    }

    /** Closes every pool; connections in use are closed when they are given back. */
    @Override
    public void close() {
        care.shutdownNow();
        channels.values().forEach(Database::close);
        hq.close();
    }
}
