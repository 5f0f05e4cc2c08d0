package io.channelsync.route;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseFailure;
import io.channelsync.database.Databases;
import io.channelsync.flow.Board;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Flows;
import io.channelsync.flow.Run;
import io.channelsync.monitor.Monitor;
import io.channelsync.number.Numbers;
import io.channelsync.settings.Finding;
import io.channelsync.settings.RouteFiles;
import io.channelsync.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ManagementMBeansLevel;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ModelLifecycleStrategySupport;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.errorhandler.NoErrorHandlerDefinition;

/** The routes, the beans they name and the databases they reach, assembled and running. */
public final class Daemon implements AutoCloseable {

    /** How long a transaction in hand may take to end; with what follows, below the ten seconds within which a stop is over. */
    private static final int SHUTDOWN_SECONDS = 6;

    private final Settings settings;
    private final Databases databases;
    private final Board board;
    private final Flows flows;
    private final ChannelWorkers channelWorkers;
    private final Beans beans;
    private final Monitor monitor;
    private Consumer<ModelCamelContext> beforeRoutes = context -> {};
    private Main main;

    private Daemon(Settings settings, Clock clock) {
        this.settings = settings;
        this.databases = new Databases(settings);
        this.board = new Board(settings.channels(), Beans.outages(settings), Beans.backoff(settings), clock);
        this.flows = new Flows(settings, board, clock);
        this.channelWorkers = new ChannelWorkers(
                board, settings.number("channelsync.parallel-channels"), settings.duration("channelsync.channel-patience"));
        this.beans = new Beans(settings, databases, board, flows, clock, channelWorkers);
        this.monitor = new Monitor(this, clock);
        flows.beforeRuns(this::prepareNumbers);
    }

    /** Makes sure that HQ has every number sequence, in the format of the settings. */
    public void prepareNumbers() {
        Numbers.prepare(databases.hq(), settings);
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
        RouteFiles files = settings.routeFiles();
        main = new PlainMain();
        main.configure()
                .withName("channelsync")
                .withRoutesIncludePattern(files.includePattern())
                .withShutdownTimeout(SHUTDOWN_SECONDS)
                .withShutdownSuppressLoggingOnTimeout(true)
                .withJmxEnabled(scheduled)
                // An MBean for each step would be half of the time that the start takes.
                .withJmxManagementMBeansLevel(ManagementMBeansLevel.RoutesOnly);
        main.setDefaultPropertyPlaceholderLocation("false");
        settings.properties().forEach((name, value) -> main.addInitialProperty((String) name, (String) value));
        main.addInitialProperty("routes", settings.routesFolder().toAbsolutePath().normalize().toString());
        main.addInitialProperty("data", settings.dataFolder().toString());
        beans.bind(main);
        main.addMainListener(new Wiring(scheduled, files));
        main.start();
        if (scheduled) {
            monitor.open();
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

    /** Runs one flow now and waits for it. */
    public Run runFlow(Flow flow) {
        return runRoute(flow.id(), flow);
    }

    /** Runs one route, which belongs to the flow, now and waits for it. */
    public Run runRoute(String routeId, Flow flow) {
        CamelContext context = main.getCamelContext();
        Run run = new Run(flow.id(), beans.clock().instant());
        try (var sender = context.createProducerTemplate()) {
            Exchange done = sender.send("direct:" + routeId, exchange -> {
                exchange.setProperty(Run.PROPERTY, run);
                flows.prepare(exchange, flow);
            });
            if (done.getException() != null) {
                run.failed(board.failed(flow.id(), DatabaseFailure.databaseOf(done.getException(), DatabaseFailure.HQ), done.getException()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return run;
    }

    public Settings settings() {
        return settings;
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
        return beans;
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
        beans.stop();
        monitor.close();
        if (main != null) {
            main.stop();
        }
        channelWorkers.close();
        databases.close();
    }

    /** Reads every route once; Camel's own would read them all a second time, for mode lines that no route has. */
    private static final class PlainMain extends Main {

        @Override
        protected void modelineRoutes(CamelContext context) {}
    }

    /** What has to be in place before the first route is loaded. */
    private final class Wiring extends MainListenerSupport {

        private final boolean scheduled;
        private final RouteFiles files;

        Wiring(boolean scheduled, RouteFiles files) {
            this.scheduled = scheduled;
            this.files = files;
        }

        @Override
        public void beforeConfigure(BaseMainSupport assembled) {
            ModelCamelContext context = (ModelCamelContext) assembled.getCamelContext();
            beforeRoutes.accept(context);
            context.addRoutePolicyFactory(new NoCamelHeaders());
            context.addRoutePolicyFactory(flows);
            ComponentFence fence = new ComponentFence(settings);
            context.getCamelContextExtension().registerEndpointCallback(
                    (uri, endpoint) -> NamedParameters.of(LaidOverSql.of(fence.pass(uri, endpoint), files)));
            context.addModelLifecycleStrategy(new ModelLifecycleStrategySupport() {
                @Override
                public void onAddRouteDefinition(RouteDefinition route) {
                    Schedules.apply(route, scheduled, settings);
                    TransactionSteps.apply(route);
                }
            });
        }

        /** What would keep or print the bodies of messages stays off, whatever the environment asks of Camel. */
        private void keepNoMessages(CamelContext context) {
            context.setTracing(false);
            context.setTracingStandby(false);
            context.setBacklogTracing(false);
            context.setBacklogTracingStandby(false);
            context.setDebugging(false);
            context.setDebugStandby(false);
            context.setMessageHistory(false);
            context.setLogExhaustedMessageBody(false);
            context.getErrorRegistry().setEnabled(false);
        }

        /**
         * An error leaves a route as it is, up to the route that names what happens with it. Set after the routes are
         * read: before, it would take the place of the error handlers in their route configurations.
         */
        @Override
        public void afterConfigure(BaseMainSupport assembled) {
            keepNoMessages(assembled.getCamelContext());
            assembled.getCamelContext().getCamelContextExtension().setErrorHandlerFactory(new NoErrorHandlerDefinition());
        }
    }
}
