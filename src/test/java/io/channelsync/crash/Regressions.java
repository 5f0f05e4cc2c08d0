package io.channelsync.crash;

import io.channelsync.testing.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the channels all the time: a customer there never becomes older than it was, nor does a channel's place in the log. */
final class Regressions implements AutoCloseable {

    private static final int MILLIS_BETWEEN_LOOKS = 50;

    private final Map<String, Map<String, Long>> seen = new HashMap<>();
    private final Queue<String> found = new ConcurrentLinkedQueue<>();
    private final AtomicLong looks = new AtomicLong();
    private final ScheduledExecutorService observer = Executors.newSingleThreadScheduledExecutor();

    private Regressions() {}

    static Regressions watch(Site site, List<String> channelIds) {
        Regressions regressions = new Regressions();
        regressions.observer.scheduleWithFixedDelay(
                () -> channelIds.forEach(id -> regressions.look(id, site.channel(id))), 0, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        return regressions;
    }

    private void look(String id, JdbcClient channel) {
        Map<String, Long> before = seen.computeIfAbsent(id, key -> new HashMap<>());
        channel.sql("select account_number as k, change_number from customer"
                        + " union all select 'state', change_number from channel_state")
                .query(row -> {
                    String key = row.getString(1);
                    long now = row.getLong(2);
                    Long earlier = before.put(key, now);
                    if (earlier != null && earlier > now) {
                        found.add(id + ": " + key + " went from change " + earlier + " back to " + now);
                    }
                });
        looks.incrementAndGet();
    }

    List<String> found() {
        return List.copyOf(found);
    }

    long looks() {
        return looks.get();
    }

    @Override
    public void close() {
        observer.shutdownNow();
    }
}
