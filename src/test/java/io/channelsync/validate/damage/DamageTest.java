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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A slip in a shipped route or statement is found by {@code validate}, else by the specs, else it changes nothing that the
 * daemon does. What slips through both is listed with the share it has.
 */
class DamageTest {

    private static final Path SHIPPED = Path.of("routes");
    private static final String SEED = "channelsync.damage.seed";
    /** Of every build, so that chance fails none; each run of the proof has its own. */
    private static final long SAME = 20_261_123;
    /** In a hundred slips. */
    private static final int MOST_ESCAPES = 4;

    @TempDir
    private Path folder;

    @Test
    void a_slip_is_found_or_changes_nothing() throws IOException {
        long seed = Proof.isLong() ? Proof.seed(SEED) : Long.getLong(SEED, SAME);
        int size = Proof.size("channelsync.damages", 3, 2_000);
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
        // A handful has no share worth the name; the slips that every build knows are below.
        assertThat(escaped.size()).as(report).isLessThan(size);
        if (size >= 100) {
            assertThat(escaped.size() * 100).as(report).isLessThanOrEqualTo(size * MOST_ESCAPES);
            assertThat(verdicts.getOrDefault(Judge.Verdict.FOUND, 0) * 3).as(report).isGreaterThan(size);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "shared/guards.camel.yaml | id: guard-orders | id: guard-order | FOUND",
        "upload-channels/select-due-customers.sql | uploaded_at is null | uploadedat is null | FOUND",
        "upload-channels/acknowledge-customers.sql | :#in:operation_id | :#in:operationid | FOUND",
        "upload-channels/take-customers.camel.yaml | description: Takes | description: Fetches | NO_CHANGE",
        "loyalty-cards/upload-loyalty-cards.camel.yaml | method: more | method: moer | DRY_START",
        "loyalty-cards/acknowledge-loyalty-cards.sql | where | where 1 = 0 and | SPECS"
    })
    void a_slip_is_noticed_by_whom_it_should_be(String file, String what, String by, Judge.Verdict verdict) throws IOException {
        String sound = Files.readString(SHIPPED.resolve(file));
        assertThat(sound).contains(what);
        Judge judge = new Judge(SHIPPED, folder.resolve("routes"));
        assertThat(judge.of(new Damage(file, 0, what + " became " + by, sound.replace(what, by)))).isEqualTo(verdict);
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> paths = Files.walk(SHIPPED)) {
            return paths.map(SHIPPED::relativize).map(Path::toString)
                    .filter(name -> name.endsWith(".camel.yaml") || name.endsWith(".sql")).sorted().toList();
        }
    }
}
