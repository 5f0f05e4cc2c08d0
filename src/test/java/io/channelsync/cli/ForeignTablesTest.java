package io.channelsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.channel.Channel;
import io.channelsync.database.Migrations;
import io.channelsync.database.Product;
import io.channelsync.demo.ChannelsYaml;
import io.channelsync.testing.Hsqldb;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The commands on channels that have tables of Dynamics: customers up, accounts down, and every command that looks at a channel. */
class ForeignTablesTest {

    private static final Path EXAMPLE = Path.of("examples/dynamics-tables").toAbsolutePath();
    private static final String ANN = "6f1c0a52-7a0e-4b5e-9a51-0d2f6f1f7d10";
    private static final String PINE_STREET = "0d2f6f1f-7a0e-4b5e-9a51-6f1c0a527d10";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Product.class)
    void customers_go_up_and_accounts_come_down(Product product) throws IOException {
        try (TestDatabase hq = fresh(product); TestDatabase north = fresh(product); TestDatabase south = fresh(product)) {
            Path config = configuration(hq, Map.of("north", north, "south", south));
            assertThat(done(config, "migrate")).hasSize(3);
            write(north);
            done(config, "validate", "--connect");
            done(config, "once");
            assertThat(customersOf(north)).hasSize(1).isEqualTo(customersOf(south));
            assertThat(customersOf(north).get(0)).containsEntry("CUSTACCOUNTASYNC", "{" + ANN + "}").containsEntry("FIRSTNAME", "Ann");
            assertThat(completed(north)).containsOnly(1).hasSize(5);
            assertThat(jdbc(north).queryForList("select city from customer_address", String.class)).containsExactly("Salem");
            assertThat(done(config, "status")).isNotEmpty();
            assertThat(done(config, "why", ANN)).anyMatch(line -> line.contains("north"));
            assertThat(done(config, "verify")).singleElement().asString().endsWith("no findings");
        }
    }

    private static List<String> done(Path config, String... command) {
        Program.Answer answer = Program.run(config, command);
        assertThat(answer.code()).as(String.join("\n", answer.lines())).isZero();
        return answer.lines();
    }

    private static void write(TestDatabase till) {
        String owner = "'{" + ANN.toUpperCase(Locale.ROOT) + "}'";
        till.execute("insert into ECORESATTRIBUTE (RECID, NAME) values (1, 'tier')");
        till.execute("insert into RETAILASYNCCUSTOMERV2 (CUSTACCOUNTASYNC, RELATIONSHIPTYPE, FIRSTNAME, LASTNAME)"
                + " values (" + owner + ", 1, 'Ann', 'Lee')");
        till.execute("insert into RETAILASYNCADDRESSV2 (CUSTACCOUNTASYNC, ADDRESSID, STREET, CITY, COUNTRY, MAKEPOSTALADDRESSPRIMARY)"
                + " values (" + owner + ", '{" + PINE_STREET + "}', 'Pine Street', 'Salem', 'US', 1)");
        till.execute("insert into RETAILASYNCCUSTOMERCONTACT (CUSTACCOUNTASYNC, CONTACTID, CONTACTTYPE, LOCATOR)"
                + " values (" + owner + ", '{" + PINE_STREET + "}', 2, 'ann@example.com')");
        till.execute("insert into RETAILASYNCCUSTOMERAFFILIATION (CUSTACCOUNTASYNC, AFFILIATIONNAME) values (" + owner + ", 'VIP')");
        till.execute("insert into RETAILASYNCCUSTOMERATTRIBUTEV2 (CUSTACCOUNTASYNC, ATTRIBUTERECID, ATTRIBUTEDATATYPE, ATTRIBUTEVALUESTRING)"
                + " values (" + owner + ", 1, 5, 'gold')");
    }

    private static List<Map<String, Object>> customersOf(TestDatabase till) {
        return jdbc(till).queryForList("select ACCOUNTNUM, CUSTACCOUNTASYNC, FIRSTNAME, LASTNAME from RETAILCUSTTABLE");
    }

    private static List<Integer> completed(TestDatabase till) {
        return Stream.of("CUSTOMERV2", "ADDRESSV2", "CUSTOMERCONTACT", "CUSTOMERAFFILIATION", "CUSTOMERATTRIBUTEV2")
                .flatMap(table -> jdbc(till).queryForList(
                        "select ONLINEOPERATIONCOMPLETED from RETAILASYNC" + table + " where UPLOADEDDATETIME is not null", Integer.class).stream())
                .toList();
    }

    @Test
    void the_commands_find_every_table_and_column_that_they_know() {
        try (TestDatabase shipped = Hsqldb.fresh(); TestDatabase till = Hsqldb.fresh()) {
            Migrations.migrateChannel(shipped);
            Migrations.migrateChannel(till, List.of(EXAMPLE));
            assertThat(columns(shipped)).hasSizeGreaterThan(200);
            assertThat(columns(till)).containsAll(columns(shipped));
        }
    }

    private static List<String> columns(TestDatabase database) {
        return jdbc(database).queryForList("select lower(table_name || '.' || column_name) from information_schema.columns"
                + " where table_schema = 'PUBLIC'", String.class);
    }

    private static JdbcTemplate jdbc(TestDatabase database) {
        return new JdbcTemplate(database);
    }

    private static TestDatabase fresh(Product product) {
        return product == Product.POSTGRESQL ? PostgresServer.shared().create("foreign") : Hsqldb.fresh();
    }

    private Path configuration(TestDatabase hq, Map<String, TestDatabase> tills) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Map<String, String> own = Map.of("channelsync.overlays", EXAMPLE.toString(), "channelsync.hq.url", hq.address().url(),
                "channelsync.hq.username", hq.address().username(), "channelsync.hq.password", hq.address().password());
        List<String> lines = Files.readAllLines(Path.of("config/application.properties")).stream()
                .filter(line -> own.keySet().stream().noneMatch(key -> line.startsWith(key + "="))).toList();
        Files.write(config.resolve("application.properties"), Stream.of(lines.stream(), Stream.of("channelsync.attribute.tier=TEXT gold|silver"),
                own.entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue())).flatMap(some -> some).toList());
        Files.writeString(config.resolve("channels.yaml"), ChannelsYaml.of(tills.entrySet().stream()
                .map(till -> channel(till.getKey(), till.getValue())).toList()));
        return config;
    }

    private static Channel channel(String id, TestDatabase database) {
        return new Channel(id, id, database.address(), "us", "US", ZoneId.of("UTC"), LocalTime.MIDNIGHT, List.of("us"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "us", null), false);
    }
}
