package io.channelsync.monitor;

/** One channel over JMX. */
public interface ChannelMXBean {

    /** UP, AWAY (outage), STOPPED (a person has to mend something) or PAUSED. */
    String getState();

    /** Rows at the channel that HQ has not received; -1 while it cannot be asked. */
    long getPending();

    /** Age of the oldest such row in seconds; 0 when there is none, -1 while it cannot be asked. */
    long getLagSeconds();

    /** ISO 8601 instant of the last successful transaction; empty before the first. */
    String getLastContact();

    /** What failed last; empty while all is well. */
    String getLastError();

    /** Leaves the channel alone until resumed or the daemon restarts. */
    void pause();

    /** Goes on with the channel. */
    void resume();
}
