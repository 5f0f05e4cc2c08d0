package io.channelsync.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.channelsync.database.DatabaseAddress;
import io.channelsync.database.ErrorKind;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Health;
import io.channelsync.flow.Run;
import io.channelsync.flow.Stop;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Proof;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that is away is no reason to refuse a row: nothing is quarantined, the others go on, and it goes on by itself. */
class OutageTest {

    private static final int ROWS = 120;
    private static final int ROUNDS = Proof.size("channelsync.outage.rounds", 1, 20);

    /** Customers that every channel writes before each outage, and how many of all have arrived when it strikes. */
    private static final int EACH = 100;
    private static final int ARRIVED = 20;
    private static final int MOST_TRIES = 5;

    /** The longest wait for a database that was away, and for a flow that a person had to mend. */
    private static final Duration AFTER_OUTAGE = Duration.ofSeconds(30);
    private static final Duration AFTER_MENDING = Duration.ofMinutes(5);

    /** Each in the middle of an upload, at HQ and at one of three channels, one after the other on the same databases. */
    @Test
    void nothing_is_quarantined_and_everything_goes_on_by_itself_after_each_kind_of_trouble() throws Exception {
        OutageLogins.create();
        try (PostgresServer server = PostgresServer.start(false);
                Site site = Site.of(name -> (name.equals("hq") ? server : PostgresServer.shared()).forSite(name), Shops.IDS,
                        (id, database) -> Shops.at(id, new DatabaseAddress(database.address().url(), OutageLogins.CHANNEL, "")))) {
            OutageLogins.grant(server, site);
            site.set("channelsync.upload-channels.page-size", "10").set("channelsync.connect-timeout", "500ms");
            site.daemon();
            Outages outages = new Outages(server, site);
            int written = 0;
            for (int round = 0; round < ROUNDS; round++) {
                for (Outages.Trouble trouble : outages.all()) {
                    written = strike(site, trouble, written);
                }
            }
            goesThrough(site);
        }
    }

    private static int strike(Site site, Outages.Trouble trouble, int from) throws Exception {
        Run interrupted;
        int written = from;
        int tries = 0;
        do {
            if (tries > 0) {
                trouble.repair().run();
            }
            for (String id : Shops.IDS) {
                Workload.write(site.channelDatabase(id), written, written + EACH);
                written += EACH;
            }
            long before = arrived(site);
            CompletableFuture<Run> upload = CompletableFuture.supplyAsync(() -> site.run(Flow.UPLOAD_CHANNELS));
            await().pollInterval(Duration.ofMillis(2)).until(() -> arrived(site) >= before + ARRIVED);
            trouble.strike().run();
            interrupted = withinAMinute(upload);
            // It was over before the trouble came: too little was proven.
        } while (interrupted.failures().isEmpty() && ++tries < MOST_TRIES);
        if (trouble.kind() == ErrorKind.SET_UP && interrupted.failures().stream().allMatch(failure -> failure.kind().equals(ErrorKind.OUTAGE.name()))) {
            // Whoever was connected only lost the connection; the next to connect is told why.
            site.clock().forward(AFTER_OUTAGE);
            interrupted = site.run(Flow.UPLOAD_CHANNELS);
        }
        thatFailed(interrupted).as(trouble.name()).contains(tuple(trouble.database(), trouble.kind().name()));
        site.run(Flow.SYNCHRONIZE_CUSTOMERS);
        trouble.repair().run();
        assertThat(site.hq().sql("select count(*) from quarantine").query(Long.class).single()).as(trouble.name()).isZero();
        assertThat(nextTry(site, trouble)).as("next try after " + trouble.name())
                .isBeforeOrEqualTo(site.clock().instant().plus(trouble.kind() == ErrorKind.OUTAGE ? AFTER_OUTAGE : AFTER_MENDING));
        // More than once only where the pool holds connections that it has not found broken yet.
        await().alias("goes on after " + trouble.name()).until(() -> {
            Instant due = nextTry(site, trouble);
            site.clock().set(due.isAfter(site.clock().instant()) ? due : site.clock().instant());
            return site.run(Flow.UPLOAD_CHANNELS).failures().isEmpty();
        });
        for (String id : Shops.IDS) {
            assertThat(site.channel(id).sql("select count(*) from async_customer where uploaded_at is null").query(Long.class).single())
                    .as("left at " + id + " after " + trouble.name()).isZero();
        }
        return written;
    }

    private static Instant nextTry(Site site, Outages.Trouble trouble) {
        Health health = site.daemon().board().health(trouble.database());
        return trouble.kind() == ErrorKind.OUTAGE ? health.nextAttemptAt() : health.stops().stream()
                .filter(stop -> stop.flow().equals(Flow.UPLOAD_CHANNELS.id()))
                .map(Stop::nextAttemptAt)
                .findFirst().orElse(Instant.MIN);
    }

    private static long arrived(Site site) {
        return site.hq().sql("select count(*) from async_customer").query(Long.class).single();
    }

    @Test
    void a_channel_that_misses_a_table_is_named_and_the_others_go_on() {
        try (Site site = Site.of(Product.HSQLDB, Shops.IDS, Shops::at)) {
            fill(site, ROWS);
            site.channelDatabase("south").execute("alter table retail_transaction_payment rename to elsewhere");

            Run run = site.run(Flow.UPLOAD_CHANNELS);

            thatFailed(run).containsExactly(tuple("south", "SET_UP"));
            othersWereServed(site);
            site.channelDatabase("south").execute("alter table elsewhere rename to retail_transaction_payment");
            goesThrough(site);
        }
    }

    @Test
    void a_table_that_hq_misses_stops_the_flows_that_need_it_and_says_so() {
        try (Site site = Site.of(Product.HSQLDB, Shops.IDS, Shops::at)) {
            fill(site, ROWS);
            site.run(Flow.UPLOAD_CHANNELS);
            site.hqDatabase().execute("alter table retail_transaction rename to elsewhere");

            List<Run> runs = List.of(site.run(Flow.SYNCHRONIZE_ORDERS), site.run(Flow.POST_END_OF_DAY));

            assertThat(runs).allSatisfy(run -> thatFailed(run).containsExactly(tuple("hq", "SET_UP")));
            assertThat(runs.get(0).failures().get(0).detail()).contains("SQLState 42");
            site.hqDatabase().execute("alter table elsewhere rename to retail_transaction");
            goesThrough(site);
        }
    }

    @Test
    void a_channel_that_refuses_connections_is_left_alone_after_the_first_try() throws IOException {
        DatabaseAddress nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = new DatabaseAddress("jdbc:postgresql://localhost:" + free.getLocalPort() + "/nobody", "till", "");
        }
        try (Site site = Site.of(Product.HSQLDB, Shops.IDS,
                (id, database) -> Shops.at(id, id.equals("south") ? nobody : database.address()))) {
            site.set("channelsync.connect-timeout", "500ms");
            fill(site, ROWS);

            Run first = site.run(Flow.UPLOAD_CHANNELS);
            Run second = site.run(Flow.DISTRIBUTE_CUSTOMERS);

            thatFailed(first).containsExactly(tuple("south", "OUTAGE"));
            othersWereServed(site);
            thatFailed(second).as("it is not tried before its backoff is over").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_guard_that_asks_a_broken_channel_holds_only_the_orders_that_wait_for_it(Product product) {
        try (Site site = Site.of(product, Shops.IDS, Shops::at)) {
            fill(site, ROWS);
            TestDatabase south = site.channelDatabase("south");
            south.execute("update async_customer set uploaded_at = created_at");
            south.execute("update async_address set uploaded_at = created_at");
            site.run(Flow.UPLOAD_CHANNELS);
            south.execute("update async_customer set uploaded_at = null");
            south.execute("update async_address set uploaded_at = null");
            south.execute("alter table async_address rename to elsewhere");

            Run orders = site.run(Flow.SYNCHRONIZE_ORDERS);

            thatFailed(orders).containsExactly(tuple("south", "SET_UP"));
            assertThat(orders.held()).isNotEmpty().allSatisfy(held -> assertThat(held.channelId()).isEqualTo("south"));
            assertThat(site.hq().sql("select count(*) from sales_order").query(Long.class).single()).isEqualTo(2L * ROWS / 3 / 4);
            south.execute("alter table elsewhere rename to async_address");
            goesThrough(site);
        }
    }

    /** The run; when it hangs, the failure says where its workers stand. */
    private static Run withinAMinute(CompletableFuture<Run> running) throws Exception {
        try {
            return running.get(1, TimeUnit.MINUTES);
        } catch (TimeoutException hanging) {
            Map<Thread, StackTraceElement[]> workers = new HashMap<>(Thread.getAllStackTraces());
            workers.keySet().removeIf(thread -> !thread.getName().equals("channel-worker"));
            throw new AssertionError("it hangs:\n" + workers.entrySet().stream()
                    .map(worker -> worker.getKey().getState() + " " + Arrays.toString(worker.getValue()))
                    .collect(Collectors.joining("\n")), hanging);
        }
    }

    private static void fill(Site site, int rows) {
        int each = rows / Shops.IDS.size();
        for (int i = 0; i < Shops.IDS.size(); i++) {
            Workload.write(site.channelDatabase(Shops.IDS.get(i)), i * each, (i + 1) * each);
        }
    }

    private static ListAssert<Tuple> thatFailed(Run run) {
        return assertThat(run.failures().stream().map(failure -> tuple(failure.database(), failure.kind())).distinct().toList());
    }

    private static void othersWereServed(Site site) {
        for (String id : List.of("north", "web")) {
            assertThat(site.channel(id).sql("select count(*) from retail_transaction where uploaded_at is null").query(Long.class).single())
                    .as("left behind at " + id)
                    .isZero();
        }
    }

    /** Once the cause is gone and the time of the next try has come, everything arrives, and nothing had been refused. */
    private static void goesThrough(Site site) {
        assertThat(site.hq().sql("select count(*) from quarantine").query(Long.class).single()).isZero();
        Settling.untilNothingWaits(site);
        assertThat(Checker.findings(site, Shops.IDS)).isEmpty();
        assertThat(Settling.verify(site)).isEmpty();
    }
}
