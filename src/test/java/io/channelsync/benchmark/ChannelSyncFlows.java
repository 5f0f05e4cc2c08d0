package io.channelsync.benchmark;

import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.operate.Sites;
import io.channelsync.operate.Verify;
import io.channelsync.operate.VerifyReport;
import io.channelsync.route.Daemon;
import java.time.Clock;

/** ChannelSync as shipped: its own routes and default settings, the flows one after the other. */
final class ChannelSyncFlows implements Contestant {

    private final long operations;
    private final long customers;

    /**
     * What the flows must report to have moved.
     *
     * @param operations that are staged at all stores together
     * @param customers whom these concern, each of whom goes to every store
     */
    ChannelSyncFlows(long operations, long customers) {
        this.operations = operations;
        this.customers = customers;
    }

    /** HQ and the stores of a site without rows get to know each other. */
    static void meet(FreshSite site) throws Exception {
        try (Daemon daemon = Daemon.assemble(site.settings(), Clock.systemUTC())) {
            daemon.start(false);
            run(daemon, Flow.UPLOAD_CHANNELS, 0);
        }
    }

    @Override
    public String name() {
        return "ChannelSync";
    }

    @Override
    public Timings run(FreshSite site) throws Exception {
        StepTimes steps = new StepTimes();
        try (Daemon daemon = Daemon.assemble(site.settings(), Clock.systemUTC())) {
            if (StepTimes.WANTED) {
                daemon.beforeRoutes(context -> context.getCamelContextExtension().addInterceptStrategy(steps));
            }
            daemon.start(false);
            Timings timings = Timings.of(
                    () -> run(daemon, Flow.UPLOAD_CHANNELS, operations),
                    () -> run(daemon, Flow.SYNCHRONIZE_CUSTOMERS, operations),
                    () -> run(daemon, Flow.DISTRIBUTE_CUSTOMERS, customers * Store.ALL.size()));
            if (StepTimes.WANTED) {
                System.out.println(steps.text());
            }
            verify(daemon);
            return timings;
        }
    }

    private static void run(Daemon daemon, Flow flow, long expected) {
        Run run = daemon.runFlow(flow);
        if (run.rows() != expected || !run.failures().isEmpty() || !run.held().isEmpty()) {
            throw new IllegalStateException(flow.id() + " moved " + run.rows() + " of " + expected + " rows, held "
                    + run.held().size() + ", failures " + run.failures());
        }
    }

    private static void verify(Daemon daemon) {
        VerifyReport report = new Verify(new Sites(
                daemon.databases().hq(), daemon.databases()::channel, daemon.board().channels(), Clock.systemUTC())).run();
        if (report.exitCode() != 0) {
            throw new IllegalStateException("verify: " + report.text());
        }
    }
}
