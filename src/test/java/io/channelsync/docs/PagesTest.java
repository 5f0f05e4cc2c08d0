package io.channelsync.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.cli.ChannelSync;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;

/** Commands and links in the pages lead somewhere. */
class PagesTest {

    private static final Pattern COMMAND = Pattern.compile("\\./channelsync (\\S+?)[`\\s,.]");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(#[^)\\s]+)?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    static List<Path> pages() {
        return Pages.all();
    }

    @Test
    void the_pages_that_are_promised_are_there() {
        assertThat(pages()).contains(Path.of("README.md"), Path.of("CHANGELOG.md"), Path.of("CONTRIBUTING.md"),
                Path.of("SECURITY.md"), Path.of("docs/operations.md"), Path.of("routes/README.md"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_command_that_a_page_shows_exists(Path page) {
        Set<String> known = Stream.of(ChannelSync.class.getAnnotation(Command.class).subcommands())
                .map(command -> command.getAnnotation(Command.class).name())
                .collect(Collectors.toSet());
        assertThat(Pages.find(COMMAND, page))
                .extracting(found -> found.group(1))
                .filteredOn(word -> !word.startsWith("--"))
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_leads_to_a_file_and_a_heading(Path page) {
        assertThat(Pages.find(LINK, page)).allSatisfy(link -> {
            Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
            assertThat(Files.exists(target)).as("%s links to %s", page, target).isTrue();
            if (link.group(2) != null) {
                assertThat(anchors(target)).as("headings of %s", target).contains(link.group(2));
            }
        });
    }

    @Test
    void every_page_in_docs_can_be_reached_from_the_readme() {
        Set<String> linked = Pages.find(LINK, Path.of("README.md")).stream().map(link -> link.group(1)).collect(Collectors.toSet());
        assertThat(pages()).filteredOn(page -> page.startsWith("docs")).extracting(Path::toString).isSubsetOf(linked);
    }

    private static List<String> anchors(Path page) {
        return Pages.find(HEADING, page).stream()
                .map(heading -> "#" + heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }
}
