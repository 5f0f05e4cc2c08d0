package io.channelsync.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SqlTest {

    private static final Path FOLDER = Path.of("src/main/resources/io/channelsync/operate");
    private static final Pattern NOT_PORTABLE = Pattern.compile("on conflict|returning|\\bfilter\\b|::");

    @Test
    void every_statement_says_in_its_first_line_what_it_promises() throws IOException {
        for (Path file : files()) {
            assertThat(Files.readAllLines(file).get(0)).as(file.toString()).startsWith("-- ").endsWith(".");
        }
    }

    @Test
    void every_statement_is_short_and_portable() throws IOException {
        for (Path file : files()) {
            List<String> lines = Files.readAllLines(file);
            assertThat(lines).as(file.toString()).hasSizeLessThanOrEqualTo(40);
            String statement = String.join("\n", lines.stream().filter(line -> !line.startsWith("--")).toList());
            assertThat(statement).as(file.toString()).doesNotContain(";").doesNotContainPattern(NOT_PORTABLE);
        }
    }

    @Test
    void a_statement_that_does_not_exist_is_named() {
        assertThatThrownBy(() -> Sql.of("no-such-statement")).hasMessage("no statement called no-such-statement");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
        }
    }
}
