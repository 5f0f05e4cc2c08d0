package io.channelsync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.testing.Proof;
import io.channelsync.testing.Site;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Seeds, each a world in which anything may go wrong at any time: nothing is lost, doubled or blocked, and the same seed
 * gives the same trace.
 */
class SimulationTest {

    private static final String SEED = "channelsync.simulation.seed";

    private static final Seeds SEEDS = new Seeds(Site.ROUTES);

    @AfterAll
    static void close() {
        SEEDS.close();
    }

    @Test
    void nothing_is_lost_doubled_or_blocked_whatever_happens() {
        long first = Long.getLong(SEED, Long.getLong("channelsync.simulation.first", 1));
        int count = Long.getLong(SEED) != null ? 1 : Proof.size("channelsync.simulation.seeds", 200, 10_000);

        List<Outcome> outcomes = SEEDS.run(LongStream.range(first, first + count).boxed().toList());

        assertThat(outcomes.stream().filter(outcome -> !outcome.findings().isEmpty()).map(Seeds::tell)).isEmpty();
        assertThat(outcomes).hasSize(count);
        if (count >= 50) {
            enough(outcomes);
        }
    }

    /** A run in which little happened proves little. */
    private static void enough(List<Outcome> outcomes) {
        Map<Happening, Integer> sum = new EnumMap<>(Happening.class);
        outcomes.forEach(outcome -> outcome.happened().forEach((happening, times) -> sum.merge(happening, times, Integer::sum)));
        long moved = outcomes.stream().mapToLong(Outcome::moved).sum();
        System.out.println(outcomes.size() + " seeds, " + moved + " rows moved, " + sum);
        assertThat(Arrays.stream(Happening.values()).filter(happening -> sum.getOrDefault(happening, 0) < outcomes.size() / 10)).isEmpty();
        assertThat(moved).isGreaterThan(20L * outcomes.size());
    }

    /** The second time every crash is followed by a wholly new daemon: then a daemon that forgets everything is as good as one. */
    @Test
    void the_same_seed_gives_the_same_trace() {
        List<Long> seeds = LongStream.range(1, 1 + Proof.size("channelsync.simulation.twice", 6, 200)).boxed().toList();

        List<Outcome> once = SEEDS.run(seeds);
        SEEDS.anew(true);
        List<Outcome> again = SEEDS.run(seeds);
        SEEDS.anew(false);

        assertThat(once).allMatch(outcome -> outcome.trace().size() > 100);
        assertThat(again).extracting(Outcome::hash).isEqualTo(once.stream().map(Outcome::hash).toList());
    }
}
