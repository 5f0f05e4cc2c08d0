package io.channelsync.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a finding says is fixed by an example: of every text in the sources of {@code validate}, of the settings and channels that
 * it reads, of the specs and of what is told when routes are loaded, some test has the words.
 */
class FindingTextsTest {

    private static final Path MAIN = Path.of("src/main/java/io/channelsync");
    private static final List<String> SOURCES = List.of("validate", "settings", "spec", "route", "reload");

    private static final Path TEST = Path.of("src/test/java/io/channelsync");
    private static final List<Path> EXAMPLES = List.of(Path.of("src/test/resources/bad-routes/findings.txt"),
            TEST.resolve("validate/RoutesCheckTest.java"),
            TEST.resolve("validate/connect/ConnectCheckTest.java"),
            TEST.resolve("settings/SettingsTest.java"),
            TEST.resolve("settings/ChannelsFileTest.java"),
            TEST.resolve("settings/SecretsTest.java"),
            TEST.resolve("spec/SpecCommandTest.java"),
            TEST.resolve("route/ComponentFenceTest.java"),
            TEST.resolve("reload/RoutesWatchTest.java"));

    /** Said of faults of ChannelSync itself, which no edit of a test brings about. */
    private static final Set<String> UNFORESEEN = Set.of("these cannot be taken over: ", "undo the last edit, or restart the daemon");

    /** Where the arguments of a finding begin. */
    private static final Pattern FINDING = Pattern.compile("(?:\\.finding|new Finding|new Reason|Optional\\.of|(?:findings|warnings)\\.add|\\s+add)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** Where a text of Java goes on in the next line. */
    private static final Pattern BROKEN = Pattern.compile("(?<!\\\\)\"\\s*\\+\\s*\"");
    private static final int SHORTEST = 8;

    @Test
    void every_text_of_a_finding_has_an_example() throws IOException {
        StringBuilder examples = new StringBuilder();
        for (Path file : EXAMPLES) {
            examples.append(words(file));
        }
        List<String> texts = texts();
        assertThat(texts).hasSizeGreaterThan(180);
        assertThat(texts).contains(UNFORESEEN.toArray(String[]::new))
                .filteredOn(text -> !UNFORESEEN.contains(text) && !examples.toString().contains(text)).isEmpty();
    }

    /** What a file says, be it in the quotes of Java and over several lines. */
    private static String words(Path file) throws IOException {
        String text = Files.readString(file);
        return file.toString().endsWith(".java") ? unquoted(BROKEN.matcher(text).replaceAll("")) : text;
    }

    private static String unquoted(String text) {
        return text.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String folder : SOURCES) {
            try (Stream<Path> files = Files.walk(MAIN.resolve(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    collect(Files.readString(file), texts);
                }
            }
        }
        return texts;
    }

    private static void collect(String source, List<String> texts) {
        Matcher finding = FINDING.matcher(source);
        while (finding.find()) {
            Matcher literal = LITERAL.matcher(arguments(source, finding.end()));
            while (literal.find()) {
                String text = unquoted(literal.group(1));
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
