package io.channelsync.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.fault.TcpProxy;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.route.Daemon;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Proof;
import io.channelsync.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Channels that were away and are all back in the same second. What each wrote meanwhile comes home over the connections
 * that headquarters allows; waiting for one of them is no failure.
 */
class ReturnOfManyTest {

    private static final int CHANNELS = Proof.size("channelsync.return.channels", 24, 200);
    private static final int ROWS = Proof.size("channelsync.return.rows", 3, 50);
    private static final int CONNECTIONS = 3;
    private static final Duration AWAY = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofSeconds(10);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-10T12:00:00Z"));

    @Test
    void channels_that_are_back_in_the_same_second_stay_under_the_connections_of_headquarters() throws Exception {
        try (TcpProxy line = TcpProxy.before(PostgresServer.shared().port()); Chain chain = new Chain()) {
            // More workers than connections: they have to take turns.
            chain.set("channelsync.hq.connections", String.valueOf(CONNECTIONS)).set("channelsync.parallel-channels", "16");
            IntStream.range(0, CHANNELS).forEach(i -> chain.store("store" + i, line));
            line.become(TcpProxy.Mode.REFUSE);
            Daemon daemon = chain.start(clock, false);
            for (String id : chain.ids()) {
                IntStream.range(0, ROWS).forEach(row -> chain.customerAt(id));
            }
            attemptsStayRare(daemon);

            line.become(TcpProxy.Mode.PASS);
            clock.forward(AWAY);
            List<Run> runs = new ArrayList<>();
            try (Sampler connections = Sampler.of(chain::connectionsAtHq)) {
                List.of(Flow.UPLOAD_CHANNELS, Flow.SYNCHRONIZE_CUSTOMERS, Flow.DISTRIBUTE_CUSTOMERS).forEach(flow -> runs.add(daemon.runFlow(flow)));
                assertThat(connections.most()).as("connections to headquarters").isBetween(1, CONNECTIONS);
                assertThat(connections.looks()).as("looks at them").isGreaterThan(10);
            }

            assertThat(runs).as("runs, and with them time-outs of pools").allSatisfy(run -> assertThat(run.failures()).isEmpty());
            assertThat(count(chain, "select count(*) from async_customer where sync_status = 'SYNCHRONIZED'")).isEqualTo(CHANNELS * ROWS);
            assertThat(count(chain, "select count(distinct channel_id) from async_customer")).isEqualTo(CHANNELS);
        }
    }

    /** While they are away each is left alone for longer and longer; in ten seconds there are no more than two tries on average. */
    private void attemptsStayRare(Daemon daemon) {
        int attempts = daemon.runFlow(Flow.UPLOAD_CHANNELS).failures().size();
        assertThat(attempts).isEqualTo(CHANNELS);
        for (Duration away = Duration.ZERO; away.compareTo(AWAY) < 0; away = away.plus(STEP)) {
            clock.forward(STEP);
            attempts += daemon.runFlow(Flow.UPLOAD_CHANNELS).failures().size();
        }
        assertThat(attempts / CHANNELS).as("tries of each channel in five minutes").isBetween(2, 2 * (int) AWAY.dividedBy(Duration.ofSeconds(10)));
    }

    private static int count(Chain chain, String sql) {
        return chain.hq().sql(sql).query(Integer.class).single();
    }
}
