package io.channelsync.route;

import io.channelsync.channel.Channel;
import io.channelsync.flow.Board;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that serve channels: so many that the dead cannot hold up the living, and no more for a thousand channels
 * than for ten.
 *
 * <p>Channels whose last try failed have workers of their own, as many as the others. A channel that falls silent while it
 * is served costs the others nothing either: a worker that waits for a channel for longer than {@link #PATIENCE} is lent
 * to it, and another takes its place until it is back; {@value #MOST_LENT} at most.
 */
final class ChannelWorkers implements AutoCloseable {

    /** A transaction of a channel that takes longer shall not count against the others. */
    static final Duration PATIENCE = Duration.ofMillis(500);

    static final int MOST_LENT = 32;

    private static final int LOOK_MILLIS = 100;

    private final Board board;
    private final int size;
    private final Map<Thread, Long> atChannelSince = new ConcurrentHashMap<>();
    private final Set<Object> busy = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor answering;
    private final ThreadPoolExecutor suspects;
    private final ScheduledExecutorService lender = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "channel-worker-lender"));

    /** @param size how many channels are served at the same time */
    ChannelWorkers(Board board, int size) {
        this.board = board;
        this.size = size;
        this.answering = pool(size, size + MOST_LENT, "channel-worker");
        this.suspects = pool(size, size, "suspect-worker");
        lender.scheduleWithFixedDelay(this::lend, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static ThreadPoolExecutor pool(int size, int most, String name) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                size, most, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> daemon(work, name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Those who serve this item. */
    Executor of(Object item) {
        return item instanceof Channel channel && !board.answers(channel.id()) ? suspects : answering;
    }

    /** Takes the work on unless it is still being done; true obliges to {@link #finished}. */
    boolean begin(Object work) {
        return busy.add(work);
    }

    void finished(Object work) {
        busy.remove(work);
    }

    /** The current thread begins to depend on a channel's database. */
    void enterChannel() {
        atChannelSince.put(Thread.currentThread(), System.nanoTime());
    }

    void leaveChannel() {
        atChannelSince.remove(Thread.currentThread());
    }

    private void lend() {
        long now = System.nanoTime();
        long waiting = atChannelSince.entrySet().stream()
                .filter(entry -> entry.getKey().getName().equals("channel-worker"))
                .filter(entry -> now - entry.getValue() > PATIENCE.toNanos())
                .count();
        int workers = size + (int) Math.min(waiting, MOST_LENT);
        if (answering.getCorePoolSize() != workers) {
            answering.setCorePoolSize(workers);
        }
    }

    /** Workers lent to channels that keep them waiting. */
    int lent() {
        return answering.getCorePoolSize() - size;
    }

    @Override
    public void close() {
        lender.shutdownNow();
        answering.shutdown();
        suspects.shutdown();
    }
}
