package io.channelsync.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.channelsync.database.DatabaseAddress;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Proof;
import io.channelsync.testing.Site;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * SIGTERM at any moment: the process ends by itself, says so, exits with 0 and leaves no transaction behind, whatever its
 * databases do.
 *
 * <p>The moments are random; {@code -Dchannelsync.stop.seed=N} takes the same ones again.
 */
class StopTest {

    /** Ten seconds are promised; the rest is for a machine that has much else to do. */
    static final int LONGEST_STOP_MILLIS = 10_000 + 10_000;

    private static final int STOPS = Proof.size("channelsync.stop.stops", 4, 500);
    private static final int STARTS = Proof.size("channelsync.stop.starts", 2, 100);
    private static final int LONGEST_START_MILLIS = 2_500;
    private static final int CUSTOMERS_A_LIFE = 600;
    private static final int LONGEST_LIFE_MILLIS = 800;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final long seed = Proof.seed("channelsync.stop.seed");
    private final Random random = new Random(seed);
    private final List<String> lives = new ArrayList<>();
    private int cutShort;

    @Test
    void a_daemon_that_is_asked_to_stop_under_load_finishes_the_work_in_hand_and_no_more() throws Exception {
        int customers = STOPS * CUSTOMERS_A_LIFE;
        try (PostgresServer server = PostgresServer.start(false);
                Site site = Site.of(server::forSite, Shops.IDS, Shops::at);
                Progress progress = Progress.at(site);
                Tills tills = Tills.open(site, customers, Workload::writeBusy)) {
            for (int life = 1; life <= STOPS; life++) {
                tills.until(CUSTOMERS_A_LIFE * life);
                liveAndStop(site, tills, progress);
            }
            tills.finish();
            Settling.byOnce(site, Map.of());

            assertThat(cutShort).as("stops while there was work left%n%s", replay()).isGreaterThanOrEqualTo(STOPS / 2);
            assertThat(Checker.findings(site, site.channelIds())).as(replay()).isEmpty();
            assertThat(Settling.verify(site)).as(replay()).isEmpty();
        }
    }

    private void liveAndStop(Site site, Tills tills, Progress progress) throws Exception {
        long before = progress.rows();
        int millis = random.nextInt(LONGEST_LIFE_MILLIS);
        try (DaemonProcess daemon = DaemonProcess.run(site, Map.of())) {
            await().atMost(LONGEST).pollInterval(Duration.ofMillis(20)).until(() -> progress.rows() > before || !daemon.isAlive());
            assertThat(daemon.endsWithin(millis)).as("the daemon ended by itself%n%s", replay()).isFalse();
            boolean open = new Sessions(progress.hq()).openTransactions(Sessions.CHANNELSYNC) > 0;
            stops(daemon);
            assertThat(daemon.log()).as(replay()).noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
            boolean left = Settling.waiting(site) > 0;
            cutShort += left ? 1 : 0;
            lives.add((open ? "in a transaction, " : "") + tills.written() + " customers written, work left: " + left);
        }
        nothingOpen(progress);
    }

    @Test
    void a_blocked_lock_at_hq_keeps_nobody_from_stopping() throws Exception {
        try (PostgresServer server = PostgresServer.start(false);
                Site site = Site.of(server::forSite, Shops.IDS, Shops::at);
                Progress progress = Progress.at(site)) {
            Workload.writeBusy(site.channelDatabase("north"), 0, 50);
            try (Connection blocking = site.hqDatabase().getConnection();
                    Statement lock = blocking.createStatement();
                    DaemonProcess daemon = DaemonProcess.run(site, Map.of())) {
                blocking.setAutoCommit(false);
                lock.execute("lock table async_customer in exclusive mode");
                await().atMost(LONGEST).until(() -> new Sessions(progress.hq()).waitingForLocks(Sessions.CHANNELSYNC) > 0);
                stops(daemon);
                blocking.rollback();
            }
            nothingOpen(progress);
            Settling.byOnce(site, Map.of());

            assertThat(Checker.findings(site, site.channelIds())).isEmpty();
        }
    }

    @Test
    void databases_that_never_answer_keep_nobody_from_stopping() throws Exception {
        try (MuteServer mute = MuteServer.open();
                PostgresServer server = PostgresServer.start(false);
                Site site = Site.of(server::forSite, Shops.IDS, (id, database) -> Shops.at(id,
                        id.equals("south") ? new DatabaseAddress(mute.url() + id, "", "") : database.address()))) {
            Map<String, String> waitLong = Map.of("channelsync.hq.url", mute.url() + "hq", "channelsync.connect-timeout", "5m");
            try (DaemonProcess daemon = DaemonProcess.run(site, waitLong)) {
                await().atMost(LONGEST).until(() -> daemon.isReady() && mute.callers() >= 2);
                stops(daemon);
            }
        }
    }

    @Test
    void a_stop_during_the_start_leaves_nothing_open() throws Exception {
        try (PostgresServer server = PostgresServer.start(false);
                Site site = Site.of(server::forSite, Shops.IDS, Shops::at);
                Progress progress = Progress.at(site)) {
            for (int start = 0; start < STARTS; start++) {
                try (DaemonProcess daemon = DaemonProcess.run(site, Map.of())) {
                    assertThat(daemon.endsWithin(random.nextInt(LONGEST_START_MILLIS))).as("ended by itself%n%s", daemon.log()).isFalse();
                    daemon.terminate();
                    assertThat(daemon.endsWithin(LONGEST_STOP_MILLIS)).as("ends%n%s%n%s", replay(), daemon.log()).isTrue();
                    assertThat(daemon.exitCode()).as("exit code, before and after it listens to signals").isIn(0, 128 + 15);
                }
                nothingOpen(progress);
            }
        }
    }

    private void stops(DaemonProcess daemon) throws Exception {
        long asked = System.nanoTime();
        daemon.terminate();
        assertThat(daemon.endsWithin(LONGEST_STOP_MILLIS)).as("ends by itself%n%s%n%s", replay(), daemon.log()).isTrue();
        System.out.printf("stopped %d ms after SIGTERM%n", Duration.ofNanos(System.nanoTime() - asked).toMillis());
        assertThat(daemon.exitCode()).as("exit code%n%s", daemon.log()).isZero();
        assertThat(daemon.log().get(daemon.log().size() - 1)).contains("stopped");
    }

    /** The server notices the end of the process at once, unless it waits for a lock. */
    private static void nothingOpen(Progress progress) {
        await().atMost(LONGEST).until(() -> new Sessions(progress.hq()).openTransactions(Sessions.CHANNELSYNC) == 0);
    }

    private String replay() {
        return "replay with: mvn test -Dtest=StopTest -Dchannelsync.stop.stops=" + STOPS + " -Dchannelsync.stop.seed=" + seed + "\n"
                + String.join("\n", lives);
    }
}
