package io.channelsync.broken;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.simulation.Lane;
import io.channelsync.simulation.Outcome;
import io.channelsync.simulation.QuietLog;
import io.channelsync.simulation.Simulation;
import io.channelsync.testing.Proof;
import io.channelsync.testing.Site;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever rule is broken on purpose, the simulation finds it; and with the same seeds it finds nothing in the product as it is. */
class BrokenBuildsTest {

    private static final int PAGE_SIZE = 4;
    private static final int MOST_SEEDS = Proof.size("channelsync.broken.seeds", 40, 200);

    @Test
    void every_broken_build_is_caught() {
        String only = System.getProperty("channelsync.broken.build");
        List<BrokenBuild> builds = only != null
                ? BrokenBuilds.all().stream().filter(build -> build.id().equals(only)).toList()
                : Proof.isLong() ? BrokenBuilds.all() : BrokenBuilds.quick();
        List<String> missed = new ArrayList<>();
        long last = 0;
        try (Lane lane = QuietLog.during(() -> new Lane(Site.ROUTES, PAGE_SIZE))) {
            for (BrokenBuild build : builds) {
                Outcome caught = QuietLog.during(() -> hunt(lane, build));
                System.out.println("broken build \"" + build + "\": " + (caught == null ? "NOT caught"
                        : "seed " + caught.seed() + ", " + caught.findings().get(0)));
                if (caught == null) {
                    missed.add(build + ", see it again with: mvn test -Dtest=BrokenBuildsTest '-Dchannelsync.broken.build=" + build + "'");
                } else {
                    last = Math.max(last, caught.seed());
                }
            }
            lane.use(Site.ROUTES);
            for (long seed = 2; seed <= last; seed += 2) {
                long same = seed;
                assertThat(QuietLog.during(() -> Simulation.run(same, lane)).findings()).as("the product as it is, seed %s", seed).isEmpty();
            }
        }
        assertThat(missed).isEmpty();
        assertThat(builds).hasSizeGreaterThanOrEqualTo(only != null ? 1 : Proof.isLong() ? 20 : 5);
    }

    /** Also those that only the long form hunts: what they replace is still there. */
    @Test
    void every_broken_build_can_be_made() {
        List<String> impossible = new ArrayList<>();
        for (BrokenBuild build : BrokenBuilds.all()) {
            try {
                build.routes(Site.ROUTES);
            } catch (IllegalStateException | UncheckedIOException e) {
                impossible.add(e.getMessage());
            }
        }
        assertThat(impossible).isEmpty();
    }

    /** The first seed that shows the fault; null when none does. Even seeds: their pages are as small as this lane's. */
    private static Outcome hunt(Lane lane, BrokenBuild build) {
        lane.alter("hq", build.drops());
        try {
            lane.use(build.routes(Site.ROUTES));
            for (long seed = 2; seed <= 2L * MOST_SEEDS; seed += 2) {
                Outcome outcome = Simulation.run(seed, lane);
                // A seed that breaks off has proven nothing: the harness may be at fault.
                if (outcome.findings().stream().anyMatch(finding -> !finding.startsWith(Simulation.BROKE_OFF))) {
                    return outcome;
                }
            }
            return null;
        } finally {
            lane.alter("hq", build.restores());
        }
    }
}
