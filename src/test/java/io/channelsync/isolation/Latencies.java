package io.channelsync.isolation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** How long customers take from the till's commit to the inbox of headquarters. */
final class Latencies {

    private static final int MILLIS_BETWEEN_LOOKS = 5;

    private final Chain chain;
    private final List<String> stores;
    private final List<Long> nanos = new ArrayList<>();

    Latencies(Chain chain, List<String> stores) {
        this.chain = chain;
        this.stores = stores;
    }

    /** A customer at every store, one after the other, and waits until all have come home. */
    void beat(Duration longest) throws InterruptedException {
        long start = System.nanoTime();
        Map<UUID, Long> underWay = new HashMap<>();
        for (String store : stores) {
            UUID operation = chain.customerAt(store);
            underWay.put(operation, System.nanoTime());
        }
        while (!underWay.isEmpty()) {
            chain.hq().sql("select operation_id from async_customer where operation_id = any (?)")
                    .param(underWay.keySet().toArray(UUID[]::new))
                    .query(UUID.class)
                    .list()
                    .forEach(operation -> nanos.add(System.nanoTime() - underWay.remove(operation)));
            if (System.nanoTime() - start > longest.toNanos()) {
                throw new AssertionError(underWay.size() + " of " + stores.size() + " stores were not served for " + longest.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
        }
    }

    int size() {
        return nanos.size();
    }

    long millis(double quantile) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return TimeUnit.NANOSECONDS.toMillis(sorted.get((int) Math.min(sorted.size() - 1L, (long) (quantile * sorted.size()))));
    }

    @Override
    public String toString() {
        return size() + " customers, p50 " + millis(0.5) + " ms, p99 " + millis(0.99) + " ms, most " + millis(1) + " ms";
    }
}
