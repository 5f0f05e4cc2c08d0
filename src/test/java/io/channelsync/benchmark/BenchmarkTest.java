package io.channelsync.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.testing.PostgresServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The benchmarks with next to nothing to do: everybody still arrives at the same rows. What they measure is no matter here. */
class BenchmarkTest {

    @ParameterizedTest
    @MethodSource
    void everybody_who_takes_part_comes_to_the_same_end_state(Workload workload) throws Exception {
        Results results = new Results();

        Benchmark.round(PostgresServer.shared(), workload, results);

        assertThat(results.table()).contains("ChannelSync", "plain program, one thread", "plain program, a thread a channel");
    }

    static List<Workload> everybody_who_takes_part_comes_to_the_same_end_state() {
        return List.of(new NewCustomers(80), new CustomerEdits(80));
    }
}
