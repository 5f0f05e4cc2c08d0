package io.channelsync.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a finding says is fixed by an example: of every text in the sources of {@code validate}, some test has the words. */
class FindingTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/io/channelsync/validate");
    private static final List<Path> EXAMPLES = List.of(Path.of("src/test/resources/bad-routes/findings.txt"),
            Path.of("src/test/java/io/channelsync/validate/RoutesCheckTest.java"),
            Path.of("src/test/java/io/channelsync/validate/connect/ConnectCheckTest.java"));

    /** Where the arguments of a finding begin. */
    private static final Pattern FINDING = Pattern.compile("(?:\\.finding|new Finding|new Reason|Optional\\.of)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int SHORTEST = 8;

    @Test
    void every_text_of_a_finding_has_an_example() throws IOException {
        StringBuilder examples = new StringBuilder();
        for (Path file : EXAMPLES) {
            examples.append(Files.readString(file));
        }
        List<String> texts = texts();
        assertThat(texts).hasSizeGreaterThan(80);
        assertThat(texts).filteredOn(text -> !examples.toString().contains(text)).isEmpty();
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                collect(Files.readString(file), texts);
            }
        }
        return texts;
    }

    private static void collect(String source, List<String> texts) {
        Matcher finding = FINDING.matcher(source);
        while (finding.find()) {
            Matcher literal = LITERAL.matcher(arguments(source, finding.end()));
            while (literal.find()) {
                String text = literal.group(1).replace("\\\"", "\"").replace("\\\\", "\\");
                if (text.length() >= SHORTEST && text.contains(" ")) {
                    texts.add(text);
                }
            }
        }
    }

    /** Up to the parenthesis that ends the call. */
    private static String arguments(String source, int from) {
        int open = 1;
        boolean text = false;
        for (int i = from; i < source.length(); i++) {
            char here = source.charAt(i);
            if (here == '"' && source.charAt(i - 1) != '\\') {
                text = !text;
            }
            open += text ? 0 : here == '(' ? 1 : here == ')' ? -1 : 0;
            if (open == 0) {
                return source.substring(from, i);
            }
        }
        return source.substring(from);
    }
}
