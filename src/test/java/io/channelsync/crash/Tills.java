package io.channelsync.crash;

import io.channelsync.testing.Site;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Writes the workload to the channels in turn, a little at a time, while the daemon works. */
final class Tills implements AutoCloseable {

    private static final int AT_A_TIME = 50;
    private static final int MILLIS_BETWEEN = 100;

    /** Writes the customers of these numbers and what they bought at a channel. */
    @FunctionalInterface
    interface Writing {
        void write(DataSource channel, int from, int to);
    }

    private final Site site;
    private final List<String> channels;
    private final int customers;
    private final Writing writing;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
    private volatile int limit;
    private volatile int written;
    private volatile RuntimeException failure;

    private Tills(Site site, int customers, Writing writing) {
        this.site = site;
        this.channels = site.channelIds();
        this.customers = customers;
        this.writing = writing;
    }

    static Tills open(Site site, int customers, Writing writing) {
        Tills tills = new Tills(site, customers, writing);
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
            String channel = channels.get(written / AT_A_TIME % channels.size());
            writing.write(site.channelDatabase(channel), written, written + AT_A_TIME);
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
