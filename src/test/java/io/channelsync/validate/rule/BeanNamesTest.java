package io.channelsync.validate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.route.Headers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A name that no bean knows any more would let a misspelt one pass. */
class BeanNamesTest {

    private static final Path SOURCES = Path.of("src/main/java/io/channelsync");

    /** The route engine's own, or made of a stem and an ending. */
    private static final Set<String> NOT_LITERAL = Set.of(Headers.CHANNEL_ID, Headers.NOW, Headers.PAGE_SIZE, Headers.LAST_PAGE,
            Headers.CHANNEL, "inbox_cutoff", "session_cutoff", "staging_cutoff");

    @Test
    void every_name_stands_in_a_bean() throws IOException {
        String sources = String.join("\n", sources());
        Set<String> names = new TreeSet<>(BeanNames.SUPPLIED);
        names.addAll(BeanNames.IN_ROWS);
        names.addAll(BeanNames.READ);
        names.addAll(BeanNames.COLUMNS);
        names.removeAll(NOT_LITERAL);
        assertThat(names).hasSizeGreaterThan(50).allSatisfy(name -> assertThat(sources).contains("\"" + name + "\""));
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java") && !file.startsWith(SOURCES.resolve("validate/rule"))).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }
}
