package io.channelsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.control.ControlServer;
import io.channelsync.crash.Shops;
import io.channelsync.crash.Workload;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.settings.Settings;
import io.channelsync.testing.Site;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line of {@code export}. */
class ExportCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--format xml               | --format is json or csv, not xml",
        "--from yesterday           | --from needs YYYY-MM-DD",
        "--to 2026-02-30            | --to needs YYYY-MM-DD",
        "--from 2026-03-02 --to 2026-03-01 | --from 2026-03-02 is after --to 2026-03-01",
        "--format csv               | CSV is four files: name a folder with --output, or one of them with --only",
        "--format csv --output a.json | --output names a folder for CSV, not the file a.json",
        "--new --output a.json      | --output names a folder for --new, so that no export replaces another",
        "--only payments            | --only goes with --format=csv to standard output, and marks nothing",
        "--only tenders --format csv | --only is invoices, lines, payments or vouchers, not tenders",
        "--only lines --format csv --new | --only goes with --format=csv to standard output, and marks nothing",
        "--again 3 --new            | --again repeats an export as it was; it goes with no other choice of rows",
        "--again three              | --again needs EXPORT",
        "--statment 3               | there is no option --statment"
    })
    void what_cannot_be_meant_is_one_line_and_64(String words, String reason) throws IOException {
        List<String> line = new ArrayList<>(List.of("export"));
        line.addAll(List.of(words.strip().split(" ")));
        Program.Answer answer = Program.run(shippedConfiguration(), line.toArray(String[]::new));
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).singleElement().asString().startsWith("export: " + reason + "; expected: channelsync export [-h] ");
    }

    @Test
    void rows_stay_alone_on_standard_output() {
        try (Site site = Site.of(Product.HSQLDB, Shops.IDS, Shops::at)) {
            Workload.write(site.channelDatabase("north"), 0, 8);
            site.runUntilQuiet(List.of(Flow.values()));

            List<String> json = CommandHere.run(site, "export", "--new");
            List<String> csv = CommandHere.run(site, "export", "--format=csv", "--only=invoices");
            List<String> unknown = CommandHere.run(site, "export", "--statement", "ST-9");

            assertThat(json).first().asString().startsWith("{\"exportId\":1,");
            assertThat(json).last().asString().isEqualTo("],\"vouchers\":[ ],\"counts\":{\"invoices\":2,\"lines\":4,\"payments\":2,\"vouchers\":0}}");
            assertThat(csv).hasSize(3).first().asString().startsWith("invoice_number,");
            assertThat(unknown).containsExactly("export: there is no posted statement ST-9");
            assertThat(CommandHere.run(site, "export", "--new")).singleElement().asString()
                    .startsWith("{\"exportId\":null,").endsWith(",\"counts\":{\"invoices\":0,\"lines\":0,\"payments\":0,\"vouchers\":0}}");
        }
    }

    @Test
    void a_running_daemon_is_told_the_whole_path() throws IOException {
        Path config = shippedConfiguration();
        Settings settings = Settings.load(config, Path.of("routes"), Map.of());
        List<List<String>> told = new ArrayList<>();
        try (ControlServer daemon = ControlServer.start(settings.dataFolder(), (words, out) -> {
            told.add(words);
            return ExitCode.OK;
        })) {
            assertThat(daemon).isNotNull();
            execute("export", "--output", "drop", "--config", config.toString());
            execute("export", "--output=drop/", "--config", config.toString());
        }
        String whole = Path.of("drop").toAbsolutePath().toString();
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).containsSubsequence("export", "--output", whole);
        assertThat(told.get(1)).contains("--output=" + whole);
    }

    private static void execute(String... words) {
        StringWriter both = new StringWriter();
        PrintWriter out = new PrintWriter(both, true);
        assertThat(ChannelSync.inTerminal(new LocalCommands()).execute(List.of(words), out, out)).as(both.toString()).isZero();
    }

    private Path shippedConfiguration() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        for (String name : List.of("application.properties", "channels.yaml")) {
            Files.copy(Path.of("config", name), config.resolve(name));
        }
        return config;
    }
}
