package io.channelsync.database;

import io.channelsync.channel.Channel;
import io.channelsync.settings.Settings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** HQ and the channels' databases, by name. */
public final class Databases implements AutoCloseable {

    /** Upload and distribution may use a channel at the same time, and a command may look on. */
    private static final int CONNECTIONS_PER_CHANNEL = 3;

    private final Database hq;
    private final Timeouts timeouts;
    private final Map<String, Database> channels = new ConcurrentHashMap<>();

    public Databases(Settings settings) {
        this.timeouts = new Timeouts(
                settings.duration("channelsync.connect-timeout"),
                settings.duration("channelsync.socket-timeout"),
                settings.duration("channelsync.statement-timeout"),
                settings.duration("channelsync.idle-timeout"));
        this.hq = new Database(DatabaseFailure.HQ, settings.hq(), settings.number("channelsync.hq.connections"), timeouts);
        settings.channels().forEach(this::add);
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
            return new Database(id, channel.address(), CONNECTIONS_PER_CHANNEL, timeouts);
        });
    }

    /** Lets a channel go that is no longer configured. */
    public void remove(String channelId) {
        Database gone = channels.remove(channelId);
        if (gone != null) {
            gone.close();
        }
    }

    @Override
    public void close() {
        channels.values().forEach(Database::close);
        hq.close();
    }
}
