package io.channelsync.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.route.RouteTexts;
import io.channelsync.testing.Proof;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.support.RoutePolicySupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reloads while a channel sells and the timers run, a third of them bad: routes run all the time, nothing is lost, nothing is
 * doubled, nothing is left behind. Replay with {@code mvn test -Dtest=ManyReloadsTest -Dchannelsync.reloads.seed=SEED}.
 */
class ManyReloadsTest {

    private static final int RELOADS = Proof.size("channelsync.reloads", 6, 1_000);
    private static final long SEED = Proof.seed("channelsync.reloads.seed");

    private final AtomicInteger ticks = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private final List<Duration> switched = new ArrayList<>();
    private final List<WeakReference<CamelContext>> loaded = new ArrayList<>();
    private final Random random = new Random(SEED);

    /** Sells a customer at each tick of a timer; null before and after. */
    private volatile TestDatabase channel;

    @TempDir
    private Path folder;

    @Test
    void reloads_under_load_lose_nothing_and_leave_nothing_behind() throws Exception {
        Path routes = ReloadedFolder.copyOfShipped(folder.resolve("routes"));
        Map<Path, String> sound = ReloadedFolder.texts(routes);
        try (Site site = Site.of(Product.HSQLDB, List.of("north"), ReloadedFolder::channel).routes(routes).scheduled()) {
            Flow.ids().forEach(flow -> site.set("channelsync." + flow + ".period", "200ms"));
            site.beforeRoutes(context -> {
                context.addRoutePolicyFactory(this::countTicks);
                loaded.add(new WeakReference<>(context));
            });
            RoutesWatch watch = new RoutesWatch(site.daemon(), new LoadAudit(site.hqDatabase(), site.settings(), site.clock()), RouteTexts.read(site.settings().routeFiles()));
            channel = site.channelDatabase("north");
            int bad = 0;
            for (int i = 0; i < RELOADS; i++) {
                boolean good = i % 3 != 2;
                ReloadedFolder.write(sound);
                (good ? goodEdit(i) : badEdit()).on(routes);
                reload(site, watch, good);
                bad += good ? 0 : 1;
            }
            channel = null;
            assertThat(site.daemon().loads().loaded()).as("seed " + SEED).isEqualTo(1 + RELOADS - bad);
            assertThat(site.daemon().loads().refusals()).as("seed " + SEED).isPositive().isLessThanOrEqualTo(bad);
            assertThat(contexts()).as("the routes before are gone").isEqualTo(1);
            everybodyCameHome(site);
            await().untilAsserted(() -> assertThat(inMemory()).as("the routes before are no burden").isEqualTo(1));
        }
        System.out.printf("%d reloads under load, seed %d: %d customers, no run could begin for %s%n",
                RELOADS, SEED, written.get(), quantiles());
    }

    @Test
    void routes_whose_timer_does_not_start_give_way_to_those_before() {
        Path routes = ReloadedFolder.copyOfShipped(folder.resolve("routes"));
        try (Site site = Site.of(Product.HSQLDB, List.of("north"), ReloadedFolder::channel).routes(routes).scheduled()) {
            site.set("channelsync.upload-channels.period", "50ms");
            AtomicBoolean fails = new AtomicBoolean();
            site.beforeRoutes(context -> {
                context.addRoutePolicyFactory(this::countTicks);
                context.addRoutePolicyFactory((inContext, routeId, route) -> failsToStart(routeId, fails.get()));
            });
            RoutesWatch watch = new RoutesWatch(site.daemon(), new LoadAudit(site.hqDatabase(), site.settings(), site.clock()), RouteTexts.read(site.settings().routeFiles()));
            fails.set(true);
            goodEdit(1).on(routes);

            watch.look();
            watch.look();

            assertThat(site.daemon().loads().findings()).singleElement().asString().contains("does not start");
            assertThat(site.daemon().loads().loaded()).isEqualTo(1);
            int before = ticks.get();
            await().untilAsserted(() -> assertThat(ticks.get()).as("the timers before go on").isGreaterThan(before + 3));
            ReloadedFolder.customerAt(site.channelDatabase("north"));
            await().untilAsserted(() -> assertThat(count(site, "select count(*) from async_customer")).isEqualTo(1));
        }
    }

    private static RoutePolicy failsToStart(String routeId, boolean fails) {
        return !fails || !routeId.equals("schedule-upload-channels") ? null : new RoutePolicySupport() {
            @Override
            public void onStart(Route timer) {
                throw new IllegalStateException("this timer does not start");
            }
        };
    }

    /** An edit that a person saves. */
    private record Edit(String file, String what, String by) {
        void on(Path routes) {
            ReloadedFolder.edit(routes.resolve(file), what, by);
        }
    }

    private Edit goodEdit(int number) {
        return switch (random.nextInt(3)) {
            case 0 -> new Edit("upload-channels/select-due-customers.sql", "where", "where " + number + " = " + number + " and");
            case 1 -> new Edit("shared/guards.camel.yaml", "- routeConfiguration:", "# " + number + "\n- routeConfiguration:");
            default -> new Edit("upload-channels/upload-channels.camel.yaml", "description: ", "description: Number " + number + ". ");
        };
    }

    private Edit badEdit() {
        return switch (random.nextInt(4)) {
            case 0 -> new Edit("upload-channels/select-due-customers.sql", "select ", "selct ");
            case 1 -> new Edit("shared/guards.camel.yaml", "guard-orders", "gaurd-orders");
            case 2 -> new Edit("upload-channels/take-customers.camel.yaml", "query:", "qery:");
            default -> new Edit("upload-channels/schedule-upload-channels.camel.yaml", "timer:", "timmer:");
        };
    }

    private void reload(Site site, RoutesWatch watch, boolean good) {
        int before = ticks.get();
        watch.look();
        watch.look();
        await().untilAsserted(() -> assertThat(ticks.get()).as("timers run, seed " + SEED).isGreaterThan(before));
        assertThat(site.daemon().loads().findings().isEmpty()).as("seed " + SEED).isEqualTo(good);
        if (good) {
            switched.add(watch.takeover().switched());
        }
    }

    private RoutePolicy countTicks(CamelContext context, String routeId, NamedNode route) {
        return !routeId.equals("schedule-upload-channels") ? null : new RoutePolicySupport() {
            @Override
            public void onExchangeBegin(Route timer, Exchange exchange) {
                ticks.incrementAndGet();
                TestDatabase till = channel;
                if (till != null) {
                    ReloadedFolder.customerAt(till);
                    written.incrementAndGet();
                }
            }
        };
    }

    private void everybodyCameHome(Site site) {
        site.runUntilQuiet(List.of(Flow.values()));
        assertThat(written.get()).as("work was done").isGreaterThan(RELOADS);
        assertThat(count(site, "select count(*) from async_customer")).as("seed " + SEED).isEqualTo(written.get());
        assertThat(count(site, "select count(distinct async_id) from customer")).as("seed " + SEED).isEqualTo(written.get());
        assertThat(count(site, "select count(*) from customer where async_id is not null")).as("seed " + SEED).isEqualTo(written.get());
    }

    private static long count(Site site, String sql) {
        return site.hq().sql(sql).query(Long.class).single();
    }

    private static int contexts() throws JMException {
        return ManagementFactory.getPlatformMBeanServer().queryNames(new ObjectName("org.apache.camel:type=context,*"), null).size();
    }

    /** How many of the routes that were loaded somebody still holds. */
    private long inMemory() {
        System.gc();
        return loaded.stream().filter(context -> context.get() != null).count();
    }

    private String quantiles() {
        List<Long> millis = switched.stream().map(Duration::toMillis).sorted().toList();
        return millis.get(millis.size() / 2) + " ms (median), " + millis.get(millis.size() - 1) + " ms (longest)";
    }
}
