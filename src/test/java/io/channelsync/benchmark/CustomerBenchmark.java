package io.channelsync.benchmark;

import io.channelsync.testing.PostgresServer;
import java.util.List;
import java.util.Map;

/**
 * 100,000 customers of four stores go to HQ, get their accounts and come down to all four stores: 400,000 rows arrive.
 * ChannelSync and two forms of a plain program take turns, each time on fresh databases of one durable PostgreSQL server.
 */
public final class CustomerBenchmark {

    private static final int CUSTOMERS = 100_000;
    private static final int COUNTED_ROUNDS = 3;

    private CustomerBenchmark() {}

    /** @param arguments how many customers and how many counted rounds, both optional */
    public static void main(String[] arguments) throws Exception {
        int customers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : CUSTOMERS;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : COUNTED_ROUNDS;
        ChannelSyncFlows channelSync = new ChannelSyncFlows();
        List<Contestant> contestants = List.of(channelSync, new PlainProgram(1), new PlainProgram(Store.ALL.size()));
        HeapAfterCollections heap = new HeapAfterCollections();
        Results results = new Results();
        try (PostgresServer server = PostgresServer.start(true)) {
            for (int round = 0; round <= rounds; round++) {
                Results kept = round == 0 ? new Results() : results;
                round(server, customers, contestants, kept);
                System.out.println((round == 0 ? "warm-up" : "round " + round) + "\n" + kept.table());
            }
        }
        System.out.println(customers + " customers, " + rounds + " rounds, end states agree; median (least to most)\n\n" + results.table());
        System.out.println(results.ratioOf(channelSync.name()));
        System.out.println("heap: at most " + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MiB allowed, at most "
                + heap.mebibytes() + " MiB in use after a collection");
    }

    private static void round(PostgresServer server, int customers, List<Contestant> contestants, Results results) throws Exception {
        EndState first = null;
        for (Contestant contestant : contestants) {
            try (FreshSite site = new FreshSite(server, customers)) {
                results.add(contestant.name(), contestant.run(site));
                EndState state = EndState.of(site);
                Map<String, String> differences = first == null ? Map.of() : first.differences(state);
                if (!differences.isEmpty()) {
                    throw new IllegalStateException(contestant.name() + " came to another end state: " + differences);
                }
                first = state;
            }
        }
    }
}
