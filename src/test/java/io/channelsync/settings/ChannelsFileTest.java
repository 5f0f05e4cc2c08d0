package io.channelsync.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.channelsync.channel.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelsFileTest {

    private static final String FILE = "channels.yaml";

    @TempDir
    private Path folder;

    private ConfigurationFolder configuration;

    @BeforeEach
    void copy() {
        configuration = new ConfigurationFolder(folder);
    }

    @Test
    void a_channel_is_read_with_everything_it_says() {
        Channel seattle = ChannelsFile.read(configuration.path().resolve(FILE)).get(0);
        assertThat(seattle.name()).isEqualTo("Seattle");
        assertThat(seattle.group()).isEqualTo("us");
        assertThat(seattle.country()).isEqualTo("US");
        assertThat(seattle.timeZone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
        assertThat(seattle.dayEndsAt()).isEqualTo(LocalTime.of(4, 0));
        assertThat(seattle.addressBooks()).containsExactly("us");
        assertThat(seattle.defaultCustomer())
                .isEqualTo(new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "us", null));
        assertThat(seattle.paused()).isFalse();
    }

    @Test
    void a_group_pauses_its_channels_and_says_whether_they_get_customers_unless_they_say_so_themselves() {
        configuration.write(FILE, "groups:\n  - id: default\n    paused: true\n    customer-data: false\n" + minimal());
        Channel oslo = configuration.load().channels().get(0);
        assertThat(oslo.paused()).isTrue();
        assertThat(oslo.customerData()).isFalse();

        configuration.write(FILE, "groups:\n  - id: default\n    customer-data: false\n" + minimal().stripTrailing() + "\n    customer-data: true\n");
        assertThat(configuration.load().channels().get(0).customerData()).isTrue();
    }

    @Test
    void a_group_that_no_channel_is_in_is_told() {
        configuration.write(FILE, "groups:\n  - id: norway\n" + minimal());
        assertThat(configuration.load().warnings()).extracting(configuration::withoutFolder).containsExactly(FILE
                + ":2: no channel is in group norway. Hint: write group: norway at a channel, or remove the group.");
    }

    @Test
    void what_may_be_left_out_has_a_meaning() {
        configuration.write(FILE, minimal());
        Channel oslo = configuration.load().channels().get(0);
        assertThat(oslo.name()).isEqualTo("oslo");
        assertThat(oslo.group()).isEqualTo("default");
        assertThat(oslo.country()).isEqualTo("NO");
        assertThat(oslo.address().username()).isEmpty();
        assertThat(oslo.address().password()).isEmpty();
        assertThat(oslo.paused()).isFalse();
    }

    @Test
    void customers_that_would_never_come_back_are_a_warning() {
        configuration.write(FILE, minimal().replace("      address-book: no\n", ""));
        assertThat(configuration.load().warnings()).extracting(configuration::withoutFolder).containsExactly(FILE
                + ":8: customers created at oslo would never come back. Hint: write address-book: no below default-customer.");
    }

    @Test
    void an_address_book_that_the_channel_does_not_have_is_the_same_warning() {
        configuration.write(FILE, minimal().replace("      address-book: no\n", "      address-book: se\n"));
        assertThat(configuration.load().warnings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet\n", "channels:\n", "channels: []\n", "{}\n"})
    void a_file_without_channels_is_refused(String text) {
        configuration.write(FILE, text);
        assertThat(configuration.findings()).hasSize(1).first().asString().matches(FILE + "(:1)?: there are no channels\\."
                + " Hint: begin with channels: and below it an entry - id: seattle\\.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "id: oslo|id: Oslo Shop|2: channel Oslo Shop: id is \"Oslo Shop\" but must be kebab-case (lower case letters, digits, single hyphens, at most 60 characters). Hint: write id: seattle.",
        "id: oslo|name: Oslo|2: channel on line 2: id is missing. Hint: add id: seattle.",
        "country: NO|country: NOR|4: channel oslo: country is \"NOR\" but must be a country code of ISO 3166 (two capital letters). Hint: write country: NO.",
        "country: NO|country: no|4: channel oslo: country is \"no\" but must be a country code of ISO 3166 (two capital letters). Hint: write country: NO.",
        "time-zone: Europe/Oslo|time-zone: Europe/Olso|5: channel oslo: time-zone is \"Europe/Olso\" but must be a time zone of the IANA database. Hint: write time-zone: Europe/Oslo.",
        "    time-zone: Europe/Oslo||2: channel oslo: time-zone is missing. Hint: add time-zone: America/Los_Angeles.",
        "time-zone: Europe/Oslo|time-zone:|5: channel oslo: time-zone is missing. Hint: add time-zone: America/Los_Angeles.",
        "day-ends-at: 04:00|day-ends-at: 4 am|6: channel oslo: day-ends-at is \"4 am\" but must be a time of day as HH:mm. Hint: write day-ends-at: \"04:00\".",
        "address-books: [no]|address-books: []|7: channel oslo: address-books is an empty list. Hint: write address-books: [us].",
        "address-books: [no]|address-books: no|7: channel oslo: address-books must be a list. Hint: write address-books: [us].",
        "url: jdbc:hsqldb:mem:oslo|url: jdbc:oracle:oslo|3: channel oslo: url must be the URL of a supported database (jdbc:hsqldb:... or jdbc:postgresql:...). Hint: write url: jdbc:postgresql://localhost:5432/seattle.",
        "      customer-group: RETAIL||8: channel oslo: default-customer: customer-group is missing. Hint: add customer-group: RETAIL.",
        "      currency: NOK||8: channel oslo: default-customer: currency is missing. Hint: add currency: USD.",
        "      language: nb-NO||8: channel oslo: default-customer: language is missing. Hint: add language: en-US.",
        "currency: NOK|currency: nok|10: channel oslo: default-customer: currency is \"nok\" but must be a currency code of ISO 4217 (three capital letters). Hint: write currency: NOK.",
        "time-zone: Europe/Oslo|timezone: Europe/Oslo|5: channel oslo: there is no key timezone. Hint: did you mean time-zone.",
        "country: NO|country: NO\\n    country: SE|5: channel oslo: country is given a second time, first on line 4. Hint: keep one of the two.",
        "country: NO|country: NO\\n    paused: yes|5: channel oslo: paused is \"yes\" but must be true or false. Hint: write paused: false.",
        "channels:|chanels:|1: there is no key chanels. Hint: did you mean channels."
    })
    void one_wrong_key_is_told_with_its_line_its_reason_and_a_hint(String good, String bad, String words) {
        configuration.write(FILE, minimal().replace(good, bad == null ? "" : bad.replace("\\n", "\n")));
        assertThat(configuration.findings()).contains(FILE + ":" + words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "    country: NO|\tcountry: NO|4: this is not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation). ",
        "    country: NO|   country: NO|4: this is not YAML: expected <block end>, but found '<block mapping start>'. ",
        "country: NO|country: a: b|4: this is not YAML: mapping values are not allowed here. ",
        "country: NO|country: *no|4: this is not YAML: found undefined alias no. "
    })
    void malformed_yaml_is_told_with_its_line(String good, String bad, String words) {
        configuration.write(FILE, minimal().replace(good, bad));
        assertThat(configuration.findings()).containsExactly(
                FILE + ":" + words + "Hint: compare the indentation, colons and quotes with the lines above.");
    }

    @Test
    void the_second_of_two_equal_ids_names_the_line_of_the_first() {
        configuration.replace(FILE, "id: berlin", "id: seattle");
        int first = configuration.lineOf(FILE, "- id: seattle");
        assertThat(configuration.findings()).hasSize(1).first().asString()
                .matches(FILE + ":\\d+: a second channel is called seattle, the first is on line " + first
                        + "\\. Hint: give it an id of its own\\.");
    }

    @Test
    void two_channels_with_one_database_are_refused_also_when_the_path_is_written_differently() {
        configuration.replace(FILE, "file:data/channels/berlin", "file:./data/channels/seattle");
        int first = configuration.lineOf(FILE, "url: jdbc:hsqldb:file:data/channels/seattle");
        int second = configuration.lineOf(FILE, "url: jdbc:hsqldb:file:./data/channels/seattle");
        assertThat(configuration.findings()).containsExactly(FILE + ":" + second
                + ": channel berlin: url is the one of channel seattle on line " + first
                + ". Hint: give every channel a database of its own.");
    }

    @Test
    void a_missing_file_is_one_finding() throws IOException {
        Files.delete(configuration.path().resolve(FILE));
        assertThat(configuration.findings()).containsExactly(FILE
                + ": there is no such file. Hint: create it, or name the file that lists the channels in channelsync.channels.");
    }

    @Test
    void a_file_that_is_not_text_is_one_finding() throws IOException {
        Path file = configuration.path().resolve(FILE);
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> ChannelsFile.read(file)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("the file is not written in UTF-8");
    }

    @Test
    void a_file_that_cannot_be_read_is_one_finding() throws IOException {
        Files.delete(configuration.path().resolve(FILE));
        Files.createDirectory(configuration.path().resolve(FILE));
        assertThat(configuration.findings()).containsExactly(
                FILE + ": the file cannot be read. Hint: give the user who runs ChannelSync the right to read it.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "channels:|\u0001channels:|: this is not YAML. Hint: write plain text with spaces for indentation.",
        "channels:|groups: us\\nchannels:|:1: groups must be a list. Hint: write - id: us below groups:.",
        "channels:|groups: [us]\\nchannels:|:1: a group must hold keys of its own. Hint: write - id: us and paused: true below it.",
        "channels:|channels:\\n  - bergen|:2: a channel must hold keys of its own. Hint: begin with channels: and below it an entry - id: seattle.",
        "channels:|tea: blue\\nchannels:|:1: there is no key tea. Hint: remove it; the keys are channels, groups.",
        "channels:|? [a, b]\\n: c\\nchannels:|:1: a key must be a plain word. Hint: write key: value.",
        "    country: NO|    country: NO\\n    default-customer: RETAIL|:5: channel oslo: default-customer must hold keys of its own. Hint: write them below default-customer:, further to the right."
    })
    void a_file_of_another_shape_is_told_with_its_line(String good, String bad, String words) {
        configuration.write(FILE, minimal().replace(good, bad.replace("\\n", "\n")));
        assertThat(configuration.findings()).contains(FILE + words);
    }

    @Test
    void a_file_that_is_a_list_is_told_how_to_begin() {
        configuration.write(FILE, "- id: oslo\n");
        assertThat(configuration.findings()).containsExactly(
                FILE + ":1: the file must begin with channels:. Hint: begin with channels: and below it an entry - id: seattle.");
    }

    private static String minimal() {
        return String.join("\n", List.of(
                "channels:",
                "  - id: oslo",
                "    url: jdbc:hsqldb:mem:oslo",
                "    country: NO",
                "    time-zone: Europe/Oslo",
                "    day-ends-at: 04:00",
                "    address-books: [no]",
                "    default-customer:",
                "      customer-group: RETAIL",
                "      currency: NOK",
                "      language: nb-NO",
                "      address-book: no",
                ""));
    }
}
