package io.channelsync.benchmark;

import io.channelsync.testing.PostgresServer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * 100,000 new customers of four stores, or as many edits of customers whom all have, go to HQ and come down to all four stores.
 * ChannelSync and two forms of a plain program take turns, each time on databases of their own on one durable PostgreSQL server.
 */
public final class Benchmark {

    private static final int ROWS = 100_000;
    private static final int SALES = 200_000;
    private static final int ORDERS = 50_000;
    private static final int COUNTED_ROUNDS = 3;

    private Benchmark() {}

    /** @param arguments {@code customers}, {@code edits}, {@code posting} or {@code orders}, how many of them, and how many counted rounds, all optional */
    public static void main(String[] arguments) throws Exception {
        boolean named = arguments.length > 0 && List.of("customers", "edits", "posting", "orders").contains(arguments[0]);
        List<Integer> numbers = Arrays.stream(arguments).skip(named ? 1 : 0).map(Integer::valueOf).toList();
        int rows = numbers.isEmpty() ? ROWS : numbers.get(0);
        int rounds = numbers.size() > 1 ? numbers.get(1) : COUNTED_ROUNDS;
        if (named && arguments[0].equals("posting")) {
            new AtHeadquarters(Posting.work(), numbers.isEmpty() ? SALES : rows).run(rounds);
            return;
        }
        if (named && arguments[0].equals("orders")) {
            new AtHeadquarters(OrderIntake.work(), numbers.isEmpty() ? ORDERS : rows).run(rounds);
            return;
        }
        run(named && arguments[0].equals("edits") ? new CustomerEdits(rows) : new NewCustomers(rows), rounds);
    }

    private static void run(Workload workload, int rounds) throws Exception {
        HeapAfterCollections heap = new HeapAfterCollections();
        Results results = new Results();
        try (PostgresServer server = PostgresServer.start(true)) {
            for (int round = 0; round <= rounds; round++) {
                Results kept = round == 0 ? new Results() : results;
                round(server, workload, kept);
                System.out.println((round == 0 ? "warm-up" : "round " + round) + "\n" + kept.table());
            }
        }
        System.out.println(workload.size() + ", " + rounds + " rounds, end states agree; median (least to most)\n\n" + results.table());
        System.out.println(results.ratioOf(workload.contestants().get(0).name()));
        System.out.println("heap: at most " + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MiB allowed, at most "
                + heap.mebibytes() + " MiB in use after a collection");
    }

    /**
     * Everybody's turn.
     *
     * @throws IllegalStateException when somebody came to another end state than those before
     */
    static void round(PostgresServer server, Workload workload, Results results) throws Exception {
        EndState first = null;
        for (Contestant contestant : workload.contestants()) {
            try (FreshSite site = workload.site(server)) {
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
