package io.channelsync.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.channelsync.fault.TcpProxy;
import io.channelsync.fault.TcpProxy.Mode;
import io.channelsync.route.Daemon;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Proof;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Some of the channels are dead, each in another way, and nobody else notices. The long form asserts the times, which a
 * small busy machine cannot hold; that everybody was served, and that nothing was left behind, is asserted always.
 */
class BlackHolesTest {

    private static final int LIVE = Proof.size("channelsync.black-holes.live", 8, 180);
    private static final int DEAD = Proof.size("channelsync.black-holes.dead", 6, 20);
    private static final int SECONDS = Proof.size("channelsync.black-holes.seconds", 6, 3_600);
    private static final int CONNECTIONS = 8;
    private static final List<Mode> WAYS =
            List.of(Mode.MUTE_AT_QUERY, Mode.DROP_SYN, Mode.MUTE, Mode.TRICKLE, Mode.REFUSE, Mode.RESET);

    /** Longer than any pause of the garbage collector, shorter than the time-outs of the dead. */
    private static final Duration SERVED = Duration.ofSeconds(60);

    private final Map<String, TcpProxy> lines = new LinkedHashMap<>();
    private final List<String> live = IntStream.range(0, LIVE).mapToObj(i -> "live" + i).toList();

    @AfterEach
    void close() {
        lines.values().forEach(TcpProxy::close);
    }

    @Test
    void dead_channels_cost_the_others_nothing_and_leave_nothing_behind() throws Exception {
        try (Chain chain = chain()) {
            List<String> threadsBefore = Threads.names();
            Daemon daemon = chain.start(Clock.systemUTC(), true);
            Latencies yardstick = measured(chain, Math.max(2, SECONDS / 3));
            lines.keySet().forEach(chain::customerAt);
            kill();
            lines.keySet().forEach(chain::customerAt);
            Latencies beside;
            try (Sampler connections = Sampler.of(chain::connectionsAtHq)) {
                beside = measured(chain, SECONDS);
                assertThat(connections.most()).as("connections to headquarters").isLessThanOrEqualTo(CONNECTIONS);
            }

            System.out.println("without dead channels: " + yardstick + "; with " + DEAD + " of " + (LIVE + DEAD) + ": " + beside);
            assertThat(beside.size()).isGreaterThanOrEqualTo(2 * LIVE);
            if (Proof.isLong()) {
                assertThat(beside.millis(0.99)).isLessThanOrEqualTo(yardstick.millis(0.99) * 11 / 10);
            }
            lines.keySet().forEach(id -> assertThat(pendingAt(chain, id)).as("left at " + id).isPositive());
            // A channel that lets logins and small questions pass is now up and now away; so is one that sends single bytes.
            lines.keySet().stream().filter(this::isAway).forEach(id -> assertThat(daemon.board().health(id).state()).as(id).isEqualTo("AWAY"));
            everybodyComesBack(chain);
            nothingIsLeft(chain, daemon, threadsBefore);
        }
    }

    private Chain chain() {
        Chain chain = new Chain().every("200ms")
                .set("channelsync.hq.connections", String.valueOf(CONNECTIONS))
                .set("channelsync.parallel-channels", Proof.isLong() ? "8" : "4")
                // The dead are tried much more often than in earnest.
                .set("channelsync.backoff.first", "200ms")
                .set("channelsync.backoff.longest", Proof.isLong() ? "30s" : "1s");
        live.forEach(chain::store);
        for (int i = 0; i < DEAD; i++) {
            TcpProxy line = TcpProxy.before(PostgresServer.shared().port());
            lines.put("dead" + i, line);
            chain.store("dead" + i, line);
        }
        return chain;
    }

    private boolean isAway(String id) {
        return List.of(Mode.DROP_SYN, Mode.MUTE, Mode.REFUSE, Mode.RESET).contains(lines.get(id).mode());
    }

    private Latencies measured(Chain chain, int seconds) throws InterruptedException {
        Latencies latencies = new Latencies(chain, live);
        for (long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos(); System.nanoTime() < end; ) {
            latencies.beat(SERVED);
        }
        return latencies;
    }

    private void kill() {
        List<TcpProxy> dying = new ArrayList<>(lines.values());
        IntStream.range(0, dying.size()).forEach(i -> dying.get(i).become(WAYS.get(i % WAYS.size())));
    }

    private void everybodyComesBack(Chain chain) {
        lines.values().forEach(line -> line.become(Mode.PASS));
        await().atMost(Duration.ofMinutes(2)).until(() -> lines.keySet().stream().allMatch(id -> pendingAt(chain, id) == 0));
        assertThat(count(chain, "select count(*) from async_customer where channel_id like 'dead%'")).isEqualTo(2 * DEAD);
        assertThat(count(chain, "select count(*) from quarantine")).isZero();
    }

    private static int pendingAt(Chain chain, String id) {
        return JdbcClient.create(chain.database(id))
                .sql("select count(*) from async_customer where uploaded_at is null")
                .query(Integer.class)
                .single();
    }

    private static int count(Chain chain, String sql) {
        return chain.hq().sql(sql).query(Integer.class).single();
    }

    /** Not a connection and not a thread, once the daemon is stopped; and no connection but those in use before. */
    private static void nothingIsLeft(Chain chain, Daemon daemon, List<String> threadsBefore) {
        assertThat(daemon.databases().openConnections()).isLessThanOrEqualTo(CONNECTIONS + 3 * (LIVE + DEAD));
        daemon.close();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(chain.connectionsAtHq() + chain.connectionsAtStores()).as("connections").isZero();
            assertThat(Threads.names()).as("threads").isSubsetOf(threadsBefore).hasSizeLessThanOrEqualTo(threadsBefore.size());
        });
    }
}
