package io.channelsync.flow;

import java.time.Instant;

/** What is known of the runs of one flow since the daemon started. */
public final class FlowStatus {

    private long runs;
    private long rows;
    private Instant lastRunAt;
    private String lastError;

    synchronized void ran(Run run) {
        runs++;
        rows += run.rows();
        lastRunAt = run.startedAt();
        lastError = run.failures().isEmpty() ? null : run.failures().get(0).database() + ": " + run.failures().get(0).detail();
    }

    public synchronized long runs() {
        return runs;
    }

    public synchronized long rows() {
        return rows;
    }

    /** Null before the first run. */
    public synchronized Instant lastRunAt() {
        return lastRunAt;
    }

    /** The first failure of the last run, or null. */
    public synchronized String lastError() {
        return lastError;
    }
}
