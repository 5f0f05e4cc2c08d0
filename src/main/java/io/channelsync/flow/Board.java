package io.channelsync.flow;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseFailure;
import io.channelsync.database.ErrorKind;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The channels as they are now, and the health of every database. One dead channel is left alone, by itself. */
public final class Board {

    private static final Logger LOG = LoggerFactory.getLogger(Board.class);

    private final Clock clock;
    private final Backoff backoff;
    private final Map<String, Health> health = new ConcurrentHashMap<>();
    private volatile Map<String, Channel> channels = Map.of();

    public Board(List<Channel> channels, Backoff backoff, Clock clock) {
        this.clock = clock;
        this.backoff = backoff;
        take(channels);
    }

    /** Takes over a new list of channels; the health of those that stay where they are is kept. */
    public void take(List<Channel> list) {
        Map<String, Channel> byId = new LinkedHashMap<>();
        list.forEach(channel -> byId.put(channel.id(), channel));
        byId.values().forEach(channel -> {
            Channel before = channels.get(channel.id());
            if (before == null || before.paused() != channel.paused()) {
                health(channel.id()).pause(channel.paused());
            }
            if (before != null && !before.address().equals(channel.address())) {
                health(channel.id()).forget();
            }
        });
        health.keySet().removeIf(id -> !id.equals(DatabaseFailure.HQ) && !byId.containsKey(id));
        channels = byId;
    }

    public List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    public Optional<Channel> channel(String channelId) {
        return Optional.ofNullable(channels.get(channelId));
    }

    /** The channels that are neither paused nor waiting after a failure. */
    public List<Channel> due() {
        return channels.values().stream().filter(channel -> health(channel.id()).due(clock.instant())).toList();
    }

    /** True while the last try of a database did not fail. */
    public boolean answers(String database) {
        return health(database).lastError() == null;
    }

    /**
     * The channels that may be asked by somebody whom others wait for: those that answer, and those that are overdue
     * because nobody else tries them.
     */
    public List<Channel> answering() {
        return due().stream()
                .filter(channel -> answers(channel.id()) || health(channel.id()).due(clock.instant().minus(backoff.longest())))
                .toList();
    }

    public Health health(String database) {
        return health.computeIfAbsent(database, name -> new Health());
    }

    public void reached(String database) {
        Health of = health(database);
        if (of.lastError() != null) {
            LOG.info("{} is back", database);
        }
        of.reached(clock.instant());
    }

    /** Notes a failure, leaves the database alone for a while, and says so once for each new error. */
    public Run.Failed failed(String database, Throwable error) {
        ErrorKind kind = ErrorKind.of(error);
        String detail = ErrorKind.describe(error);
        Health of = health(database);
        boolean news = !detail.equals(of.lastError());
        of.failed(kind, detail, clock.instant(), backoff);
        if (news) {
            LOG.warn("{} {}: {}", database, kind == ErrorKind.SET_UP ? "needs a person" : "is away", detail);
        }
        return new Run.Failed(database, kind.name(), detail);
    }
}
