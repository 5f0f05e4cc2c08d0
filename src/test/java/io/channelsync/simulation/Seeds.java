package io.channelsync.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Runs many seeds, even and odd ones beside each other on lanes that differ in the size of a page. */
final class Seeds implements AutoCloseable {

    private static final int[] PAGE_SIZES = {4, 50};

    private final Lane[] lanes = new Lane[PAGE_SIZES.length];
    private final Path routes;
    private boolean anew;

    /** @param routes the routes folder under test */
    Seeds(Path routes) {
        this.routes = routes;
    }

    /** The outcomes in the order of their seeds. */
    List<Outcome> run(List<Long> seeds) {
        return QuietLog.during(() -> Stream.iterate(0, lane -> lane + 1).limit(PAGE_SIZES.length).parallel()
                .flatMap(lane -> run(lane, seeds.stream().filter(seed -> Math.floorMod(seed, PAGE_SIZES.length) == lane).toList()).stream())
                .toList().stream()
                .sorted(Comparator.comparingLong(Outcome::seed))
                .toList());
    }

    /** From here on every crash is followed by a wholly new daemon; see {@link Lane#anew}. */
    void anew(boolean wholly) {
        anew = wholly;
        Stream.of(lanes).filter(Objects::nonNull).forEach(lane -> lane.anew(wholly));
    }

    private List<Outcome> run(int lane, List<Long> seeds) {
        List<Outcome> outcomes = new ArrayList<>();
        for (long seed : seeds) {
            if (lanes[lane] == null) {
                lanes[lane] = new Lane(routes, PAGE_SIZES[lane]);
                lanes[lane].anew(anew);
            }
            outcomes.add(Simulation.run(seed, lanes[lane]));
        }
        return outcomes;
    }

    /** What was wrong with a seed, how to see it again, and where its trace is. */
    static String tell(Outcome outcome) {
        try {
            Path trace = Files.createDirectories(Path.of("target", "simulation")).resolve("seed-" + outcome.seed() + ".txt");
            List<String> lines = new ArrayList<>(outcome.trace());
            lines.addAll(outcome.findings());
            Files.write(trace, lines);
            return "seed " + outcome.seed() + ":\n  " + String.join("\n  ", outcome.findings())
                    + "\n  replay with: mvn test -Dtest=SimulationTest -Dchannelsync.simulation.seed=" + outcome.seed() + "\n  trace: " + trace + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Stream.of(lanes).filter(Objects::nonNull).forEach(Lane::close);
    }
}
