package io.channelsync.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Markdown files that people read. */
final class Pages {

    private Pages() {}

    /** Those at the top, in docs and in routes. */
    static List<Path> all() {
        return Stream.of(Path.of("."), Path.of("docs"), Path.of("routes"))
                .flatMap(Pages::list)
                .filter(file -> file.toString().endsWith(".md"))
                .map(Path::normalize)
                .sorted()
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every place where the pattern matches. */
    static List<MatchResult> find(Pattern pattern, Path page) {
        return pattern.matcher(text(page)).results().toList();
    }
}
