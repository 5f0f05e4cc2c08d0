package io.channelsync.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.LoggerFactory;

/** Runs many seeds, even and odd ones beside each other on lanes that differ in the size of a page. */
final class Seeds {

    private static final int[] PAGE_SIZES = {4, 50};

    private Seeds() {}

    /** The outcomes in the order of their seeds. */
    static List<Outcome> run(List<Long> seeds, Path routes) {
        ExecutorService lanes = Executors.newFixedThreadPool(PAGE_SIZES.length);
        try {
            return quietly(() -> {
                List<Future<List<Outcome>>> parts = new ArrayList<>();
                for (int lane = 0; lane < PAGE_SIZES.length; lane++) {
                    int own = lane;
                    parts.add(lanes.submit(() -> lane(seeds.stream().filter(seed -> Math.floorMod(seed, PAGE_SIZES.length) == own).toList(), routes, own)));
                }
                List<Outcome> outcomes = new ArrayList<>();
                for (Future<List<Outcome>> part : parts) {
                    outcomes.addAll(part.get());
                }
                outcomes.sort(Comparator.comparingLong(Outcome::seed));
                return outcomes;
            });
        } finally {
            lanes.shutdownNow();
        }
    }

    private static List<Outcome> lane(List<Long> seeds, Path routes, int lane) {
        if (seeds.isEmpty()) {
            return List.of();
        }
        List<Outcome> outcomes = new ArrayList<>();
        try (Lane own = new Lane(routes, PAGE_SIZES[lane])) {
            for (long seed : seeds) {
                outcomes.add(Simulation.run(seed, own));
            }
        }
        return outcomes;
    }

    /** What was wrong with a seed, how to see it again, and where its trace is. */
    static String tell(Outcome outcome) {
        try {
            Path trace = Files.createDirectories(Path.of("target", "simulation")).resolve("seed-" + outcome.seed() + ".txt");
            Files.write(trace, outcome.trace());
            Files.writeString(trace, "\n" + String.join("\n", outcome.findings()) + "\n", java.nio.file.StandardOpenOption.APPEND);
            return "seed " + outcome.seed() + ":\n  " + String.join("\n  ", outcome.findings())
                    + "\n  replay with: mvn test -Dtest=SimulationTest -Dchannelsync.simulation.seed=" + outcome.seed() + "\n  trace: " + trace + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without log lines about outages, which are no news here. */
    private static <T> T quietly(Work<T> work) {
        List<Logger> loggers = List.of((Logger) LoggerFactory.getLogger("io.channelsync"), (Logger) LoggerFactory.getLogger("com.zaxxer.hikari"));
        loggers.forEach(logger -> logger.setLevel(Level.OFF));
        try {
            return work.done();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            loggers.get(0).setLevel(Level.WARN);
            loggers.get(1).setLevel(null);
        }
    }

    /** Something that takes a while. */
    private interface Work<T> {
        T done() throws InterruptedException, ExecutionException;
    }
}
