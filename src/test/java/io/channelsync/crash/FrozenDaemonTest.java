package io.channelsync.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Proof;
import io.channelsync.testing.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Two daemons on one HQ. One is frozen (SIGSTOP) again and again, in the middle of a transaction and beyond every timeout, and
 * woken while the other works: it must not write anything old, and must not keep the other from working while it sleeps.
 *
 * <p>The moments are random; {@code -Dchannelsync.frozen.seed=N} takes the same ones again.
 */
class FrozenDaemonTest {

    private static final int FREEZES = Proof.size("channelsync.frozen.freezes", 4, 200);
    private static final int CUSTOMERS = 1_000 * FREEZES;
    private static final String SLEEPER = "sleeper";
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** Short, so that a short sleep is beyond them all. */
    private static final Map<String, String> TIMEOUTS = Map.of(
            "channelsync.connect-timeout", "2s",
            "channelsync.statement-timeout", "2s",
            "channelsync.socket-timeout", "3s");

    private static final int SLEEP_MILLIS = 3_200;
    private static final int LONGEST_AWAKE_MILLIS = 600;
    private static final int MOST_TRIES = 20;

    private final long seed = Proof.seed("channelsync.frozen.seed");
    private final Random random = new Random(seed);
    private final List<String> sleeps = new ArrayList<>();
    private int inTransaction;

    @Test
    void a_daemon_that_was_frozen_in_a_transaction_blocks_nobody_and_writes_nothing_old() throws Exception {
        try (PostgresServer server = PostgresServer.start(false);
                Site site = Site.of(server::forSite, Shops.IDS, Shops::at);
                Progress progress = Progress.at(site);
                Tills tills = Tills.open(site, CUSTOMERS, Workload::writeBusy)) {
            try (DaemonProcess sleeper = DaemonProcess.run(site, asSleeper(site));
                    DaemonProcess other = DaemonProcess.run(site, TIMEOUTS)) {
                await().atMost(LONGEST).until(() -> sleeper.isReady() && other.isReady());
                for (int freeze = 1; freeze <= FREEZES; freeze++) {
                    tills.until(CUSTOMERS / FREEZES * freeze);
                    sleepAndWake(sleeper, progress);
                }
                assertThat(other.endsWithin(0)).as("the other ended by itself%n%s", other.log()).isFalse();
                sleeper.terminate();
                other.terminate();
                assertThat(sleeper.endsWithin(StopTest.LONGEST_STOP_MILLIS) && other.endsWithin(StopTest.LONGEST_STOP_MILLIS)).isTrue();
            }
            tills.finish();
            Settling.byOnce(site, Map.of());

            assertThat(inTransaction).as("freezes inside a transaction%n%s", replay()).isGreaterThanOrEqualTo((FREEZES + 1) / 2);
            assertThat(Checker.findings(site, site.channelIds())).as(replay()).isEmpty();
            assertThat(Settling.verify(site)).as(replay()).isEmpty();
        }
    }

    private static Map<String, String> asSleeper(Site site) {
        Map<String, String> settings = new HashMap<>(TIMEOUTS);
        settings.put("channelsync.hq.url", site.hqDatabase().address().url() + "?ApplicationName=" + SLEEPER);
        return settings;
    }

    private void sleepAndWake(DaemonProcess sleeper, Progress progress) throws Exception {
        Sessions sessions = new Sessions(progress.hq());
        Thread.sleep(random.nextInt(LONGEST_AWAKE_MILLIS));
        boolean inside = freeze(sleeper, sessions);
        long begun = System.nanoTime();
        inTransaction += inside ? 1 : 0;
        long before = progress.rows();
        await("the other daemon works on").atMost(LONGEST).until(() -> progress.rows() > before);
        await("the server ends the transaction of the frozen one").atMost(LONGEST).until(() -> sessions.openTransactions(SLEEPER) == 0);
        Thread.sleep(Math.max(0, SLEEP_MILLIS - Duration.ofNanos(System.nanoTime() - begun).toMillis()));
        sleeps.add((inside ? "inside" : "outside") + " a transaction, the other moved " + (progress.rows() - before) + " rows meanwhile");
        sleeper.wake();
    }

    /** Freezes it, if possible inside a transaction: short ones are over before the signal arrives. */
    private static boolean freeze(DaemonProcess sleeper, Sessions sessions) throws Exception {
        for (int tries = 1;; tries++) {
            // That it works at all says as well that it got over its last sleep.
            await().atMost(LONGEST).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> sessions.openTransactions(SLEEPER) > 0);
            sleeper.freeze();
            boolean inside = sessions.openTransactions(SLEEPER) > 0;
            if (inside || tries == MOST_TRIES) {
                return inside;
            }
            sleeper.wake();
        }
    }

    private String replay() {
        return "replay with: mvn test -Dtest=FrozenDaemonTest -Dchannelsync.frozen.freezes=" + FREEZES + " -Dchannelsync.frozen.seed="
                + seed + "\n" + String.join("\n", sleeps);
    }
}
