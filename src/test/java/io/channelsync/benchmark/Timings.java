package io.channelsync.benchmark;

import java.time.Duration;

/**
 * How long one contestant took for each of the three flows.
 *
 * @param processor time of this program and the database server together, for all three
 */
record Timings(Duration upload, Duration synchronize, Duration distribute, Duration processor) {

    Duration total() {
        return upload.plus(synchronize).plus(distribute);
    }

    /** A piece of work that may fail. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static Timings of(FreshSite site, Work upload, Work synchronize, Work distribute) throws Exception {
        CpuTime processor = new CpuTime(site.hq());
        Duration before = processor.used();
        Duration up = measure(upload);
        Duration at = measure(synchronize);
        Duration down = measure(distribute);
        return new Timings(up, at, down, processor.used().minus(before));
    }

    private static Duration measure(Work work) throws Exception {
        long started = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
