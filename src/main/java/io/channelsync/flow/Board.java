package io.channelsync.flow;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseFailure;
import io.channelsync.database.ErrorKind;
import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The channels as they are now, and the health of every database. One dead channel is left alone, by itself. */
public final class Board {

    private static final Logger LOG = LoggerFactory.getLogger(Board.class);

    private final Clock clock;
    private final Backoff outages;
    private final Backoff setUp;
    private final Map<String, Health> health = new ConcurrentHashMap<>();
    private volatile Map<String, Channel> channels = Map.of();

    /**
     * @param outages how long a database that is away is left alone
     * @param setUp whose slow pace is that of a flow which a person has to mend
     */
    public Board(List<Channel> channels, Backoff outages, Backoff setUp, Clock clock) {
        this.clock = clock;
        this.outages = outages;
        this.setUp = setUp;
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

    /** Heeds the command {@code pause}: HQ says in the header {@code pauses} which channels are to be left alone. */
    public void heed(Exchange exchange) {
        List<?> pauses = exchange.getMessage().getHeader("pauses", List.class);
        Set<Object> held = pauses == null ? Set.of() : Rows.column(Rows.of(pauses), Headers.CHANNEL_ID);
        channels.keySet().forEach(id -> health(id).hold(held.contains(id)));
    }

    /** The channels that are neither paused, nor away, nor stopped for the flow that the exchange runs. */
    public List<Channel> due(Exchange exchange) {
        String flow = Tally.of(exchange).flow();
        return channels.values().stream().filter(channel -> isDue(flow, channel.id())).toList();
    }

    /** True when the flow may use HQ, or the channel of that id, now. */
    public boolean isDue(String flow, String database) {
        return health(database).due(flow, clock.instant());
    }

    /** True while the last try of a database reached it. */
    public boolean answers(String database) {
        return !health(database).away();
    }

    /**
     * The channels that may be asked by somebody whom others wait for: those that answer, and those that are overdue
     * because nobody else tries them.
     */
    public List<Channel> answering(Exchange exchange) {
        String flow = Tally.of(exchange).flow();
        return due(exchange).stream()
                .filter(channel -> answers(channel.id())
                        || health(channel.id()).due(flow, clock.instant().minus(outages.longest())))
                .toList();
    }

    /** Forgets how every database was doing, as a daemon that starts. */
    public void forget() {
        health.clear();
        channels.values().stream().filter(Channel::paused).forEach(channel -> health(channel.id()).pause(true));
    }

    public Health health(String database) {
        return health.computeIfAbsent(database, name -> new Health());
    }

    /** The flows that are stopped, and for which database. */
    public List<Stop> stops() {
        return health.values().stream().flatMap(of -> of.stops().stream()).sorted(Comparator.comparing(Stop::toString)).toList();
    }

    public void reached(String database) {
        Health of = health(database);
        if (of.state().equals("AWAY")) {
            LOG.info("{} is back", database);
        }
        of.reached(clock.instant());
    }

    /**
     * Notes a failure, and says so once for each new error. An outage leaves the database alone for a while; anything else
     * stops the flow for that database, at the slow pace, and no other flow.
     */
    public Run.Failed failed(String flow, String database, Throwable error) {
        ErrorKind kind = ErrorKind.of(error);
        String detail = ErrorKind.describe(error);
        if (kind == ErrorKind.OUTAGE) {
            if (health(database).away(detail, clock.instant(), outages)) {
                LOG.warn("{} is away: {}", database, detail);
            }
        } else {
            Stop stop = new Stop(flow, database, detail, clock.instant().plus(setUp.slow(ThreadLocalRandom.current())));
            if (health(database).stop(stop)) {
                LOG.warn("{} needs a person: {} is stopped for it: {}", database, flow, detail);
            }
        }
        return new Run.Failed(database, kind.name(), detail);
    }

    /** After a run: what was stopped and met no fault this time goes on. */
    void ended(Run run) {
        Set<String> failed = run.failures().stream().map(Run.Failed::database).collect(Collectors.toSet());
        health.forEach((database, of) -> {
            // Every run needs HQ, but only what is due is asked of a channel.
            Instant tried = database.equals(DatabaseFailure.HQ) ? Instant.MAX : run.startedAt();
            if (!failed.contains(database) && of.goOn(run.flow(), tried)) {
                LOG.info("{} goes on for {}", run.flow(), database);
            }
        });
    }
}
