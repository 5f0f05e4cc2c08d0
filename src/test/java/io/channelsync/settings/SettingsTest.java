package io.channelsync.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final String FILE = "application.properties";

    @TempDir
    private Path folder;

    private ConfigurationFolder configuration;

    @BeforeEach
    void copy() {
        configuration = new ConfigurationFolder(folder);
    }

    @Test
    void the_shipped_configuration_has_every_setting_once_with_its_example() throws IOException {
        Settings settings = Settings.load(Path.of("config"), Path.of("routes"), Map.of(),
                new Surroundings(Map.of(), new Properties()));
        for (Setting setting : KnownSettings.all()) {
            assertThat(settings.text(setting.name())).as(setting.name()).isEqualTo(setting.example());
        }
        assertThat(Files.readAllLines(Path.of("config", FILE)).stream().filter(line -> line.startsWith("channelsync.")))
                .hasSameSizeAs(KnownSettings.all());
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void values_are_read_as_what_they_are() {
        Settings settings = configuration.load();
        assertThat(settings.number("channelsync.parallel-channels")).isEqualTo(4);
        assertThat(settings.duration("channelsync.backoff.longest")).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.flag("channelsync.names.proper-case")).isFalse();
        assertThat(settings.channels()).extracting("id").containsExactly("seattle", "berlin", "web-shop");
        assertThat(settings.embedded()).isTrue();
        assertThatThrownBy(() -> settings.text("channelsync.nothing")).hasMessage("no setting is called channelsync.nothing");
    }

    @Test
    void embedded_databases_lie_beside_the_configuration_folder_wherever_the_command_was_called() {
        Settings settings = configuration.load();
        assertThat(settings.hq().url()).isEqualTo("jdbc:hsqldb:file:" + folder + "/data/hq");
        assertThat(settings.channels().get(0).address().url()).isEqualTo("jdbc:hsqldb:file:" + folder + "/data/channels/seattle");
        assertThat(settings.dataFolder()).isEqualTo(folder.resolve("data"));
    }

    @Test
    void an_override_wins_over_a_system_property_over_the_environment_over_the_file() {
        String key = "channelsync.max-attempts";
        assertThat(configuration.load().number(key)).isEqualTo(5);
        configuration.environment.put("CHANNELSYNC_MAX_ATTEMPTS", "6");
        assertThat(configuration.load().number(key)).isEqualTo(6);
        configuration.systemProperties.setProperty(key, "7");
        assertThat(configuration.load().number(key)).isEqualTo(7);
        configuration.overrides.put(key, "8");
        assertThat(configuration.load().number(key)).isEqualTo(8);
    }

    @Test
    void a_bad_value_from_outside_the_file_names_where_it_came_from() {
        configuration.environment.put("CHANNELSYNC_MAX_ATTEMPTS", "many");
        configuration.overrides.put("channelsync.hq.connections", "0");
        configuration.overrides.put("channelsync.hq.conections", "9");
        configuration.systemProperties.setProperty("channelsync.idle-timeout", "never");
        assertThat(configuration.findings()).containsExactlyInAnyOrder(
                "environment variable CHANNELSYNC_MAX_ATTEMPTS: channelsync.max-attempts is \"many\" but must be a whole number"
                        + " from 1 to 1000. Hint: write channelsync.max-attempts=5.",
                "--set: channelsync.hq.connections is \"0\" but must be a whole number from 1 to 200."
                        + " Hint: write channelsync.hq.connections=8.",
                "--set: there is no setting channelsync.hq.conections. Hint: did you mean channelsync.hq.connections.",
                "system property -Dchannelsync.idle-timeout: channelsync.idle-timeout is \"never\" but must be a duration from 1ms"
                        + " to 7d such as 500ms, 5s, 1m, 2h or 1d. Hint: write channelsync.idle-timeout=1m.");
    }

    @Test
    void a_component_that_runs_code_is_no_value() {
        configuration.overrides.put("channelsync.components", "timer, direct, exec");
        assertThat(configuration.findings()).containsExactly("--set: channelsync.components is \"timer, direct, exec\" but must be names"
                + " of components with commas between them, without those that no route may use (docs/routes.md)."
                + " Hint: write channelsync.components=" + Components.SHIPPED + ".");
    }

    @Test
    void a_missing_setting_shows_the_line_to_add() {
        configuration.replace(FILE, "channelsync.data=data\n", "");
        int last = configuration.lineOf(FILE, "channelsync.number.hierarchy");
        assertThat(configuration.findings()).containsExactly(
                FILE + ":" + last + ": channelsync.data is missing. Hint: add the line channelsync.data=data.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "channelsync.hq.connections=8 | channelsync.hq.connections=eight | channelsync.hq.connections is \"eight\" but must be a whole number from 1 to 200. Hint: write channelsync.hq.connections=8.",
        "channelsync.channels=channels.yaml | channelsync.channels= | channelsync.channels is empty but must be a text. Hint: write channelsync.channels=channels.yaml.",
        "channelsync.upload-channels.enabled=true | channelsync.upload-channels.enabled=ture | channelsync.upload-channels.enabled is \"ture\" but must be true or false. Hint: write channelsync.upload-channels.enabled=true.",
        "channelsync.upload-channels.period=5s | channelsync.upload-channels.period=0s | channelsync.upload-channels.period is \"0s\" but must be a duration from 1ms to 7d such as 500ms, 5s, 1m, 2h or 1d. Hint: write channelsync.upload-channels.period=5s.",
        "channelsync.upload-channels.page-size=1000 | channelsync.upload-channels.page-size=10001 | channelsync.upload-channels.page-size is \"10001\" but must be a whole number from 1 to 10000. Hint: write channelsync.upload-channels.page-size=1000.",
        "channelsync.number.customer=C-######### | channelsync.number.customer=C-##-## | channelsync.number.customer is \"C-##-##\" but must be at most 20 characters with one run of # for the digits. Hint: write channelsync.number.customer=C-#########.",
        "channelsync.backoff.longest=5m | channelsync.backoff.longest=500ms | channelsync.backoff.longest is shorter than channelsync.backoff.first (1s). Hint: write channelsync.backoff.longest=1s or longer.",
        "channelsync.hq.url=jdbc:hsqldb:file:data/hq | channelsync.hq.url=jdbc:oracle:thin:secret | channelsync.hq.url must be the URL of a supported database (jdbc:hsqldb:... or jdbc:postgresql:...). Hint: write channelsync.hq.url=jdbc:hsqldb:file:data/hq.",
        "channelsync.data=data | chanelsync.data=data | there is no setting chanelsync.data. Hint: did you mean channelsync.data.",
        "channelsync.data=data | channelsync.favourite-tea=blue | there is no setting channelsync.favourite-tea. Hint: remove it; application.properties of the distribution lists all.",
        "channelsync.data=data | camel.main.backlog-tracing=true | camel.main.backlog-tracing would keep or print what messages hold, or load routes that nobody checked. Hint: remove it; `why` tells the story of a customer without.",
        "channelsync.data=data | camel.errorRegistry.enabled=true | camel.errorRegistry.enabled would keep or print what messages hold, or load routes that nobody checked. Hint: remove it; `why` tells the story of a customer without.",
        "channelsync.data=data | channelsync.data data | the line has no =. Hint: write name=value, or begin a comment with #.",
        "channelsync.data=data | channelsync.data=\\u00 | a backslash is followed by something that Java's properties do not know. Hint: write a backslash twice to mean one.",
        "channelsync.data=data | channelsync.data={{evn:DATA}} | channelsync.data holds {{evn:DATA}}, which is neither {{env:NAME}} nor {{file:PATH}}. Hint: name an environment variable or a file that holds the value."
    })
    void one_wrong_line_is_told_with_its_number_its_reason_and_a_hint(String good, String bad, String words) {
        configuration.replace(FILE, good + "\n", bad + "\n");
        int line = configuration.lineOf(FILE, bad);
        assertThat(configuration.findings()).contains(FILE + ":" + line + ": " + words);
    }

    @Test
    void a_setting_given_twice_names_the_first_line() {
        configuration.replace(FILE, "channelsync.data=data\n", "channelsync.data=data\nchannelsync.data=data2\n");
        int first = configuration.lineOf(FILE, "channelsync.data=data");
        assertThat(configuration.findings()).containsExactly(FILE + ":" + (first + 1)
                + ": channelsync.data is set a second time, first on line " + first + ". Hint: keep one of the two.");
    }

    @Test
    void everything_wrong_in_both_files_is_told_at_once() {
        configuration.replace(FILE, "channelsync.max-attempts=5", "channelsync.max-attempts=x");
        configuration.replace(FILE, "channelsync.data=data", "channelsync.data=");
        configuration.replace("channels.yaml", "country: US", "country: USA");
        assertThat(configuration.findings()).hasSize(3);
    }

    @Test
    void a_folder_without_the_file_is_one_finding() throws IOException {
        Files.delete(configuration.path().resolve(FILE));
        assertThat(configuration.findings())
                .containsExactly(FILE + ": there is no such file. Hint: name the configuration folder with --config DIR.");
    }

    @Test
    void a_long_value_may_go_on_in_the_next_line_and_lines_still_count_right() {
        configuration.replace(FILE, "channelsync.data=data\n", "channelsync.data=da\\\n   ta\nchannelsync.datta=x\n");
        assertThat(configuration.findings()).containsExactly(FILE + ":" + configuration.lineOf(FILE, "channelsync.datta")
                + ": there is no setting channelsync.datta. Hint: did you mean channelsync.data.");
    }

    @Test
    void camel_gets_its_own_settings_and_those_of_routes_but_not_the_login() {
        configuration.replace(FILE, "channelsync.data=data\n", "channelsync.data=data\ncamel.main.name={{my.name}}\nmy.name=sync\n");
        assertThat(configuration.load().properties())
                .containsEntry("camel.main.name", "{{my.name}}")
                .containsEntry("my.name", "sync")
                .containsEntry("channelsync.upload-channels.period", "5s")
                .doesNotContainKeys("channelsync.hq.url", "channelsync.hq.username", "channelsync.hq.password");
    }

    @Test
    void a_settings_file_that_cannot_be_read_is_one_finding() throws IOException {
        Files.delete(configuration.path().resolve(FILE));
        Files.createDirectory(configuration.path().resolve(FILE));
        assertThat(configuration.findings()).containsExactly(
                FILE + ": the file cannot be read. Hint: give the user who runs ChannelSync the right to read it.");
    }

    @Test
    void an_overlay_that_is_not_there_and_an_attribute_of_no_kind_are_told() {
        configuration.overrides.put("channelsync.overlays", "nowhere");
        configuration.overrides.put("channelsync.attribute.tier", "COLOUR");
        assertThat(configuration.findings()).satisfiesExactlyInAnyOrder(
                overlay -> assertThat(overlay).startsWith("--set: channelsync.overlays names ").endsWith("nowhere, and there is no such folder."
                        + " Hint: write a folder that exists, relative to the folder that holds the configuration folder."),
                attribute -> assertThat(attribute).startsWith("--set: channelsync.attribute.tier ")
                        .endsWith(". Hint: write channelsync.attribute.tier=TEXT gold|silver, or DECIMAL 15..60."));
    }

    @Test
    void hq_and_a_channel_cannot_share_a_database() {
        configuration.replace(FILE, "file:data/hq", "file:./data/channels/berlin");
        int line = configuration.lineOf("channels.yaml", "url: jdbc:hsqldb:file:data/channels/berlin");
        assertThat(configuration.findings()).containsExactly("channels.yaml:" + line
                + ": channel berlin: url is the one of HQ. Hint: give the channel a database of its own.");
    }
}
