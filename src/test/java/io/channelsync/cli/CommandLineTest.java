package io.channelsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.control.ControlServer;
import io.channelsync.operate.Answer;
import io.channelsync.operate.Sites;
import io.channelsync.settings.ConfigurationException;
import io.channelsync.settings.Finding;
import io.channelsync.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    private Path folder;

    private final RecordedCommands commands = new RecordedCommands();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "statsu | channelsync: there is no command statsu, did you mean status?",
        "sync | channelsync: there is no command sync; expected one of: demo, run, once, migrate, validate, test, status, why, retry, fix, decide, verify, operations, duplicates, approve, reject, accept, recover-hq, books, sessions, rerun, cancel, resync, pause, resume, erase, statement, export",
        "'' | channelsync: no command given; expected one of: demo, run, once, migrate, validate, test, status, why, retry, fix, decide, verify, operations, duplicates, approve, reject, accept, recover-hq, books, sessions, rerun, cancel, resync, pause, resume, erase, statement, export",
        "--config x status | channelsync: --config must come after a command; expected one of: demo, run, once, migrate, validate, test, status, why, retry, fix, decide, verify, operations, duplicates, approve, reject, accept, recover-hq, books, sessions, rerun, cancel, resync, pause, resume, erase, statement, export",
        "status --jsn | status: there is no option --jsn; expected: channelsync status [-h] [--json] [--config=DIR] [--routes=DIR] [--set=KEY=VALUE]...",
        "verify now | verify: nothing is expected at now; expected: channelsync verify [-h] [--config=DIR] [--routes=DIR] [--set=KEY=VALUE]...",
        "why | why: ID is missing; expected: channelsync why [-h] [--config=DIR] [--routes=DIR] [--set=KEY=VALUE]... ID",
        "run --config | run: --config needs DIR; expected: channelsync run [-h] [--config=DIR] [--routes=DIR] [--set=KEY=VALUE]...",
        "run --set a | run: --set needs KEY=VALUE; expected: channelsync run [-h] [--config=DIR] [--routes=DIR] [--set=KEY=VALUE]...",
        "fix 1 | fix: FIELD=VALUE is missing; expected: channelsync fix [-h] [--config=DIR] [--routes=DIR] [--set=KEY=VALUE]... ID FIELD=VALUE...",
        "fix 1 email | fix: FIELD=VALUE is the form of an argument; expected: channelsync fix [-h] [--config=DIR] [--routes=DIR] [--set=KEY=VALUE]... ID FIELD=VALUE..."
    })
    void a_command_line_that_is_not_understood_is_one_line_and_64(String line, String words) {
        assertThat(execute(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(64);
        assertThat(err.toString().lines()).containsExactly(words);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "run", "once", "migrate", "validate", "test", "status", "why", "retry", "fix", "decide", "verify", "operations", "duplicates", "approve", "reject", "accept", "recover-hq", "books", "sessions", "rerun",
            "cancel", "resync", "pause", "resume", "erase", "export"})
    void every_command_has_a_help_with_its_options_and_exit_codes(String command) {
        assertThat(execute(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: channelsync " + command, "--config=DIR", "--routes=DIR", "--set=KEY=VALUE",
                "Exit codes:", "64").doesNotContain("@|");
    }

    @Test
    void the_program_itself_has_a_help_that_names_every_command() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).contains("demo", "verify", "First try: channelsync demo");
    }

    @Test
    void what_was_given_reaches_the_work() {
        assertThat(execute("fix", "4711", "email=a=b@example.com", "phone=", "--set", "channelsync.max-attempts=7")).isEqualTo(11);
        assertThat(commands.done).isEqualTo("fix 4711 {email=a=b@example.com, phone=} 7");
        execute("status", "--json");
        assertThat(commands.done).isEqualTo("status true 5");
        execute("retry", "@a", "b");
        assertThat(commands.done).isEqualTo("retry [@a, b]");
        execute("decide", "4711", "channel", "email=hq");
        assertThat(commands.done).isEqualTo("decide 4711 channel {email=hq}");
        execute("operations", "status=FAILED", "channel=north", "--limit", "5", "--json");
        assertThat(commands.done).isEqualTo("operations {status=FAILED, channel=north} 5 false true");
        execute("duplicates");
        assertThat(commands.done).isEqualTo("duplicates list null null false");
        execute("duplicates", "link", "a", "b");
        assertThat(commands.done).isEqualTo("duplicates link a b false");
        execute("reject", "a", "--reason", "no such firm");
        assertThat(commands.done).isEqualTo("reject a no such firm");
        execute("accept", "north");
        assertThat(commands.done).isEqualTo("accept north");
        execute("recover-hq", "--without", "north", "--without", "south");
        assertThat(commands.done).isEqualTo("recover-hq [north, south]");
        execute("validate", "--connect", "--routes", "elsewhere", "--config", "config");
        assertThat(commands.done).isEqualTo("validate true config elsewhere");
        execute("validate", "--format", "json", "--config", "config", "--routes", "routes");
        assertThat(commands.done).isEqualTo("validate false json config routes");
        execute("validate", "--deny-warnings", "--config", "config", "--routes", "routes");
        assertThat(commands.done).isEqualTo("validate false strictly config routes");
    }

    @Test
    void findings_are_a_line_each_on_standard_error_and_78() throws IOException {
        Path config = brokenConfiguration();
        assertThat(execute("once", "--config", config.toString())).isEqualTo(78);
        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.contains(". Hint: "));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void an_empty_channels_file_is_one_line_and_78() throws IOException {
        Path config = shippedConfiguration();
        Files.writeString(config.resolve("channels.yaml"), "");
        assertThat(execute("run", "--config", config.toString())).isEqualTo(78);
        assertThat(err.toString().lines()).containsExactly(config.resolve("channels.yaml")
                + ": there are no channels. Hint: begin with channels: and below it an entry - id: seattle.");
    }

    @Test
    void an_unexpected_failure_is_one_line_without_its_words_and_70() {
        commands.failure = new IllegalStateException("duplicate key (ann@example.com)");
        assertThat(execute("status")).isEqualTo(70);
        assertThat(err.toString().lines()).containsExactly(
                "status: stopped by an unexpected IllegalStateException; CHANNELSYNC_TRACE=true shows where");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void findings_of_the_work_itself_are_told_in_the_same_way() {
        commands.failure = new ConfigurationException(new Finding("routes/a.camel.yaml", 3, "it is wrong", "mend it"));
        assertThat(execute("validate")).isEqualTo(78);
        assertThat(err.toString().lines()).containsExactly("routes/a.camel.yaml:3: it is wrong. Hint: mend it.");
    }

    @Test
    void a_running_daemon_does_the_command_with_its_own_settings() throws IOException {
        Path config = shippedConfiguration();
        RecordedCommands inDaemon = new RecordedCommands();
        Settings settings = Settings.load(config, Path.of("routes"), Map.of());
        try (ControlServer daemon = ControlServer.start(settings.dataFolder(), new ForwardedCommands(inDaemon, settings))) {
            assertThat(daemon).isNotNull();
            assertThat(execute("fix", "1", "email=x", "--config", config.toString(), "--set", "channelsync.max-attempts=9"))
                    .isEqualTo(11);
            assertThat(inDaemon.done).isEqualTo("fix 1 {email=x} 5");
            assertThat(commands.done).isNull();
            assertThat(err.toString().lines()).containsExactly("the running daemon (process " + ProcessHandle.current().pid()
                    + ") answers, with its own settings; --set is ignored");
            assertThat(execute("run", "--config", config.toString())).isEqualTo(3);
            assertThat(err.toString()).contains("already holds these embedded databases");
            assertThat(new ForwardedCommands(inDaemon, settings).handle(List.of("run"), new PrintWriter(out))).isEqualTo(64);
        }
    }

    private int execute(String... args) {
        return ChannelSync.inTerminal(commands)
                .execute(List.of(args), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private Path shippedConfiguration() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        for (String name : List.of("application.properties", "channels.yaml")) {
            Files.copy(Path.of("config", name), config.resolve(name));
        }
        return config;
    }

    private Path brokenConfiguration() throws IOException {
        Path config = shippedConfiguration();
        Path file = config.resolve("application.properties");
        Files.writeString(file, Files.readString(file).replace("max-attempts=5", "max-attempts=").replace("country: US", "country: U"));
        Path channels = config.resolve("channels.yaml");
        Files.writeString(channels, Files.readString(channels).replace("country: US", "country: U"));
        return config;
    }

    /** Remembers what it was asked to do. */
    private static final class RecordedCommands implements Commands {

        private String done;
        private RuntimeException failure;

        private int done(String what) {
            if (failure != null) {
                throw failure;
            }
            done = what;
            return 11;
        }

        @Override
        public int demo(Invocation invocation, PrintWriter out) {
            return done("demo");
        }

        @Override
        public int run(Settings settings, PrintWriter out) {
            return done("run");
        }

        @Override
        public int once(Settings settings, PrintWriter out) {
            return done("once");
        }

        @Override
        public int migrate(Settings settings, PrintWriter out) {
            return done("migrate");
        }

        @Override
        public int validate(Invocation invocation, Thoroughness how, boolean json, PrintWriter out) {
            return done("validate " + how.connect() + (how.denyWarnings() ? " strictly" : "") + (json ? " json" : "") + " " + invocation.configFolder() + " " + invocation.routesFolder());
        }

        @Override
        public int test(Invocation invocation, String flow, java.nio.file.Path junitXml, PrintWriter out) {
            return done("test");
        }

        @Override
        public int status(Settings settings, boolean json, PrintWriter out) {
            return done("status " + json + " " + settings.number("channelsync.max-attempts"));
        }

        @Override
        public int why(Settings settings, String id, PrintWriter out) {
            return done("why " + id);
        }

        @Override
        public int retry(Settings settings, List<String> ids, PrintWriter out) {
            return done("retry " + ids);
        }

        @Override
        public int fix(Settings settings, String id, Map<String, String> fields, PrintWriter out) {
            return done("fix " + id + " " + fields + " " + settings.number("channelsync.max-attempts"));
        }

        @Override
        public int decide(Settings settings, String id, String winner, Map<String, String> exceptions, PrintWriter out) {
            return done("decide " + id + " " + winner + " " + exceptions);
        }

        @Override
        public int verify(Settings settings, PrintWriter out) {
            return done("verify");
        }

        @Override
        public int accept(Settings settings, String channel, PrintWriter out) {
            return done("accept " + channel);
        }

        @Override
        public int duplicates(Settings settings, String action, String id, String account, boolean json, PrintWriter out) {
            return done("duplicates " + action + " " + id + " " + account + " " + json);
        }

        @Override
        public int operations(Settings settings, Map<String, String> filters, int limit, boolean values, boolean json, PrintWriter out) {
            return done("operations " + filters + " " + limit + " " + values + " " + json);
        }

        @Override
        public int approve(Settings settings, String id, PrintWriter out) {
            return done("approve " + id);
        }

        @Override
        public int reject(Settings settings, String id, String reason, PrintWriter out) {
            return done("reject " + id + " " + reason);
        }

        @Override
        public int erase(Settings settings, String id, PrintWriter out) {
            return done("erase " + id);
        }

        @Override
        public int operate(Settings settings, Function<Sites, Answer> work, PrintWriter out) {
            return done("operate");
        }

        @Override
        public int recoverHq(Settings settings, Set<String> without, PrintWriter out) {
            return done("recover-hq " + without);
        }
    }
}
