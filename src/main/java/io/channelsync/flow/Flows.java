package io.channelsync.flow;

import io.channelsync.database.DatabaseFailure;
import io.channelsync.route.Headers;
import io.channelsync.settings.RouteFiles;
import io.channelsync.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.support.RoutePolicySupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins and ends the runs of the flows: one clock reading, one page size, one line in the log if something happened. */
public final class Flows {

    private static final Logger LOG = LoggerFactory.getLogger(Flows.class);

    /** Under this name the settings have what goes for every flow that is not shipped. */
    private static final String OWN = "own-flows";

    private volatile Settings settings;
    private final Board board;
    private final Clock clock;
    private volatile List<Flow> flows;
    private final Map<Flow, FlowStatus> status = new ConcurrentHashMap<>();
    private volatile Runnable preparation;
    private volatile Instant preparedAt;
    private final List<Consumer<Run>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<Quiet> quiet = new AtomicReference<>();

    public Flows(Settings settings, Board board, Clock clock) {
        this.settings = settings;
        this.board = board;
        this.clock = clock;
        this.flows = Flow.all(settings.routeFiles());
    }

    /** The shipped flows in their order, then the operator's own. */
    public List<Flow> all() {
        return flows;
    }

    public FlowStatus status(Flow flow) {
        return status.computeIfAbsent(flow, key -> new FlowStatus());
    }

    /**
     * Does something before the first run that reaches HQ, and again when HQ was away: it may have come back from a backup.
     * A failure leaves it for the next run.
     */
    public void beforeRuns(Runnable before) {
        preparation = before;
    }

    /** Is told of every run that did something or failed, after it. */
    public void listen(Consumer<Run> listener) {
        listeners.add(listener);
    }

    /** Does something once, when every flow has run without moving a row or meeting a failure since the last one that did. */
    public void whenQuiet(Runnable then) {
        quiet.set(new Quiet(then));
    }

    private final class Quiet {

        private final Set<Flow> still = new HashSet<>();
        private final Runnable then;

        Quiet(Runnable then) {
            this.then = then;
        }

        synchronized void ran(Flow flow, Run run) {
            if (run.rows() > 0 || !run.failures().isEmpty() || !run.complete()) {
                still.clear();
            } else {
                still.add(flow);
            }
            if (still.containsAll(all()) && quiet.compareAndSet(this, null)) {
                then.run();
            }
        }
    }

    /** For the schedule of a flow: false while HQ is away, or the flow stopped for it; then nothing can be done that counts. */
    public boolean due(Exchange exchange) {
        return board.isDue(ExchangeHelper.getRouteId(exchange).replaceFirst("^schedule-", ""), DatabaseFailure.HQ);
    }

    /** Takes over changed settings, and the flows of changed files, from the next run on, and prepares HQ for them. */
    public void take(Settings changed, RouteFiles files) {
        settings = changed;
        flows = Flow.all(files);
        forget();
    }

    /** Prepares HQ again before the next run, as a daemon that starts. */
    public void forget() {
        preparedAt = null;
    }

    /** First step of every flow: the one "now" and the page size that its statements use. */
    public void begin(Exchange exchange) {
        prepare(exchange, of(ExchangeHelper.getRouteId(exchange)).orElse(Flow.UPLOAD_CHANNELS));
    }

    /** What {@link #begin} does, for a route of the flow that is run on its own. */
    public void prepare(Exchange exchange, Flow flow) {
        prepareHq();
        exchange.getMessage().setHeader(Headers.NOW, clock.instant().atOffset(ZoneOffset.UTC));
        exchange.getMessage().setHeader(Headers.PAGE_SIZE, settings.number("channelsync." + (flow.isOwn() ? OWN : flow.id()) + ".page-size"));
        if (exchange.getProperty(Run.PROPERTY) == null) {
            exchange.setProperty(Run.PROPERTY, new Run(flow.id(), clock.instant()));
        }
    }

    private void prepareHq() {
        Instant away = board.health(DatabaseFailure.HQ).lastFailure();
        if (preparation != null && (preparedAt == null || away != null && !preparedAt.isAfter(away))) {
            Instant now = clock.instant();
            preparation.run();
            preparedAt = now;
        }
    }

    private Optional<Flow> of(String id) {
        return flows.stream().filter(flow -> flow.id().equals(id)).findFirst();
    }

    /** What ends the runs of the flows of these files: their route policies. */
    public RoutePolicyFactory endings(RouteFiles files) {
        List<Flow> known = Flow.all(files);
        return (context, routeId, route) ->
                known.stream().filter(flow -> flow.id().equals(routeId)).findFirst().<RoutePolicy>map(Policy::new).orElse(null);
    }

    private void end(Flow flow, Exchange exchange) {
        Run run = Tally.of(exchange);
        status(flow).ran(run);
        board.ended(run);
        if (!run.idle()) {
            tell(flow, run);
        }
        Quiet watched = quiet.get();
        if (watched != null) {
            watched.ran(flow, run);
        }
    }

    private void tell(Flow flow, Run run) {
        String held = run.held().isEmpty() ? "" : " held " + run.held().size();
        if (run.rows() > 0 || !held.isEmpty()) {
            LOG.info("{}: {}{}", flow.id(), run.summary(), held);
        }
        listeners.forEach(listener -> listener.accept(run));
    }

    private final class Policy extends RoutePolicySupport {

        private final Flow flow;

        Policy(Flow flow) {
            this.flow = flow;
        }

        @Override
        public void onExchangeDone(Route route, Exchange exchange) {
            end(flow, exchange);
        }
    }
}
