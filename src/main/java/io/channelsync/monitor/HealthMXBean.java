package io.channelsync.monitor;

/** The daemon as a whole over JMX: one answer for a check that asks every minute. */
public interface HealthMXBean {

    /** True when all that was saved counts, every database that is not paused answers, and no flow is stopped. */
    boolean isHealthy();

    /** Why it is not healthy, a line each; empty when it is. */
    String[] getProblems();
}
