package io.channelsync.route;

import io.channelsync.database.DatabaseFailure;
import io.channelsync.flow.Board;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Flows;
import io.channelsync.flow.Run;
import io.channelsync.settings.RouteFiles;
import io.channelsync.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ManagementMBeansLevel;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.StatefulService;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ModelLifecycleStrategySupport;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.errorhandler.NoErrorHandlerDefinition;
import org.apache.camel.support.service.ServiceHelper;

/**
 * The routes of one set of files in a Camel context of their own, with beans of their own. Once built they can be run; their
 * timers wait for {@link #begin}. So a changed set is ready in every respect before the one that runs is put to rest.
 */
final class LoadedRoutes implements AutoCloseable {

    /** How long a transaction in hand may take to end; with what follows, below the ten seconds within which a stop is over. */
    private static final int SHUTDOWN_SECONDS = 6;

    private final Settings settings;
    private final Beans beans;
    private final Board board;
    private final Flows flows;
    private Main main;
    private int callers;
    private boolean retired;

    LoadedRoutes(Settings settings, Beans beans, Board board, Flows flows) {
        this.settings = settings;
        this.beans = beans;
        this.board = board;
        this.flows = flows;
    }

    /**
     * Builds every route and starts all but the timers.
     *
     * @param files where they are; statements are taken from here, not from the folder
     * @param managedAs the name of the context over JMX; null keeps it out of there
     * @param preparation done to the context before the first route is loaded
     */
    void build(RouteTexts files, String managedAs, Consumer<ModelCamelContext> preparation) {
        main = new PlainMain();
        // Camel's own would hook itself into the end of the process, and keep every routes that ever ran until then.
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        main.configure()
                .withName(managedAs == null ? "channelsync" : managedAs)
                .withRoutesIncludePattern(files.files().includePattern())
                // Editors keep hidden copies beside what they save.
                .withRoutesExcludePattern("**/.*")
                .withShutdownTimeout(SHUTDOWN_SECONDS)
                .withShutdownSuppressLoggingOnTimeout(true)
                .withJmxEnabled(managedAs != null)
                // An MBean for each step would be half of the time that the start takes.
                .withJmxManagementMBeansLevel(ManagementMBeansLevel.RoutesOnly);
        main.setDefaultPropertyPlaceholderLocation("false");
        settings.properties().forEach((name, value) -> main.addInitialProperty((String) name, (String) value));
        main.addInitialProperty("routes", files.folder().toString());
        main.addInitialProperty("data", settings.dataFolder().toString());
        beans.bind(main, files);
        main.addMainListener(new Wiring(preparation, files.files()));
        main.start();
    }

    Settings settings() {
        return settings;
    }

    Beans beans() {
        return beans;
    }

    /** Starts the timers, but for those of flows that the settings switch off. */
    void begin() throws Exception {
        CamelContext context = main.getCamelContext();
        for (Route route : timers()) {
            if (Schedules.enabled(route.getRouteId(), settings)) {
                context.getRouteController().startRoute(route.getRouteId());
            }
        }
    }

    /** From now on no timer begins a run; runs in hand go on. */
    void rest() {
        started(timers()).forEach(timer -> ServiceHelper.suspendService(timer.getConsumer()));
    }

    /** The timers go on as if they had not been put to rest. */
    void resume() {
        beans.goOn();
        started(timers()).forEach(timer -> ServiceHelper.resumeService(timer.getConsumer()));
    }

    private List<Route> timers() {
        return main.getCamelContext().getRoutes().stream().filter(route -> Schedules.isTimer(route.getEndpoint().getEndpointUri())).toList();
    }

    private static List<Route> started(List<Route> timers) {
        return timers.stream()
                .filter(timer -> timer.getConsumer() instanceof StatefulService consumer && consumer.getStatus() != ServiceStatus.Stopped)
                .toList();
    }

    /** Lets no further transaction begin; the one in hand of each run is finished. */
    void stopRuns() {
        beans.stop();
    }

    /** True when no run is in hand. */
    boolean idle() {
        synchronized (this) {
            if (callers > 0) {
                return false;
            }
        }
        return main == null || main.getCamelContext().getInflightRepository().size() == 0;
    }

    /** True when the caller may run something here until it {@link #leave leaves}; false when other routes have taken over. */
    synchronized boolean enter() {
        if (!retired) {
            callers++;
        }
        return !retired;
    }

    synchronized void leave() {
        callers--;
    }

    /** Lets nobody else {@link #enter}. */
    synchronized void retire() {
        retired = true;
    }

    /** Runs one route, which belongs to the flow, now and waits for it. */
    Run run(String routeId, Flow flow) {
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

    /** Ends the runs in hand after their transactions; what does not end is cut off, and its database rolls back. */
    @Override
    public void close() {
        beans.stop();
        if (main != null) {
            main.stop();
        }
    }

    /** Reads every route once; Camel's own would read them all a second time, for mode lines that no route has. */
    private static final class PlainMain extends Main {

        @Override
        protected void modelineRoutes(CamelContext context) {}
    }

    /** What has to be in place before the first route is loaded. */
    private final class Wiring extends MainListenerSupport {

        private final Consumer<ModelCamelContext> preparation;
        private final RouteFiles files;

        Wiring(Consumer<ModelCamelContext> preparation, RouteFiles files) {
            this.preparation = preparation;
            this.files = files;
        }

        @Override
        public void beforeConfigure(BaseMainSupport assembled) {
            ModelCamelContext context = (ModelCamelContext) assembled.getCamelContext();
            preparation.accept(context);
            context.getManagementStrategy().setManagementObjectStrategy(new RouteMBeans());
            context.addRoutePolicyFactory(new NoCamelHeaders());
            context.addRoutePolicyFactory(flows.endings(files));
            ComponentFence fence = new ComponentFence(settings);
            context.getCamelContextExtension().registerEndpointCallback(
                    (uri, endpoint) -> NamedParameters.of(LaidOverSql.of(fence.pass(uri, endpoint), files)));
            context.addModelLifecycleStrategy(new ModelLifecycleStrategySupport() {
                @Override
                public void onAddRouteDefinition(RouteDefinition route) {
                    Schedules.hold(route);
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
