package io.channelsync.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.Fences;
import io.channelsync.validate.folder.FolderReader;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.rule.HouseRules;
import io.channelsync.validate.rule.RouteRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** One mistake an example: a folder in bad-routes, laid over good-routes; findings.txt has the words about each. */
class RoutesCheckTest {

    private static final Path GOOD = Path.of("src/test/resources/good-routes");
    private static final Path BAD = Path.of("src/test/resources/bad-routes");
    private static final Set<String> PROPERTIES = Set.of("channelsync.synchronize-orders.period");
    private static final Fences FENCES = new Fences(
            List.of("timer", "direct", "sql", "page", "bisect", "parallel", "bean", "log", "file"), "/srv/channelsync/data");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = "src/test/resources/bad-routes/findings.txt", delimiter = '|', quoteCharacter = '\0',
            maxCharsPerColumn = 1000)
    void one_mistake_gives_one_finding(String example, String finding) throws IOException {
        assertThat(findings(laidOverGood(example))).containsExactly(finding);
    }

    @Test
    void good_routes_give_no_findings() {
        assertThat(RoutesCheck.check(GOOD, PROPERTIES, FENCES)).isEmpty();
    }

    @Test
    void every_example_has_its_words() throws IOException {
        assertThat(Files.readAllLines(BAD.resolve("findings.txt")))
                .extracting(line -> line.split(" ", 2)[0])
                .containsExactlyInAnyOrderElementsOf(examples());
    }

    @Test
    void every_rule_has_an_example() throws IOException {
        Set<Class<?>> broken = new LinkedHashSet<>();
        for (String example : examples()) {
            RoutesFolder routes = new FolderReader(laidOverGood(example)).read(PROPERTIES, FENCES);
            HouseRules.all().stream().filter(rule -> rule.findings(routes).findAny().isPresent())
                    .map(RouteRule::getClass).forEach(broken::add);
        }
        assertThat(HouseRules.all()).allSatisfy(rule -> assertThat(broken).contains(rule.getClass()));
    }

    @Test
    void all_findings_come_at_once_by_file_and_line() throws IOException {
        Path routes = laidOverGood("script");
        copy(BAD.resolve("unused-sql"), routes);
        copy(BAD.resolve("spec-without-name"), routes);
        assertThat(RoutesCheck.check(routes, Set.of()))
                .extracting(finding -> Path.of(finding.file()).getFileName() + ":" + finding.line())
                .containsExactly("count-orders.sql:0", "hold-order.camel.yaml:7", "synchronize-orders.camel.yaml:7",
                        "synchronize-orders.spec.yaml:1");
    }

    @Test
    void a_folder_that_does_not_exist_is_a_finding() {
        assertThat(findings(folder.resolve("nowhere"))).singleElement().asString().endsWith("nowhere: "
                + "the routes folder cannot be read. Hint: name a folder that exists with --routes.");
    }

    @Test
    void a_folder_without_routes_is_a_finding() {
        assertThat(RoutesCheck.check(folder, PROPERTIES)).extracting(Finding::what, Finding::hint).containsExactly(
                tuple("there is no route here", "name the folder that holds the *.camel.yaml files with --routes"));
    }

    @Test
    void a_file_that_is_not_utf_8_is_a_finding() throws IOException {
        Path routes = laidOverGood("script");
        Files.write(routes.resolve("shared/guards.camel.yaml"), new byte[] {(byte) 0xe9, '\n'});
        assertThat(findings(routes)).containsExactly("shared/guards.camel.yaml: this cannot be read as UTF-8 text. "
                + "Hint: save it as UTF-8 and check its rights.");
    }

    private static List<String> findings(Path routes) {
        String prefix = routes.toString().replace('\\', '/') + "/";
        return RoutesCheck.check(routes, PROPERTIES, FENCES).stream()
                .map(finding -> finding.toString().replace(prefix, "")).toList();
    }

    private static List<String> examples() throws IOException {
        try (Stream<Path> entries = Files.list(BAD)) {
            return entries.filter(Files::isDirectory).map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private Path laidOverGood(String example) throws IOException {
        Path routes = folder.resolve(example);
        copy(GOOD, routes);
        copy(BAD.resolve(example), routes);
        return routes;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
