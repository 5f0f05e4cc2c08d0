package io.channelsync.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.channelsync.flow.Flow;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Proof;
import io.channelsync.testing.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The daemon is killed with SIGKILL again and again while the tills of twenty channels write and rows are on their way. The
 * databases are processes of their own and go on; every commit of theirs is on the disk. Afterwards nothing may be lost
 * and nothing doubled. The long form does the same in forty rounds, each on databases of its own.
 *
 * <p>The moments are random; {@code -Dchannelsync.kill.seed=N} takes the same ones again.
 */
class KillTest {

    private static final int KILLS_A_ROUND = 25;
    private static final int KILLS = Proof.size("channelsync.kill.kills", KILLS_A_ROUND, 1_000);
    private static final int CUSTOMERS = 10_000;
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final int LONGEST_LIFE_MILLIS = 1_000;
    private static final int LONGEST_WAIT_FOR_A_FLOW_MILLIS = 4_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    /** Of twelve lives one is over before the daemon has touched a row, so that starting is interrupted as well. */
    private static final int ONE_IN_SO_MANY_AT_START = 12;

    /** All channels at the same time, so that no flow waits behind another for long. */
    private static final Map<String, String> AT_ONCE =
            Map.of("channelsync.parallel-channels", "20", "channelsync.hq.connections", "20");

    private final long seed = Proof.seed("channelsync.kill.seed");
    private final Random random = new Random(seed);
    private final List<String> lives = new ArrayList<>();
    private final Map<Flow, Integer> hits = new TreeMap<>();
    private int atStart;

    @Test
    void a_daemon_that_is_killed_again_and_again_loses_nothing_and_doubles_nothing() throws Exception {
        for (int done = 0; done < KILLS; done += KILLS_A_ROUND) {
            round(Math.min(KILLS_A_ROUND, KILLS - done));
        }

        assertThat(hits.keySet()).as("flows whose transactions were cut off%n%s", replay()).containsExactlyInAnyOrder(Flow.values());
        System.out.printf("kill -9: %d kills, %d of them at the start; transactions cut off by flow %s; seed %d%n", KILLS, atStart, hits, seed);
    }

    private void round(int kills) throws Exception {
        try (PostgresServer server = PostgresServer.start(true);
                Site site = Shops.twenty(server);
                Progress progress = Progress.at(site)) {
            try (Tills tills = Tills.open(site, CUSTOMERS, BelongingWorkload::write)) {
                FlowsInFlight flows = new FlowsInFlight(progress.hq());
                Office office = new Office(site);
                for (int life = 1; life <= kills; life++) {
                    tills.until(CUSTOMERS / kills * life);
                    liveAndDie(site, tills, progress, flows);
                    office.approve();
                }
                assertThat(progress.rows()).as("rows moved between kills%n%s", replay()).isGreaterThan(CUSTOMERS / 4);
                tills.finish();
            }
            Settling.byOnce(site, Map.of(), new Office(site)::approve);

            assertThat(Checker.findings(site, site.channelIds())).as(replay()).isEmpty();
            assertThat(Settling.verify(site)).as(replay()).isEmpty();
            assertThat(BelongingWorkload.tookEffect(site)).as("kinds of belongings, a share of the customers each%n%s", replay())
                    .allSatisfy((kind, rows) -> assertThat(rows).as(kind).isGreaterThanOrEqualTo(CUSTOMERS / 20));
            assertThat(Shops.statements(site)).as("statements%n%s", replay()).isGreaterThanOrEqualTo(site.channelIds().size());
        }
    }

    private void liveAndDie(Site site, Tills tills, Progress progress, FlowsInFlight flows) throws Exception {
        long before = progress.rows();
        boolean early = !lives.isEmpty() && random.nextInt(ONE_IN_SO_MANY_AT_START) == 0;
        int millis = random.nextInt(LONGEST_LIFE_MILLIS);
        Flow aim = leastHit();
        try (DaemonProcess daemon = DaemonProcess.run(site, AT_ONCE)) {
            if (!early) {
                await().atMost(LONGEST_START).pollInterval(Duration.ofMillis(100)).until(() -> progress.rows() > before || !daemon.isAlive());
            }
            assertThat(daemon.endsWithin(millis)).as("the daemon ended by itself%n%s%n%s", replay(), daemon.log()).isFalse();
            Set<Flow> killed = early ? freeze(daemon, flows) : freezeIn(aim, daemon, flows);
            daemon.kill();
            note(early, killed, tills, progress.rows() - before);
        }
    }

    private Flow leastHit() {
        return Stream.of(Flow.values()).min(Comparator.comparing(flow -> hits.getOrDefault(flow, 0))).orElseThrow();
    }

    /** Freezes the daemon while that flow has a transaction open, but tries not for long: it may have nothing to do. */
    private static Set<Flow> freezeIn(Flow aim, DaemonProcess daemon, FlowsInFlight flows) throws Exception {
        long start = System.nanoTime();
        while (System.nanoTime() - start < Duration.ofMillis(LONGEST_WAIT_FOR_A_FLOW_MILLIS).toNanos()) {
            if (flows.now().contains(aim)) {
                Set<Flow> frozen = freeze(daemon, flows);
                if (frozen.contains(aim)) {
                    return frozen;
                }
                daemon.wake(); // short transactions are over before the signal arrives
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos()); // looking all the time would take the daemon's processor away
        }
        return freeze(daemon, flows);
    }

    /** What is in flight then is what is killed, however long it takes to ask. */
    private static Set<Flow> freeze(DaemonProcess daemon, FlowsInFlight flows) throws Exception {
        daemon.freeze();
        return flows.now();
    }

    private void note(boolean early, Set<Flow> killed, Tills tills, long moved) {
        killed.forEach(flow -> hits.merge(flow, 1, Integer::sum));
        atStart += early ? 1 : 0;
        lives.add((early ? "early, " : "") + (killed.isEmpty() ? "between transactions" : "in " + killed) + ", " + tills.written()
                + " customers written, " + moved + " rows moved in this life");
        assertThat(early || moved > 0).as("progress in every life%n%s", replay()).isTrue();
    }

    private String replay() {
        return Stream.concat(
                        Stream.of("replay with: mvn test -Dtest=KillTest -Dchannelsync.kill.kills=" + KILLS + " -Dchannelsync.kill.seed=" + seed),
                        lives.stream())
                .reduce((one, two) -> one + "\n" + two)
                .orElseThrow();
    }
}
