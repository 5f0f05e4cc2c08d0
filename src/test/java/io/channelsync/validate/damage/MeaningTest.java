package io.channelsync.validate.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip only counts as harmless when it really is. */
class MeaningTest {

    private static final Path ROUTES = Path.of("routes");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "select a, b from t | SELECT b,  a from t -- a comment",
        "update t set a = 'waits for its customer' where b = 1 | update t set a = 'waits vor its customer' where b = 1;",
        "select a from t where x = 1~and y = 2~and z = 3 | select a from t where x = 1~and z = 3~and y = 2",
        "select a from t where x = 1~and y = 2 | select a from t where x = 1~and y = 2~and y = 2",
        "select a from t where x = 1~and (y = 2 or y = 3)~and z = 3 | select a from t where x = 1~and z = 3~and (y = 2 or y = 3)",
        "update t set a = b, b = coalesce(a, c) where d = 1 | update t set b = coalesce(a, c), a = b where d = 1",
        "select a, b, c from t where x = 1 | select a, b, b, c from t where x = 1",
        "select 1 from t1 where x = 12 | select 1from t1 where x = 12"
    })
    void statements_that_mean_the_same(String one, String other) {
        assertThat(Meaning.isSame("x.sql", one.replace('~', '\n'), other.replace('~', '\n'))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "select a, b from t | select a from t",
        "update t set a = 'PENDING' where b = 1 | update t set a = 'PENDINGS' where b = 1",
        "select a from t where x = 1~and y = 2~or z = 3 | select a from t where x = 1~or z = 3~and y = 2",
        "select a from t left join u on u.x = 1~and u.y = 2~where z = 3 | select a from t left join u on u.x = 1~where u.y = 2~and z = 3",
        "select a from t where x = 1~and y = 2 | select a from t where x = 1",
        "select a from t where x = 1~and (y = 2) or (y = 3)~and z = 3 | select a from t where x = 1~and z = 3~and (y = 2) or (y = 3)",
        "update t set a = b, b = c where d = 1 | update t set a = c, b = b where d = 1",
        "select a from t where x = 12 | select a from t where x = 1 2"
    })
    void statements_that_do_not(String one, String other) {
        assertThat(Meaning.isSame("x.sql", one.replace('~', '\n'), other.replace('~', '\n'))).isFalse();
    }

    @Test
    void what_says_nothing_new_still_stands_in_the_files_and_may_be_missing() throws IOException {
        for (NothingNew known : NothingNew.all()) {
            String file = known.file().equals("*") ? inSomeFile(known) : known.file();
            String sound = Files.readString(ROUTES.resolve(file));
            assertThat(known.standsIn(file, sound)).as(known.toString()).isTrue();
            List<String> left = new ArrayList<>(sound.lines().toList());
            left.removeIf(line -> line.strip().equals(known.line()));
            assertThat(sound.lines().count() > left.size() + 1 || Meaning.isSame(file, String.join("\n", left), sound)).isTrue();
            assertThat(Meaning.isSame(file, String.join("\n", left.subList(0, left.size() - 1)), sound)).isFalse();
        }
    }

    private static String inSomeFile(NothingNew known) throws IOException {
        try (Stream<Path> files = Files.walk(ROUTES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".sql")).toList()) {
                if (known.standsIn(file.toString(), Files.readString(file))) {
                    return ROUTES.relativize(file).toString();
                }
            }
        }
        throw new AssertionError("no file has " + known);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
        "- route: {id: a, description: b} | - route: {description: c, id: 'a'} | true",
        "- to: {id: a, uri: page} | - to: {id: b, uri: page} | true",
        "- log: {message: a} | - log: {message: b} | true",
        "- route: {id: a} | - route: {id: b} | false",
        "- to: {id: a, uri: page} | - to: {id: a, uri: pge} | false",
        "- steps: [{a: 1}, {b: 2}] | - steps: [{b: 2}, {a: 1}] | false"
    })
    void routes(String one, String other, boolean same) {
        assertThat(Meaning.isSame("x.camel.yaml", one, other)).isEqualTo(same);
    }
}
