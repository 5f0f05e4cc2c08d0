package io.channelsync.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.testing.PostgresServer;
import org.junit.jupiter.api.Test;

/** The benchmark with next to nothing to do: everybody still arrives at the same rows. What it measures is no matter here. */
class BenchmarkTest {

    @Test
    void everybody_who_takes_part_comes_to_the_same_end_state() throws Exception {
        Results results = new Results();

        Benchmark.round(PostgresServer.shared(), new CustomerEdits(SampleEdits.CYCLE), results);

        assertThat(results.table()).contains("ChannelSync", "plain program, one thread", "plain program, a thread a channel");
    }
}
