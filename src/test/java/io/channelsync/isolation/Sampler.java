package io.channelsync.isolation;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Looks at a number again and again and remembers the greatest. */
final class Sampler implements AutoCloseable {

    static final String THREAD = "sampler";

    private static final int MILLIS = 20;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, THREAD));
    private final IntSupplier number;
    private volatile int most;
    private volatile int looks;

    private Sampler(IntSupplier number) {
        this.number = number;
    }

    static Sampler of(IntSupplier number) {
        Sampler sampler = new Sampler(number);
        sampler.timer.scheduleWithFixedDelay(sampler::look, 0, MILLIS, TimeUnit.MILLISECONDS);
        return sampler;
    }

    private synchronized void look() {
        most = Math.max(most, number.getAsInt());
        looks++;
    }

    int most() {
        look();
        return most;
    }

    int looks() {
        return looks;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
