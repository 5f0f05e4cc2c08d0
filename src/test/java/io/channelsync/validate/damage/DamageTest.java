package io.channelsync.validate.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * A slip in a shipped route or statement is found by {@code validate}, else by the specs, else it changes nothing that the
 * daemon does. What slips through both is listed with the share it has.
 */
class DamageTest {

    private static final Path SHIPPED = Path.of("routes");
    private static final String SEED = "channelsync.damage.seed";
    /** In a hundred slips. */
    private static final int MOST_ESCAPES = 2;

    @TempDir
    private static Path folder;

    private static Judge judge;

    @BeforeAll
    static void copy() throws IOException {
        judge = new Judge(SHIPPED, folder.resolve("routes"));
    }

    /** At random only where many are made, under {@code -Pproof} or when asked for: a handful has no share worth the name. */
    @Test
    void a_slip_is_found_or_changes_nothing() throws IOException {
        int size = Proof.size("channelsync.damages", 0, 2_000);
        assumeTrue(size > 0, "every build has the slips of noticed.txt");
        long seed = Proof.seed(SEED);
        Random random = new Random(seed);
        List<String> files = files();
        Map<Judge.Verdict, Integer> verdicts = new EnumMap<>(Judge.Verdict.class);
        List<String> escaped = new ArrayList<>();
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

    /** What every build knows: one of each kind, under the name that people would give it. A line break is written as {@code \n}. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = "src/test/resources/damage/noticed.txt", delimiter = '|', quoteCharacter = '\0')
    void a_slip_is_noticed_by_whom_it_should_be(String kind, String file, String what, String by, Judge.Verdict verdict) throws IOException {
        String sound = Files.readString(SHIPPED.resolve(file));
        assertThat(sound).contains(lines(what));
        Damage damage = new Damage(file, 0, kind, sound.replace(lines(what), by == null ? "" : lines(by)));
        assertThat(judge.of(damage)).isEqualTo(verdict);
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> paths = Files.walk(SHIPPED)) {
            return paths.map(SHIPPED::relativize).map(Path::toString)
                    .filter(name -> name.endsWith(".camel.yaml") || name.endsWith(".sql")).sorted().toList();
        }
    }
}
