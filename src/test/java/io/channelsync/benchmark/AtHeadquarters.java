package io.channelsync.benchmark;

import io.channelsync.channel.Channel;
import io.channelsync.flow.Run;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** ChannelSync and a plain program take turns at what lies in HQ's inbox from twenty channels. */
final class AtHeadquarters {

    private static final List<String> CHANNELS = IntStream.rangeClosed(1, 20).mapToObj(number -> "store-" + number).toList();
    private static final int THREADS = 4;

    private final HqWork work;
    private final int rows;
    private String endState;

    /** @param rows of all channels together */
    AtHeadquarters(HqWork work, int rows) {
        this.work = work;
        this.rows = rows;
    }

    /** Takes turns, prints seconds, and compares what came of it. Without counted rounds the first one counts, cold as it is. */
    void run(int rounds) throws Exception {
        HeapAfterCollections heap = new HeapAfterCollections();
        List<Double> ours = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        try (PostgresServer server = PostgresServer.start(true)) {
            for (int round = 0; round <= rounds; round++) {
                double own = round(server, true);
                double other = round(server, false);
                if (round > 0 || rounds == 0) {
                    ours.add(own);
                    plain.add(other);
                }
                System.out.printf(Locale.ROOT, "%s: ChannelSync %.2f s, plain program %.2f s%n", round == 0 ? "warm-up" : "round " + round, own, other);
            }
        }
        System.out.printf(Locale.ROOT, "%d %s of %d channels, %d rounds, end states agree; medians: ChannelSync %.2f s, plain program with %d threads %.2f s:"
                + " %.2f of its speed%nheap: at most %d MiB in use after a collection%n", rows, work.name(), CHANNELS.size(), rounds, median(ours), THREADS,
                median(plain), median(plain) / median(ours), heap.mebibytes());
    }

    private double round(PostgresServer server, boolean own) throws Exception {
        StepTimes steps = new StepTimes();
        try (Site site = site(server)) {
            TestDatabase hq = site.hqDatabase();
            CHANNELS.forEach(channel -> work.stage().stage(hq, channel, rows / CHANNELS.size()));
            hq.execute("analyze");
            hq.execute("checkpoint");
            if (own) {
                if (StepTimes.WANTED) {
                    site.beforeRoutes(context -> context.getCamelContextExtension().addInterceptStrategy(steps));
                }
                site.daemon();
            }
            long started = System.nanoTime();
            if (own) {
                run(site);
            } else {
                work.plain().run(hq, CHANNELS, THREADS);
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            if (own && StepTimes.WANTED) {
                System.out.println(steps.text());
            }
            compare(new JdbcTemplate(hq).queryForObject(work.endState(), String.class), own);
            return seconds;
        }
    }

    private void run(Site site) {
        Run run = site.run(work.flow());
        if (!run.failures().isEmpty() || !run.held().isEmpty()) {
            throw new IllegalStateException("failures " + run.failures() + ", held " + run.held().size());
        }
    }

    private void compare(String state, boolean own) {
        if (endState != null && !endState.equals(state)) {
            throw new IllegalStateException((own ? "ChannelSync" : "the plain program") + " came to another end state:\n" + state + "\n" + endState);
        }
        endState = state;
    }

    private static Site site(PostgresServer server) {
        return Site.of(name -> name.equals("hq") ? server.forSite(name) : server.forSite(name.replace('-', '_')), CHANNELS, (id, database) ->
                        new Channel(id, id, database.address(), "all", "US", ZoneId.of("UTC"), LocalTime.of(4, 0), List.of("all"),
                                new Channel.DefaultCustomer(SampleSales.defaultCustomer(id), "RETAIL", "USD", "en-US", "all", null), false))
                // The plain program divides no order.
                .set("channelsync.post-end-of-day.lines-per-order", "100000");
    }

    private static double median(List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
