package io.channelsync.monitor;

import io.channelsync.flow.Flow;
import io.channelsync.flow.FlowStatus;
import io.channelsync.flow.Run;
import io.channelsync.route.Daemon;

/** What JMX shows of one flow. */
final class FlowMonitor implements FlowMXBean {

    private final Flow flow;
    private final Daemon daemon;

    FlowMonitor(Flow flow, Daemon daemon) {
        this.flow = flow;
        this.daemon = daemon;
    }

    private FlowStatus status() {
        return daemon.flows().status(flow);
    }

    @Override
    public long getRuns() {
        return status().runs();
    }

    @Override
    public long getRows() {
        return status().rows();
    }

    @Override
    public String getLastRun() {
        return status().lastRunAt() == null ? "" : status().lastRunAt().toString();
    }

    @Override
    public String getLastError() {
        return status().lastError() == null ? "" : status().lastError();
    }

    @Override
    public String[] getStopped() {
        return daemon.board().stops().stream()
                .filter(stop -> stop.flow().equals(flow.id()))
                .map(stop -> stop.database() + ": " + stop.reason() + ", next try " + stop.nextAttemptAt())
                .toArray(String[]::new);
    }

    @Override
    public String runNow() {
        Run run = daemon.runFlow(flow);
        return run.rows() == 0 ? "nothing to move" : run.summary();
    }
}
