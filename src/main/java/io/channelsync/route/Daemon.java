package io.channelsync.route;

import io.channelsync.channel.Channel;
import io.channelsync.database.Databases;
import io.channelsync.flow.Board;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Flows;
import io.channelsync.flow.Loads;
import io.channelsync.flow.Run;
import io.channelsync.monitor.Monitor;
import io.channelsync.number.Numbers;
import io.channelsync.settings.Finding;
import io.channelsync.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.camel.model.ModelCamelContext;

/** The routes, the beans they name and the databases they reach, assembled and running. */
public final class Daemon implements AutoCloseable {

    private static final String NAME = "channelsync";

    /** How long runs in hand may take to end by themselves before other routes take over; then they end after their transaction. */
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final Databases databases;
    private final Board board;
    private final Flows flows;
    private final ChannelWorkers channelWorkers;
    private final Clock clock;
    private final Loads loaded;
    private final Monitor monitor;
    private Consumer<ModelCamelContext> beforeRoutes = context -> {};
    private volatile LoadedRoutes routes;
    private boolean scheduled;
    private int loads;

    private Daemon(Settings settings, Clock clock) {
        this.clock = clock;
        this.databases = new Databases(settings);
        this.board = new Board(settings.channels(), Beans.outages(settings), Beans.backoff(settings), clock);
        this.flows = new Flows(settings, board, clock);
        this.channelWorkers = new ChannelWorkers(
                board, settings.number("channelsync.parallel-channels"), settings.duration("channelsync.channel-patience"));
        this.routes = routesOf(settings);
        this.loaded = new Loads(clock);
        this.monitor = new Monitor(this, clock);
        flows.beforeRuns(this::prepareNumbers);
    }

    private LoadedRoutes routesOf(Settings settings) {
        return new LoadedRoutes(settings, new Beans(settings, databases, board, flows, clock, channelWorkers), board, flows);
    }

    /** Makes sure that HQ has every number sequence, in the format of the settings. */
    public void prepareNumbers() {
        Numbers.prepare(databases.hq(), settings());
    }

    /** Prepares everything and touches no database. */
    public static Daemon assemble(Settings settings, Clock clock) {
        return new Daemon(settings, clock);
    }

    /** Does something to the Camel context before the first route is loaded, for example to watch or to fail its steps. */
    public void beforeRoutes(Consumer<ModelCamelContext> preparation) {
        beforeRoutes = preparation;
    }

    /**
     * Loads and starts the routes.
     *
     * @param scheduled false keeps the timers off: flows run only when asked to
     */
    public void start(boolean scheduled) {
        start(scheduled, RouteTexts.read(settings().routeFiles()));
    }

    /** Loads and starts the routes of these files. */
    public void start(boolean scheduled, RouteTexts files) {
        this.scheduled = scheduled;
        routes.build(files, scheduled ? NAME : null, beforeRoutes);
        loads = 1;
        if (scheduled) {
            begin(routes);
            monitor.open();
        }
    }

    private static void begin(LoadedRoutes routes) {
        try {
            routes.begin();
        } catch (Exception e) {
            throw new IllegalStateException("a timer does not start", e);
        }
    }

    /**
     * Builds everything as {@link #start} does, in a context of its own that consumes nothing and opens no database.
     *
     * @return what keeps the routes from starting, if anything does
     */
    public static Optional<Finding> dryStart(Settings settings) {
        try (Daemon daemon = assemble(settings, Clock.systemUTC())) {
            daemon.start(false);
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(DryStartFinding.of(e, settings.routesFolder()));
        }
    }

    /**
     * Has other routes take over between two runs: they are built while the present ones work, then no timer begins a run, the
     * runs in hand end, and the timers of the new ones start. Databases, channels and what is known of their health stay. For one
     * thread at a time.
     *
     * @param changed whose routes and beans take over; read by {@link Settings#again}
     * @param files the texts of its routes and statements
     * @return what keeps them from starting, if anything does, else how long no run could begin
     */
    public Takeover reload(Settings changed, RouteTexts files) {
        LoadedRoutes next = routesOf(changed);
        LoadedRoutes before = routes;
        try {
            next.build(files, scheduled ? NAME + "-" + (loads + 1) : null, beforeRoutes);
        } catch (Exception e) {
            next.close();
            return Takeover.failed(DryStartFinding.of(e, files.folder()));
        }
        long began = System.nanoTime();
        before.rest();
        drain(before);
        long drained = System.nanoTime();
        try {
            if (scheduled) {
                begin(next);
            }
        } catch (RuntimeException e) {
            next.close();
            before.resume();
            return Takeover.failed(DryStartFinding.of(e, files.folder()));
        }
        long switched = System.nanoTime();
        flows.take(changed, files.files());
        routes = next;
        loads++;
        monitor.refresh();
        before.retire();
        await(before::idle, DRAIN);
        before.close();
        return Takeover.done(Duration.ofNanos(drained - began), Duration.ofNanos(switched - drained));
    }

    /** Whether a run that does not end counts on: its database rolls back or commits, and whoever comes later finds either. */
    private static void drain(LoadedRoutes routes) {
        if (!await(routes::idle, DRAIN)) {
            routes.stopRuns();
            await(routes::idle, DRAIN);
        }
    }

    private static boolean await(BooleanSupplier done, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
        return done.getAsBoolean();
    }

    /** Runs one flow now and waits for it. */
    public Run runFlow(Flow flow) {
        return runRoute(flow.id(), flow);
    }

    /** Runs one route, which belongs to the flow, now and waits for it. */
    public Run runRoute(String routeId, Flow flow) {
        LoadedRoutes entered = routes;
        while (!entered.enter()) {
            entered = routes;
        }
        try {
            return entered.run(routeId, flow);
        } finally {
            entered.leave();
        }
    }

    /** The settings that count now. */
    public Settings settings() {
        return routes.settings();
    }

    public Databases databases() {
        return databases;
    }

    public Board board() {
        return board;
    }

    public Flows flows() {
        return flows;
    }

    public Beans beans() {
        return routes.beans();
    }

    /** What of the configuration counts; told by whoever loads it. */
    public Loads loads() {
        return loaded;
    }

    /** Takes over a changed list of channels, without a restart and without touching the channels that stay. */
    public void take(List<Channel> channels) {
        List<Channel> before = board.channels();
        // No flow may come across a channel on the board whose database is not there, or not there any more.
        channels.forEach(databases::add);
        board.take(channels);
        before.stream()
                .map(Channel::id)
                .filter(id -> channels.stream().noneMatch(channel -> channel.id().equals(id)))
                .forEach(databases::remove);
        monitor.refresh();
    }

    /** Finishes the transactions in hand and begins no other; those that do not end are cut off, and their databases roll back. */
    @Override
    public void close() {
        routes.stopRuns();
        monitor.close();
        routes.close();
        channelWorkers.close();
        databases.close();
    }
}
