package io.channelsync.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Backoff OUTAGE = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(20), Integer.MAX_VALUE);
    private static final Backoff ROW = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), 5);

    private final RandomGenerator random = new Random();

    @RepeatedTest(20)
    void waits_grow_up_to_their_cap_and_stay_under_it() {
        for (int failures = 1; failures <= 1_000; failures++) {
            assertThat(OUTAGE.after(failures, random)).isPositive()
                    .isLessThanOrEqualTo(Duration.ofSeconds(Math.min(20, 1L << Math.min(failures - 1, 10))));
        }
    }

    @Test
    void waits_are_spread_over_all_of_their_time() {
        long[] seconds = random.longs(1_000).map(seed -> OUTAGE.after(100, new Random(seed)).toSeconds()).sorted().toArray();

        assertThat(seconds[100]).isBetween(0L, 4L);
        assertThat(seconds[500]).isBetween(7L, 13L);
        assertThat(seconds[900]).isBetween(16L, 20L);
    }

    @RepeatedTest(20)
    void what_needs_a_person_keeps_a_slow_pace() {
        assertThat(ROW.slow(random)).isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5));
        assertThat(ROW.after(6, random)).isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5));
    }
}
