package io.channelsync.monitor;

/** One flow over JMX. */
public interface FlowMXBean {

    /** How often it ran since the daemon started. */
    long getRuns();

    /** Rows it moved since the daemon started, counted at every step that moved them. */
    long getRows();

    /** ISO 8601 instant of the last run; empty before the first. */
    String getLastRun();

    /** The first failure of the last run; empty when all went well. */
    String getLastError();

    /** The databases for which it is stopped until a person has mended something, each with reason and next try; mostly none. */
    String[] getStopped();

    /** Runs the flow now, waits, and says what it moved. */
    String runNow();
}
