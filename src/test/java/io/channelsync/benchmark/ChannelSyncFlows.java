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

    @Override
    public String name() {
        return "ChannelSync";
    }

    @Override
    public Timings run(FreshSite site) throws Exception {
        try (Daemon daemon = Daemon.assemble(site.settings(), Clock.systemUTC())) {
            daemon.start(false);
            long all = site.customers();
            Timings timings = Timings.of(
                    () -> run(daemon, Flow.UPLOAD_CHANNELS, all),
                    () -> run(daemon, Flow.SYNCHRONIZE_CUSTOMERS, all),
                    () -> run(daemon, Flow.DISTRIBUTE_CUSTOMERS, all * Store.ALL.size()));
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
