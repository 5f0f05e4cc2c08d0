package io.channelsync.flow;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a number of failures in a row: full jitter, so that many that failed together do not come back
 * together.
 *
 * @param first upper bound of the first wait
 * @param longest upper bound of every wait
 * @param maxAttempts tries after which there is only the slow pace: what has failed so often needs a person
 */
public record Backoff(Duration first, Duration longest, int maxAttempts) {

    /**
     * A wait of up to {@code first * 2^(failures - 1)}, never more than {@code longest}; the {@link #slow slow pace} once
     * {@code maxAttempts} are used up.
     */
    public Duration after(int failures, RandomGenerator random) {
        if (failures > maxAttempts) {
            return slow(random);
        }
        long bound = longest.toMillis();
        int doublings = Math.min(Math.max(failures, 1) - 1, 40);
        long exponential = first.toMillis() > bound >> doublings ? bound : first.toMillis() << doublings;
        return Duration.ofMillis(1 + random.nextLong(Math.max(1, Math.min(bound, exponential))));
    }

    /** The same by chance. */
    public Duration after(int failures) {
        return after(failures, ThreadLocalRandom.current());
    }

    /** The slow pace of what needs a person: between half of {@code longest} and all of it. */
    public Duration slow(RandomGenerator random) {
        long half = longest.toMillis() / 2;
        return Duration.ofMillis(half + 1 + random.nextLong(Math.max(1, half)));
    }
}
