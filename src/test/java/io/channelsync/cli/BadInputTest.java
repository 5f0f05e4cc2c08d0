package io.channelsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.channel.Channel;
import io.channelsync.cli.Program.Answer;
import io.channelsync.database.DatabaseAddress;
import io.channelsync.database.Migrations;
import io.channelsync.demo.ChannelsYaml;
import io.channelsync.testing.Hsqldb;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be wrong around the program is told in a line each, with the exit code for it, and stops nothing else. */
class BadInputTest {

    private static final String CUSTOMER = "6f1c0a52-7a0e-4b5e-9a51-0d2f6f1f7d10";

    @TempDir
    private Path folder;

    private Path config;

    @BeforeEach
    void shippedSettings() throws IOException {
        config = Files.createDirectories(folder.resolve("config"));
        for (String name : List.of("application.properties", "channels.yaml")) {
            Files.copy(Path.of("config", name), config.resolve(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "once", "migrate", "status", "verify", "why 1", "retry 1", "fix 1 email=x"})
    void a_missing_setting_stops_every_command_before_it_begins(String command) throws IOException {
        edit("application.properties", "channelsync.max-attempts=5", "");
        Answer answer = Program.run(config, command.split(" "));
        assertThat(answer.code()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(answer.lines()).singleElement().asString()
                .contains("application.properties", "channelsync.max-attempts", "Hint: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "upload-channels.period=5s    | upload-channels.period=5 apples",
        "upload-channels.page-size=1000 | upload-channels.page-size=0",
        "hq.url=jdbc:hsqldb:file:data/hq | hq.url=jdbc:oracle:thin:@hq",
        "number.customer=C-#########  | number.customer=C-",
        "connect-timeout=3s | conect-timeout=3s"
    })
    void a_malformed_setting_is_told_with_its_line(String sound, String malformed) throws IOException {
        edit("application.properties", "channelsync." + sound, "channelsync." + malformed);
        Answer answer = Program.run(config, "status");
        assertThat(answer.code()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(answer.lines()).isNotEmpty().allMatch(line -> line.contains(". Hint: "));
        assertThat(answer.lines().get(0)).containsPattern("application\\.properties:\\d+: ");
    }

    @Test
    void two_channels_of_the_same_id_are_refused() throws IOException {
        Files.writeString(config.resolve("channels.yaml"), ChannelsYaml.of(List.of(
                shop("north", Hsqldb.fresh().address()), shop("north", Hsqldb.fresh().address()))));
        Answer answer = Program.run(config, "once");
        assertThat(answer.code()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(answer.lines()).singleElement().asString().contains("channels.yaml:", "north", "Hint: ");
    }

    @Test
    void a_configuration_folder_that_is_not_there_is_one_line() {
        Answer answer = Program.run(folder.resolve("nowhere"), "status");
        assertThat(answer.code()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(answer.lines()).singleElement().asString().contains("nowhere");
    }

    @Test
    void channels_that_are_down_locked_or_empty_are_named_and_the_good_one_is_served() throws Exception {
        try (TestDatabase hq = PostgresServer.shared().create("hq");
                TestDatabase good = PostgresServer.shared().create("good");
                TestDatabase empty = PostgresServer.shared().create("empty")) {
            Migrations.migrateHq(hq);
            Migrations.migrateChannel(good);
            customerAt(good);
            site(hq.address(), shop("good", good.address()), shop("down", nobody()), shop("locked", wrongPassword(good)),
                    shop("empty", empty.address()));

            try (Program once = Program.start(config, folder, "once")) {
                Answer answer = once.within(120);
                assertThat(answer.code()).isEqualTo(ExitCode.HELD);
                assertThat(answer.out())
                        .containsOnlyOnce("down failed: no connection, SQLState 08001")
                        .containsOnlyOnce("locked failed: the login is refused, SQLState 28P01")
                        .containsOnlyOnce("empty failed: a table is missing or this login may not use it, SQLState 42P01");
            }
            assertThat(rows(hq, "customer")).isEqualTo(1);
            assertThat(rows(good, "customer")).isEqualTo(1);
            validateNamesThem();
            migrateNamesThem();
        }
    }

    private void validateNamesThem() {
        Answer answer = Program.run(config, "validate", "--connect");
        assertThat(answer.code()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(answer.lines()).hasSize(3)
                .anyMatch(line -> line.contains("down cannot be used: no connection") && line.contains("whether the server runs"))
                .anyMatch(line -> line.contains("locked cannot be used: the login is refused") && line.contains("password"))
                .anyMatch(line -> line.contains("empty cannot be used: a table is missing") && line.contains("channelsync migrate"));
    }

    private void migrateNamesThem() {
        Answer answer = Program.run(config, "migrate");
        assertThat(answer.code()).isEqualTo(ExitCode.HELD);
        assertThat(answer.lines()).containsExactly(
                "hq: tables are up to date",
                "good: tables are up to date",
                "down: not migrated, no connection, SQLState 08001",
                "locked: not migrated, the login is refused, SQLState 28P01",
                "empty: tables are up to date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"once", "status", "verify", "why 1", "retry 1", "fix " + CUSTOMER + " email=x"})
    void tables_that_hq_misses_are_told_and_3(String command) throws IOException {
        try (TestDatabase hq = Hsqldb.fresh(); TestDatabase shop = Hsqldb.fresh()) {
            Migrations.migrateChannel(shop);
            site(hq.address(), shop("north", shop.address()));
            thatHqIsNamed(Program.run(config, command.split(" ")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"once", "status", "verify", "why 1", "retry 1", "fix " + CUSTOMER + " email=x"})
    void an_hq_that_is_down_is_told_and_3(String command) throws IOException {
        try (TestDatabase shop = Hsqldb.fresh()) {
            Migrations.migrateChannel(shop);
            site(nobody(), shop("north", shop.address()));
            thatHqIsNamed(Program.run(config, (command + " --set channelsync.connect-timeout=1s").split(" ")));
        }
    }

    private static void thatHqIsNamed(Answer answer) {
        assertThat(answer.code()).isEqualTo(ExitCode.HELD);
        assertThat(answer.lines())
                .anyMatch(line -> line.contains("HQ is away") || line.contains("HQ (not ") || line.startsWith("hq failed: "))
                .noneMatch(line -> line.contains("unexpected") || line.contains("no findings"));
    }

    private void site(DatabaseAddress hq, Channel... channels) throws IOException {
        edit("application.properties", "hq.url=jdbc:hsqldb:file:data/hq", "hq.url=" + hq.url());
        edit("application.properties", "hq.username=", "hq.username=" + hq.username());
        edit("application.properties", "channelsync.data=data", "channelsync.data=" + folder.resolve("data"));
        Files.writeString(config.resolve("channels.yaml"), ChannelsYaml.of(Arrays.asList(channels)));
    }

    private void edit(String name, String old, String by) throws IOException {
        Path file = config.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, by));
    }

    private static Channel shop(String id, DatabaseAddress address) {
        return new Channel(id, id, address, "all", "US", ZoneId.of("UTC"), LocalTime.MIDNIGHT, List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }

    private static DatabaseAddress nobody() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return new DatabaseAddress("jdbc:postgresql://localhost:" + free.getLocalPort() + "/nobody", "till", "");
        }
    }

    /** A login whose password the server does ask for; all the others go on without. */
    private static DatabaseAddress wrongPassword(TestDatabase database) {
        PostgresServer.shared().execute("create role clerk login password 'the right one'");
        PostgresServer.shared().execute("""
                do $$ begin
                    execute format('copy (values (''host all clerk all scram-sha-256''), (''host all all all trust''),
                        (''local all all trust'')) to %L', current_setting('hba_file'));
                    perform pg_reload_conf();
                end $$""");
        return new DatabaseAddress(database.address().url() + "?ApplicationName=clerk", "clerk", "a wrong one");
    }

    private static void customerAt(TestDatabase channel) {
        channel.execute("insert into async_customer (operation_id, operation, async_id, created_at, first_name)"
                + " values (gen_random_uuid(), 'CREATE', gen_random_uuid(), current_timestamp, 'Ann')");
    }

    private static long rows(TestDatabase database, String table) {
        return JdbcClient.create(database)
                .sql("select count(*) from " + table).query(Long.class).single();
    }
}
