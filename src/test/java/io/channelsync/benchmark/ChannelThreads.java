package io.channelsync.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many channels at a time. */
final class ChannelThreads {

    /** What is done for one channel. */
    interface Work {
        void of(String channel) throws Exception;
    }

    private ChannelThreads() {}

    /** Ends when every channel is done; the first failure is the caller's. */
    static void each(List<String> channels, int threads, Work work) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (String channel : channels) {
                all.add(workers.submit(() -> {
                    work.of(channel);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            workers.shutdown();
        }
    }
}
