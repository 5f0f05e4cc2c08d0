package io.channelsync.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.channelsync.settings.ConfigurationException;
import io.channelsync.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the runner says, on a flow of one step that sets every customer's name. */
class SpecCommandTest {

    private static final String ROUTE = """
            - route:
                id: upload-channels
                description: Calls every customer Bob.
                from:
                  uri: direct:upload-channels
                  steps:
                    - policy:
                        ref: hqTransaction
                        steps:
                          - to:
                              id: call-bob
                              uri: sql
                              parameters:
                                query: "file:{{routes}}/upload-channels/call-bob.sql"
                                dataSource: "#hq"
            """;

    @TempDir
    private Path routes;

    private final StringWriter printed = new StringWriter();

    @BeforeEach
    void writeFlow() throws IOException {
        Files.createDirectory(routes.resolve("upload-channels"));
        Files.writeString(routes.resolve("upload-channels/upload-channels.camel.yaml"), ROUTE);
        Files.writeString(routes.resolve("upload-channels/call-bob.sql"),
                "-- Calls every customer Bob.\nupdate customer set first_name = 'Bob'\n");
    }

    @Test
    void specs_that_hold_are_counted() throws IOException {
        assertThat(test("""
                - name: everybody is called Bob, whatever their order
                  given: {hq.customer: [{account_number: C-1}, {account_number: C-2, first_name: Ann}]}
                  run: upload-channels
                  expect: {hq.customer: [{account_number: C-2, first_name: Bob}, {first_name: Bob}], hq.async_customer: []}
                - name: nobody is nobody
                  run: upload-channels
                  expect: {hq.customer: []}
                """)).isZero();
        assertThat(printed).hasToString(lines("upload-channels: 2 specs", "2 passed, 0 failed"));
    }

    @Test
    void a_failing_spec_shows_the_rows_that_differ_and_no_others() throws IOException {
        assertThat(test("""
                - name: Ann keeps her name
                  given: {hq.customer: [{account_number: C-1, async_id: ann, first_name: Ann}, {account_number: C-2, async_id: bob}]}
                  run: upload-channels
                  expect:
                    hq.customer: [{async_id: ann, first_name: Ann}, {async_id: bob, first_name: Bob}]
                """)).isEqualTo(1);
        assertThat(printed.toString()).contains(lines(
                "upload-channels.spec.yaml:1: Ann keeps her name",
                "  hq.customer",
                "              async_id  first_name",
                "    expected  ann       Ann",
                "    actual    ann       Bob",
                "upload-channels: 1 specs",
                "0 passed, 1 failed"));
    }

    @Test
    void a_row_too_many_a_row_too_few_and_a_wrong_absence_fail() throws IOException {
        assertThat(test("""
                - name: one row too many
                  given: {hq.customer: [{account_number: C-1}, {account_number: C-2}]}
                  run: upload-channels
                  expect: {hq.customer: [{first_name: Bob}]}
                - name: one row too few
                  given: {hq.customer: [{account_number: C-1}]}
                  run: upload-channels
                  expect: {hq.customer: [{first_name: Bob}, {first_name: present}]}
                - name: absence
                  given: {hq.customer: [{account_number: C-1}]}
                  run: upload-channels
                  expect: {hq.customer: []}
                """)).isEqualTo(1);
        assertThat(printed.toString()).contains("    actual  Bob", "    expected  present", "    actual  C-1", "0 passed, 3 failed");
    }

    @Test
    void a_step_fails_as_often_as_the_case_says() throws IOException {
        assertThat(test("""
                - name: an outage changes nothing
                  given: {hq.customer: [{account_number: C-1, first_name: Ann}]}
                  fail: {step: call-bob, times: 1}
                  run: upload-channels
                  expect: {hq.customer: [{first_name: Ann}]}
                - name: after an outage it goes on
                  given: {hq.customer: [{account_number: C-1, first_name: Ann}]}
                  fail: {step: call-bob, times: 1}
                  run: [upload-channels, upload-channels]
                  expect: {hq.customer: [{first_name: Bob}]}
                - name: an outage that never comes proves nothing
                  fail: {step: call-bob, times: 2}
                  run: upload-channels
                  expect: {hq.customer: []}
                """)).isEqualTo(1);
        assertThat(printed.toString()).contains("  step call-bob was reached 1 times too few", "2 passed, 1 failed");
    }

    @Test
    void a_run_that_fails_unasked_is_told_even_if_the_rows_are_right() throws IOException {
        Files.writeString(routes.resolve("upload-channels/call-bob.sql"), "-- Fails.\nupdate no_such_table set first_name = 'Bob'\n");
        assertThat(test("""
                - name: nobody is nobody
                  run: upload-channels
                  expect: {hq.customer: []}
                """)).isEqualTo(1);
        assertThat(printed.toString()).contains("  upload-channels failed: hq SET_UP, ", "SQLState 42501");
    }

    @Test
    void a_spec_that_expects_nothing_is_refused() {
        assertRefused("""
                - name: nothing
                  run: upload-channels
                """, ":1: this case expects nothing. Hint: write `expect:` with the tables it is about; `[]` where no row must be.");
    }

    @Test
    void an_unknown_key_is_refused() {
        assertRefused("""
                - name: nothing
                  run: upload-channels
                  expects: {hq.customer: []}
                  expect: {hq.customer: []}
                """, ":3: `expects` is not known in a spec. Hint: write `expect`.");
    }

    @Test
    void an_unknown_route_and_an_unknown_step_are_refused() {
        assertRefused("""
                - name: nothing
                  run: upload-chanels
                  fail: {step: call-rob, times: 1}
                  expect: {hq.customer: []}
                """, ":2: there is no route upload-chanels. Hint: write `upload-channels`.",
                ":3: no step is called `call-rob`. Hint: write `call-bob`.");
    }

    @Test
    void cases_have_the_settings_that_they_ask_for_and_others_the_shipped_ones() throws IOException {
        Files.writeString(routes.resolve("upload-channels/upload-channels.camel.yaml"), ROUTE.replace(
                "file:{{routes}}/upload-channels/call-bob.sql", "update customer set first_name = '{{channelsync.validation.sign}}'"));
        String spec = """
                - name: the shipped one
                  given: {hq.customer: [{account_number: C-1}]}
                  run: upload-channels
                  expect: {hq.customer: [{first_name: "true"}]}
                """;
        assertThat(test(spec + """
                - name: its own
                  given: {hq.customer: [{account_number: C-1}]}
                  settings: {channelsync.validation.sign: false}
                  run: upload-channels
                  expect: {hq.customer: [{first_name: "false"}]}
                """ + spec)).as(printed.toString()).isZero();
    }

    @Test
    void what_fails_is_told_in_the_order_of_the_file_though_cases_of_other_settings_run_beside() throws IOException {
        String spec = """
                - name: %s
                  settings: %s
                  run: upload-channels
                  expect: {hq.customer: [{first_name: Bob}]}
                """;
        assertThat(test(spec.formatted("first", "{channelsync.validation.sign: false}") + spec.formatted("second", "{}")
                + spec.formatted("third", "{channelsync.units: \"EA:1\"}") + spec.formatted("fourth", "{channelsync.validation.sign: false}")))
                .isEqualTo(1);
        assertThat(printed.toString().lines().filter(line -> line.startsWith("FAILED")).map(line -> line.substring(line.indexOf(": ") + 2)))
                .containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void unknown_settings_and_impossible_values_are_refused() {
        assertRefused("""
                - name: nothing
                  run: upload-channels
                  settings: {channelsync.validation.sing: false}
                  expect: {hq.customer: []}
                - name: nothing
                  run: upload-channels
                  settings: {channelsync.validation.sign: perhaps}
                  expect: {hq.customer: []}
                """, ":3: no setting is called `channelsync.validation.sing`. Hint: write `channelsync.validation.sign`.",
                ":7: `channelsync.validation.sign` must be true or false. Hint: write such a value.");
    }

    @Test
    void unknown_tables_columns_and_values_are_refused() {
        assertRefused("""
                - name: nothing
                  given: {hq.custmer: [{}]}
                  run: upload-channels
                  expect:
                    north.customer: [{first_nme: Ann}]
                    hq.customer: [{change_number: many}]
                """, ":2: there is no table hq.custmer. Hint: write `hq.customer`.",
                ":5: north.customer has no column first_nme. Hint: write `first_name`.",
                ":6: hq.customer.change_number does not hold such a value. Hint: write a value of the kind whole.");
    }

    @Test
    void what_is_like_nothing_known_is_told_what_to_write() {
        assertRefused("""
                - name: nothing
                  given: {hq: [{}]}
                  run: completely-unknown
                  fail: {step: completely-unknown, times: 0}
                  settings: {completely.unknown: false}
                  stops: []
                  expect: {hq.customer: []}
                - name: nothing
                  expect: {hq.customer: []}
                """, ":2: `hq` is not a list of rows of a table. Hint: write `hq.customer: [{account_number: C-000000001}]`, or a channel's id for hq.",
                ":3: there is no route completely-unknown. Hint: write the id of a flow or a route.",
                ":4: no step is called `completely-unknown`. Hint: write `step:` with the id of a step.",
                ":4: `fail` needs a step and how many times it fails. Hint: write `fail: {step: ..., times: 1}`.",
                ":5: no setting is called `completely.unknown`. Hint: write a setting of config/application.properties.",
                ":1: `stops` names nothing. Hint: write `stops: [hq]`, or the ids of channels.",
                ":8: this case runs nothing. Hint: write `run:` with a flow or a route.");
        assertRefused("- {name: nothing, run: upload-channels, expect: {hq.completely_unknown: [{}]}}\n",
                ":1: there is no table hq.completely_unknown. Hint: write a table that HQ or a channel has.");
    }

    @Test
    void a_run_that_goes_round_in_circles_is_ended_and_fails() throws IOException {
        Files.createDirectories(routes.resolve("upload-channels"));
        Files.writeString(routes.resolve("upload-channels/turn-round.camel.yaml"), """
                - route:
                    id: turn-round
                    description: Never ends.
                    from:
                      uri: direct:turn-round
                      steps:
                        - loop:
                            doWhile: true
                            expression: {constant: {expression: "true"}}
                            steps:
                              - setBody: {expression: {constant: {expression: again}}}
                """);
        assertThat(test("""
                - name: it ends
                  run: turn-round
                  expect: {hq.customer: []}
                """)).isEqualTo(1);
        assertThat(printed.toString()).contains("turn-round does not end: it was still going on after 20000 steps");
    }

    @Test
    void a_report_for_build_servers_names_every_case() throws IOException {
        Path report = routes.resolve("report.xml");
        write("""
                - name: Ann & Bob
                  given: {hq.customer: [{account_number: C-1}]}
                  run: upload-channels
                  expect: {hq.customer: []}
                """);
        new SpecCommand(settings(), "upload-channels", report).run(new PrintWriter(printed));
        assertThat(report).content().contains("tests=\"1\" failures=\"1\"", "name=\"Ann &amp; Bob\"", "<failure");
    }

    @Test
    void a_flow_without_specs_does_not_pass() throws IOException {
        write("[]");
        assertThat(new SpecCommand(settings(), "post-end-of-day", null).run(new PrintWriter(printed))).isEqualTo(1);
        assertThat(printed).hasToString(lines("no spec found"));
    }

    @Test
    void a_misspelt_flow_is_told_the_nearest_one() throws IOException {
        write("""
                - name: Ann
                  given: {hq.customer: [{account_number: C-1}]}
                  run: upload-channels
                  expect: {hq.customer: [{first_name: Bob}]}
                """);
        assertThat(new SpecCommand(settings(), "upload-chanels", null).run(new PrintWriter(printed))).isEqualTo(1);
        assertThat(printed).hasToString(lines("no spec found for upload-chanels. Hint: write `upload-channels`."));
    }

    private void assertRefused(String specs, String... findings) {
        assertThatThrownBy(() -> test(specs)).isInstanceOfSatisfying(ConfigurationException.class, refused ->
                assertThat(refused.findings()).zipSatisfy(List.of(findings),
                        (finding, text) -> assertThat(finding.toString()).endsWith("upload-channels.spec.yaml" + text)));
    }

    private int test(String specs) throws IOException {
        write(specs);
        return new SpecCommand(settings(), null, null).run(new PrintWriter(printed, true));
    }

    private void write(String specs) throws IOException {
        Files.writeString(routes.resolve("upload-channels/upload-channels.spec.yaml"), specs);
    }

    private Settings settings() {
        return Settings.load(Path.of("config"), routes, Map.of());
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}
