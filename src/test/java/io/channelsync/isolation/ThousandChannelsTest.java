package io.channelsync.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.route.Daemon;
import io.channelsync.testing.SettableClock;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a site costs must not grow with its channels, but with how many are served at the same time. */
class ThousandChannelsTest {

    private static final int CHANNELS = 1_000;
    private static final int PARALLEL = 4;
    private static final int LIVE = 4;

    /** Camel's, the timers', those that look after databases and workers. */
    private static final int OTHERS = 20;

    @Test
    void a_thousand_channels_take_no_more_threads_than_ten() throws Exception {
        try (Chain chain = new Chain()) {
            chain.set("channelsync.parallel-channels", String.valueOf(PARALLEL));
            for (int i = 0; i < LIVE; i++) {
                chain.store("live" + i);
            }
            int nobody = freePort();
            for (int i = LIVE; i < CHANNELS; i++) {
                chain.address("away" + i, "jdbc:postgresql://127.0.0.1:" + nobody + "/away" + i);
            }
            int before = Threads.live();
            Daemon daemon = chain.start(new SettableClock(Instant.parse("2026-03-10T12:00:00Z")), false);
            for (int i = 0; i < LIVE; i++) {
                chain.customerAt("live" + i);
            }

            Run run;
            int most;
            try (Sampler threads = Sampler.of(Threads::live)) {
                run = daemon.runFlow(Flow.UPLOAD_CHANNELS);
                daemon.runFlow(Flow.DISTRIBUTE_CUSTOMERS);
                most = threads.most();
            }

            assertThat(run.failures()).hasSize(CHANNELS - LIVE);
            assertThat(run.steps()).containsEntry("take-customers", (long) LIVE);
            assertThat(most - before).as("threads of the daemon").isLessThanOrEqualTo(2 * PARALLEL + OTHERS);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
