package io.channelsync.route;

import io.channelsync.channel.Channel;
import io.channelsync.flow.Board;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that serve channels: so many that the dead cannot hold up the living, and no more for a thousand channels
 * than for ten.
 *
 * <p>Channels whose last try failed, or took long, have workers of their own, as many as the others. A channel that falls silent while it
 * is served costs the others nothing either: a worker that waits for a channel for longer than {@code channelsync.channel-patience} is lent
 * to it, and another takes its place until it is back; {@value #MOST_LENT} at most.
 */
final class ChannelWorkers implements AutoCloseable {

    static final int MOST_LENT = 32;

    private static final int LOOK_MILLIS = 100;

    private final Board board;
    private final int size;
    private final long patience;
    private final Map<Thread, Work> current = new ConcurrentHashMap<>();
    private final Set<Object> slow = ConcurrentHashMap.newKeySet();
    private final Set<Object> busy = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor answering;
    private final ThreadPoolExecutor suspects;
    private final ScheduledExecutorService lender = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "channel-worker-lender"));

    /**
     * @param size how many channels are served at the same time
     * @param patience a transaction of a channel that takes longer does not count against the others
     */
    ChannelWorkers(Board board, int size, Duration patience) {
        this.board = board;
        this.size = size;
        this.patience = patience.toNanos();
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

    /**
     * Has the work done by a worker of the lane that it belongs to.
     *
     * @param key the same for the same work at the same item, from one run to the next
     */
    void execute(Object key, Object item, Runnable work) {
        boolean suspect = slow.contains(key) || item instanceof Channel channel && !board.answers(channel.id());
        (suspect ? suspects : answering).execute(() -> new Work(key, suspect).run(work));
    }

    /** One piece of work, on the thread that does it. */
    private final class Work {

        private final Object key;
        private final boolean suspect;
        private volatile long atChannelSince;
        private volatile boolean tookLong;

        Work(Object key, boolean suspect) {
            this.key = key;
            this.suspect = suspect;
        }

        void run(Runnable work) {
            current.put(Thread.currentThread(), this);
            try {
                work.run();
            } finally {
                current.remove(Thread.currentThread());
                if (tookLong) {
                    slow.add(key);
                } else {
                    slow.remove(key);
                }
            }
        }

        /** True while its channel keeps it waiting. */
        boolean waits(long now) {
            long since = atChannelSince;
            boolean waits = since != 0 && now - since > patience;
            tookLong |= waits;
            return waits;
        }
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
        atChannelSince(System.nanoTime());
    }

    void leaveChannel() {
        atChannelSince(0);
    }

    private void atChannelSince(long nanos) {
        Work work = current.get(Thread.currentThread());
        if (work != null) {
            work.atChannelSince = nanos;
        }
    }

    private void lend() {
        long now = System.nanoTime();
        int waiting = 0;
        for (Work work : current.values()) {
            if (work.waits(now) && !work.suspect) {
                waiting++;
            }
        }
        int workers = size + Math.min(waiting, MOST_LENT);
        if (answering.getCorePoolSize() != workers) {
            answering.setCorePoolSize(workers);
        }
    }

    @Override
    public void close() {
        lender.shutdownNow();
        answering.shutdown();
        suspects.shutdown();
    }
}
