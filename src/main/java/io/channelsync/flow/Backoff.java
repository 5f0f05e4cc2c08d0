package io.channelsync.flow;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a number of failures in a row: full jitter, so that many channels that failed together do not
 * come back together.
 *
 * @param first upper bound of the first wait
 * @param longest upper bound of every wait
 * @param maxAttempts tries after which there is only the longest wait: what has failed so often needs a person
 */
public record Backoff(Duration first, Duration longest, int maxAttempts) {

    /**
     * A wait of up to {@code first * 2^(failures - 1)}, never more than {@code longest}; between half of that and all of
     * it once {@code maxAttempts} are used up.
     */
    public Duration after(int failures, RandomGenerator random) {
        long bound = longest.toMillis();
        if (failures > maxAttempts) {
            return Duration.ofMillis(bound / 2 + random.nextLong(Math.max(1, bound / 2)));
        }
        int doublings = Math.min(Math.max(failures, 1) - 1, 40);
        long exponential = first.toMillis() > bound >> doublings ? bound : first.toMillis() << doublings;
        return Duration.ofMillis(1 + random.nextLong(Math.max(1, Math.min(bound, exponential))));
    }
}
