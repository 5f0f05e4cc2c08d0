package io.channelsync.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.route.Daemon;
import io.channelsync.testing.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Correct with any number of daemons, with no lease at all: two that do everything at the same time. */
class TwoDaemonsTest {

    private static final int CUSTOMERS = 3_000;
    private static final int PAGE = 100;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Queue<Run.Failed> failures = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean quiet = new AtomicBoolean();

    @Test
    void two_daemons_on_the_same_rows_double_nothing_and_lose_nothing() throws Exception {
        try (Site site = Site.of(Product.POSTGRESQL, Shops.IDS, Shops::at)) {
            Flow.ids().forEach(flow -> site.set("channelsync." + flow + ".page-size", String.valueOf(PAGE)));
            for (int from = 0, chunk = 0; from < CUSTOMERS; from += PAGE, chunk++) {
                Workload.write(site.channelDatabase(Shops.IDS.get(chunk % Shops.IDS.size())), from, from + PAGE);
            }
            Daemon one = site.daemon();
            try (Daemon two = Daemon.assemble(site.settings(), site.clock());
                    Regressions regressions = Regressions.watch(site, Shops.IDS)) {
                two.start(false);
                runTogether(site, one, two);
                Settling.untilNothingWaits(site);

                assertThat(Checker.findings(site, Shops.IDS)).isEmpty();
                assertThat(Settling.verify(site)).isEmpty();
                assertThat(failures).isEmpty();
                assertThat(regressions.looks()).as("looks at the channels").isGreaterThan(10);
                assertThat(regressions.found()).isEmpty();
            }
        }
    }

    /** Every flow of both daemons in a thread of its own, all of them released at once, again and again. */
    private void runTogether(Site site, Daemon one, Daemon two) throws Exception {
        int threads = 2 * Flow.values().length;
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier together = new CyclicBarrier(threads);
            List<Future<?>> working = new ArrayList<>();
            for (Daemon daemon : List.of(one, two)) {
                for (Flow flow : Flow.values()) {
                    working.add(workers.submit(() -> repeat(daemon, flow, together)));
                }
            }
            await().atMost(LONGEST).pollInterval(Duration.ofMillis(200)).until(() -> Settling.waiting(site) == 0 || working.stream().anyMatch(Future::isDone));
            quiet.set(true);
            for (Future<?> work : working) {
                work.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void repeat(Daemon daemon, Flow flow, CyclicBarrier together) {
        try {
            together.await(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        while (!quiet.get()) {
            failures.addAll(daemon.runFlow(flow).failures());
        }
    }
}
