package io.channelsync.cli;

import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.route.Daemon;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Every flow in order, again and again until nothing moves. */
final class UntilQuiet {

    /** Rounds after which something must be going in circles. */
    private static final int MOST_ROUNDS = 1_000;

    private final Daemon daemon;
    private final Map<Flow, Map<String, Long>> moved = new TreeMap<>();
    private final Map<String, Run.Failed> failures = new LinkedHashMap<>();

    /** @param daemon started, with or without its timers */
    UntilQuiet(Daemon daemon) {
        this.daemon = daemon;
    }

    /** Runs, and prints one summary line a flow. Returns 3 when a database failed, else what status says. */
    int run(PrintWriter out) {
        for (int round = 0; round < MOST_ROUNDS && round() > 0; round++) {
            out.flush();
        }
        for (Flow flow : daemon.flows().all()) {
            Map<String, Long> steps = moved.getOrDefault(flow, Map.of());
            out.println(flow.id() + ": " + (steps.isEmpty() ? "nothing to move" : String.join(", ",
                    steps.entrySet().stream().map(step -> step.getKey() + " " + step.getValue()).toList())));
        }
        failures.values().forEach(failure -> out.println(failure.database() + " failed: " + failure.detail()));
        return failures.isEmpty() ? ExitCode.OK : ExitCode.HELD;
    }

    private long round() {
        long rows = 0;
        for (Flow flow : daemon.flows().all()) {
            Run run = daemon.runFlow(flow);
            rows += run.rows();
            run.steps().forEach((step, count) ->
                    moved.computeIfAbsent(flow, key -> new LinkedHashMap<>()).merge(step, count, Long::sum));
            run.failures().forEach(failure -> failures.put(failure.database() + failure.detail(), failure));
        }
        return rows;
    }
}
