package io.channelsync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.channelsync.channel.Channel;
import io.channelsync.cli.Program.Answer;
import io.channelsync.database.DatabaseAddress;
import io.channelsync.demo.ChannelsYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The daemon in a process of its own on embedded databases; the commands beside it come from the process of the test. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RunProcessTest {

    private static final UUID CUSTOMER = UUID.fromString("6f1c0a52-7a0e-4b5e-9a51-0d2f6f1f7d10");

    @TempDir
    private Path folder;

    private Path config;

    @BeforeEach
    void migratedDatabasesWithOneNewCustomer() throws IOException {
        config = Files.createDirectories(folder.resolve("config"));
        String settings = Files.readString(Path.of("config/application.properties"))
                .replace("hq.url=jdbc:hsqldb:file:data/hq", "hq.url=" + url("hq"))
                .replace("channelsync.data=data", "channelsync.data=" + folder.resolve("data"))
                .replaceAll("period=5s", "period=500ms");
        Files.writeString(config.resolve("application.properties"), settings);
        Files.writeString(config.resolve("channels.yaml"), ChannelsYaml.of(List.of(shop("north"), shop("south"))));
        assertThat(Program.run(config, "migrate").code()).isZero();
        insertCustomer();
    }

    @Test
    void commands_talk_to_the_running_daemon_a_second_one_stays_away_and_sigterm_stops_it() throws Exception {
        try (Program daemon = Program.start(config, folder, "run")) {
            await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(folder.resolve("data/daemon.json")));
            await().atMost(Duration.ofMinutes(1)).until(() -> Program.run(config, "why", CUSTOMER.toString()).code() == 0);

            Answer once = Program.run(config, "once");
            assertThat(once.code()).isZero();
            assertThat(once.out()).anyMatch(line -> line.startsWith("upload-channels: "));
            assertThat(Program.run(config, "status").code()).isZero();
            assertThat(Program.run(config, "verify").code()).isZero();
            assertThat(Program.run(config, "why", CUSTOMER.toString()).out()).anyMatch(line -> line.contains("C-000000001"));
            assertThat(Program.run(config, "why", "nobody").code()).isEqualTo(ExitCode.UNKNOWN_ID);

            try (Program second = Program.start(config, folder, "run")) {
                Answer refused = second.within(60);
                assertThat(refused.code()).isEqualTo(ExitCode.HELD);
                assertThat(refused.lines()).containsExactly("run: a daemon (process " + daemon.pid()
                        + ") already holds these embedded databases; stop it first, or use PostgreSQL for more than one");
            }

            daemon.terminate();
            Answer stopped = daemon.within(10);
            assertThat(stopped.code()).isZero();
            assertThat(stopped.out()).isEmpty();
            assertThat(stopped.err()).noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
            assertThat(stopped.err().get(stopped.err().size() - 1)).endsWith("stopped");
        }
        assertThat(folder.resolve("data/daemon.json")).doesNotExist();
        assertThat(folder.resolve("hq.lck")).doesNotExist();
        assertThat(Program.run(config, "status").code()).isZero();
        assertThat(Program.run(config, "verify").code()).isZero();
    }

    @Test
    void a_channel_whose_customers_would_never_come_back_is_named_in_the_log_and_by_status() throws Exception {
        Path channels = config.resolve("channels.yaml");
        Files.writeString(channels, Files.readString(channels).replaceFirst("address-book: .*", "address-book: elsewhere"));
        try (Program daemon = Program.start(config, folder, "run")) {
            await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(folder.resolve("data/daemon.json")));
            assertThat(Program.run(config, "status").out())
                    .contains("warning: customers created at north would never come back; write address-book: all below default-customer in channels.yaml")
                    .noneMatch(line -> line.contains("created at south"));

            daemon.terminate();
            assertThat(daemon.within(10).err()).filteredOn(line -> line.contains(" WARN ")).singleElement().asString()
                    .contains("channels.yaml:", "customers created at north would never come back", "write address-book: all below default-customer");
        }
    }

    private void insertCustomer() {
        JdbcTemplate north = new JdbcTemplate(new DriverManagerDataSource(url("north"), "SA", ""));
        north.update("insert into async_customer (operation_id, operation, async_id, created_at, first_name)"
                + " values (uuid(), 'CREATE', ?, current_timestamp, 'Ann')", CUSTOMER);
        north.execute("shutdown");
    }

    private Channel shop(String id) {
        return new Channel(id, id, new DatabaseAddress(url(id), "", ""), "all", "US", ZoneId.of("UTC"), LocalTime.MIDNIGHT,
                List.of("all"), new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }

    private String url(String name) {
        return "jdbc:hsqldb:file:" + folder.resolve(name);
    }
}
