package io.channelsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.channelsync.cli.Program.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code validate} prints and answers, for people and for programs. */
class ValidateTest {

    @TempDir
    private Path config;

    @BeforeEach
    void shippedSettings() throws IOException {
        for (String name : List.of("application.properties", "channels.yaml")) {
            Files.copy(Path.of("config", name), config.resolve(name));
        }
    }

    @Test
    void the_shipped_configuration_and_routes_have_no_findings() throws IOException {
        Answer text = Program.run(config, "validate");
        assertThat(text.lines()).containsExactly("no findings");
        assertThat(text.code()).isEqualTo(ExitCode.OK);
    }

    @Test
    void findings_and_warnings_are_one_json_document() throws IOException {
        Path channels = config.resolve("channels.yaml");
        String shipped = Files.readString(channels);
        Files.writeString(channels, shipped.replaceFirst("address-books: \\[[a-z, -]+]", "address-books: [elsewhere]"));
        Answer json = Program.run(config, "validate", "--format", "json", "--set",
                "channelsync.components=timer,direct,sql,page,bisect,bean,log");
        assertThat(json.code()).isEqualTo(ExitCode.CONFIGURATION);
        JsonNode array = new ObjectMapper().readTree(String.join("\n", json.out()));
        assertThat(array.get(0).path("severity").asText()).isEqualTo("warning");
        assertThat(array.get(0).path("file").asText()).isEqualTo(channels.toString());
        assertThat(array.size()).isGreaterThan(1);
        JsonNode finding = array.get(1);
        assertThat(finding.path("severity").asText()).isEqualTo("finding");
        assertThat(finding.path("file").asText()).startsWith("routes/").endsWith(".camel.yaml");
        assertThat(finding.path("line").asInt()).isPositive();
        assertThat(finding.path("what").asText()).isEqualTo("the component `parallel` is not on the list of components");
        assertThat(finding.path("hint").asText()).endsWith("or add it to channelsync.components");
    }

    @Test
    void warnings_count_in_the_exit_code_when_they_are_denied() throws IOException {
        assertThat(Program.run(config, "validate", "--deny-warnings").code()).as("nothing to warn of").isEqualTo(ExitCode.OK);
        Path channels = config.resolve("channels.yaml");
        Files.writeString(channels, Files.readString(channels).replaceFirst("address-books: \\[[a-z, -]+]", "address-books: [elsewhere]"));

        Answer lenient = Program.run(config, "validate");
        assertThat(lenient.lines()).hasSize(2).last().isEqualTo("no findings");
        assertThat(lenient.code()).isEqualTo(ExitCode.OK);
        Answer strict = Program.run(config, "validate", "--deny-warnings");
        assertThat(strict.lines()).hasSize(2).last().isEqualTo("no findings, but warnings, which are denied");
        assertThat(strict.lines().get(0)).isEqualTo(lenient.lines().get(0));
        assertThat(strict.code()).isEqualTo(ExitCode.CONFIGURATION);
    }

    @Test
    void another_format_is_a_usage_error() {
        Answer answer = Program.run(config, "validate", "--format", "xml");
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).singleElement().asString().startsWith("validate: --format is text or json, not xml; expected: ");
    }
}
