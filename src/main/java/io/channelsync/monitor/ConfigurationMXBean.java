package io.channelsync.monitor;

/** Routes, statements, settings and channels over JMX: what counts, and what was saved and does not. */
public interface ConfigurationMXBean {

    /** True when all that was saved counts. */
    boolean isSound();

    /** What is wrong with what was saved and does not count, a line each; empty when all of it counts. */
    String[] getFindings();

    /** The settings whose new values wait for a restart. */
    String[] getWaitingForRestart();

    /** How often something was loaded since the daemon started, the start among them. */
    long getLoads();

    /** How often something that was saved was refused. */
    long getRefusals();

    /** ISO 8601 instant of the last load; empty before the first. */
    String getLoadedAt();

    /** SHA-256 over the files loaded last; daemons that show the same run the same. */
    String getFingerprint();
}
