package io.channelsync.benchmark;

import java.time.Duration;

/** How long one contestant took for each of the three flows. */
record Timings(Duration upload, Duration synchronize, Duration distribute) {

    Duration total() {
        return upload.plus(synchronize).plus(distribute);
    }

    /** A piece of work that may fail. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static Timings of(Work upload, Work synchronize, Work distribute) throws Exception {
        return new Timings(measure(upload), measure(synchronize), measure(distribute));
    }

    private static Duration measure(Work work) throws Exception {
        long started = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
