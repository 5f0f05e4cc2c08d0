package io.channelsync.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The daemon is killed with SIGKILL again and again while tills write and rows are on their way. The databases are
 * processes of their own and go on. Afterwards nothing may be lost and nothing doubled.
 *
 * <p>The moments are random; {@code -Dchannelsync.kill.seed=N} takes the same ones again.
 */
class KillTest {

    private static final int KILLS = 20;
    private static final int CUSTOMERS = 10_000;
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final int LONGEST_LIFE_MILLIS = 1_500;

    /** Of ten lives one is over before the daemon has touched a row, so that starting is interrupted as well. */
    private static final int ONE_IN_SO_MANY_AT_START = 10;

    private final long seed = Long.getLong("channelsync.kill.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> lives = new ArrayList<>();
    private int inFlight;

    @Test
    void a_daemon_that_is_killed_twenty_times_loses_nothing_and_doubles_nothing() throws Exception {
        try (PostgresServer server = PostgresServer.start(true); Site site = Site.of(server::create, Shops.IDS, Shops::at)) {
            long before;
            try (Tills tills = Tills.open(site, CUSTOMERS)) {
                for (int life = 1; life <= KILLS; life++) {
                    tills.until(CUSTOMERS / KILLS * life);
                    liveAndDie(site, tills);
                }
                before = moved(site);
                tills.finish();
            }
            site.clock().set(Instant.now());
            Settling.untilNothingWaits(site);

        assertThat(inFlight).as("kills while a transaction was open%n%s", replay()).isGreaterThanOrEqualTo(KILLS / 3);
            assertThat(before).as("rows moved between kills%n%s", replay()).isGreaterThan(CUSTOMERS);
            assertThat(Checker.findings(site, Shops.IDS)).as(replay()).isEmpty();
            assertThat(Settling.verify(site)).as(replay()).isEmpty();
        }
    }

    private void liveAndDie(Site site, Tills tills) throws Exception {
        long before = moved(site);
        try (DaemonProcess daemon = DaemonProcess.start(site, log(site))) {
            if (random.nextInt(ONE_IN_SO_MANY_AT_START) == 0) {
                wait(daemon, random.nextInt(LONGEST_LIFE_MILLIS));
            } else {
                await().atMost(LONGEST_START).pollInterval(Duration.ofMillis(50)).until(() -> moved(site) > before || !daemon.isAlive());
                wait(daemon, random.nextInt(LONGEST_LIFE_MILLIS));
            }
            boolean working = openTransactions(site) > 0;
            daemon.kill();
            inFlight += working ? 1 : 0;
            lives.add((working ? "in flight" : "between transactions") + ", " + tills.written() + " customers written, "
                    + (moved(site) - before) + " rows moved in this life");
        }
    }

    /** Lets it live for so long; it must not end by itself. */
    private void wait(DaemonProcess daemon, int millis) throws InterruptedException, IOException {
        assertThat(daemon.endsWithin(millis)).as("the daemon ended by itself%n%s", replay()).isFalse();
    }

    private static long openTransactions(Site site) {
        return site.hq()
                .sql("select count(*) from pg_stat_activity where application_name = 'channelsync' and state <> 'idle'")
                .query(Long.class)
                .single();
    }

    /** Rows that have arrived somewhere: uploaded, as accounts, at the channels, as orders and in statements. */
    private static long moved(Site site) {
        long moved = site.hq().sql("""
                select (select count(*) from async_customer) + (select count(*) from retail_transaction)
                     + (select count(*) from customer) + (select count(*) from customer_address)
                     + (select count(*) from sales_order) + (select count(*) from retail_statement_transaction)""")
                .query(Long.class).single();
        for (String id : Shops.IDS) {
            moved += site.channel(id).sql("select count(*) from customer").query(Long.class).single();
        }
        return moved;
    }

    private static Path log(Site site) throws IOException {
        Path log = site.configFolder().resolve("daemon.log");
        return Files.exists(log) ? log : Files.createFile(log);
    }

    private String replay() {
        return "replay with: mvn test -Dtest=KillTest -Dchannelsync.kill.seed=" + seed + "\n" + String.join("\n", lives);
    }
}
