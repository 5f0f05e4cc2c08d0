package io.channelsync.crash;

import io.channelsync.testing.Site;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Writes the workload to the channels in turn, a little at a time, while the daemon works. */
final class Tills implements AutoCloseable {

    private static final int AT_A_TIME = 50;
    private static final int MILLIS_BETWEEN = 100;

    private final Site site;
    private final int customers;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
    private volatile int limit;
    private volatile int written;
    private volatile RuntimeException failure;

    private Tills(Site site, int customers) {
        this.site = site;
        this.customers = customers;
    }

    static Tills open(Site site, int customers) {
        Tills tills = new Tills(site, customers);
        tills.writer.scheduleAtFixedRate(tills::writeSome, 0, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
        return tills;
    }

    /** Lets them write on until there are so many customers. */
    void until(int some) {
        limit = Math.min(some, customers);
    }

    private void writeSome() {
        if (written >= limit) {
            return;
        }
        try {
            String channel = Shops.IDS.get(written / AT_A_TIME % Shops.IDS.size());
            Workload.write(site.channelDatabase(channel), written, written + AT_A_TIME);
            written += AT_A_TIME;
        } catch (RuntimeException cause) {
            failure = cause;
            throw cause;
        }
    }

    int written() {
        return written;
    }

    /** Writes what is left, at once. */
    void finish() throws InterruptedException {
        writer.shutdown();
        if (!writer.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the tills are stuck");
        }
        until(customers);
        while (failure == null && written < customers) {
            writeSome();
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        writer.shutdownNow();
    }
}
