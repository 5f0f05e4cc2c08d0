package io.channelsync.validate.damage;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.testing.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A slip in a shipped route or statement is found by {@code validate}, else by the specs, else it changes nothing that the
 * daemon does. What slips through both is listed with the share it has.
 */
class DamageTest {

    private static final Path SHIPPED = Path.of("routes");
    private static final String SEED = "channelsync.damage.seed";
    /** Of every build, so that chance fails none; each run of the proof has its own. */
    private static final long SAME = 20_261_123;
    /** In a hundred slips; of a dozen, one is much. */
    private static final int MOST_ESCAPES = Proof.isLong() ? 4 : 25;

    @TempDir
    private Path folder;

    @Test
    void a_slip_is_found_or_changes_nothing() throws IOException {
        long seed = Proof.isLong() ? Proof.seed(SEED) : Long.getLong(SEED, SAME);
        int size = Proof.size("channelsync.damages", 12, 2_000);
        Random random = new Random(seed);
        List<String> files = files();
        Map<Judge.Verdict, Integer> verdicts = new EnumMap<>(Judge.Verdict.class);
        List<String> escaped = new ArrayList<>();
        Judge judge = new Judge(SHIPPED, folder.resolve("routes"));
        for (int i = 0; i < size; i++) {
            String file = files.get(random.nextInt(files.size()));
            Damage damage = Damage.in(file, Files.readString(SHIPPED.resolve(file)), random);
            Judge.Verdict verdict = judge.of(damage);
            verdicts.merge(verdict, 1, Integer::sum);
            if (verdict == Judge.Verdict.ESCAPED) {
                escaped.add(damage.toString());
                System.out.println("escaped: " + damage);
            }
        }
        String report = "%d slips: %s; escaped:%n%s%nreplay with: mvn test -Dtest=DamageTest -D%s=%d -Dchannelsync.damages=%d".formatted(
                size, verdicts, String.join("\n", escaped), SEED, seed, size);
        System.out.println(report);
        assertThat(escaped.size() * 100).as(report).isLessThanOrEqualTo(size * MOST_ESCAPES);
        assertThat(verdicts.getOrDefault(Judge.Verdict.FOUND, 0) * 3).as(report).isGreaterThan(size);
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> paths = Files.walk(SHIPPED)) {
            return paths.map(SHIPPED::relativize).map(Path::toString)
                    .filter(name -> name.endsWith(".camel.yaml") || name.endsWith(".sql")).sorted().toList();
        }
    }
}
