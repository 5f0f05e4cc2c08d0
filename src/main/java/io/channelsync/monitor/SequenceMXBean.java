package io.channelsync.monitor;

/** One number sequence over JMX. */
public interface SequenceMXBean {

    /** How much of it is used, in whole percent; -1 while HQ cannot be asked. */
    long getUsedPercent();

    /** How many numbers are left; -1 while HQ cannot be asked. */
    long getLeft();
}
