package io.channelsync.validate.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import io.channelsync.database.Product;
import io.channelsync.settings.Finding;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What only the databases know: each fault in them is told in its words, and asking leaves nothing behind. */
class ConnectCheckTest {

    private static final Clock NOW = Clock.systemUTC();

    @ParameterizedTest
    @EnumSource
    void sound_databases_give_no_findings_and_keep_no_row(Product product) {
        try (Site site = site(product)) {
            assertThat(findings(site, NOW)).isEmpty();
            assertThat(site.channel("north").sql("select count(*) from async_customer").query(Long.class).single()).isZero();
            assertThat(site.hq().sql("select count(*) from async_customer").query(Long.class).single()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_clock_that_differs_is_told(Product product) {
        try (Site site = site(product)) {
            assertThat(findings(site, Clock.offset(NOW, Duration.ofSeconds(65)))).hasSize(2)
                    .allMatch(line -> line.matches(
                            ".*: the clock of (hq|north) is 6\\d s behind the clock here. Hint: set both by a time server."));
            assertThat(findings(site, Clock.offset(NOW, Duration.ofSeconds(-65)))).hasSize(2)
                    .allMatch(line -> line.matches(".*: the clock of (hq|north) is 6\\d s ahead of the clock here. .*"));
        }
    }

    @Test
    void a_column_that_a_channel_lost_is_told_with_the_statement() {
        try (Site site = site(Product.POSTGRESQL)) {
            site.channelDatabase("north").execute("alter table channel_state drop column turn");
            assertThat(findings(site, NOW)).isNotEmpty().allMatch(line -> line.startsWith("routes/")
                    && line.contains(": north does not understand this: column ")
                    && line.contains("Hint: mend the statement, or run channelsync migrate if the table should be there."));
        }
    }

    @Test
    void rights_that_a_login_lacks_are_told_once_for_each_table() {
        try (Site site = site(Product.POSTGRESQL)) {
            TestDatabase north = site.channelDatabase("north");
            PostgresServer.shared().execute("create role visitor login");
            north.execute("grant select on all tables in schema public to visitor");
            north.execute("grant insert, update, delete on all tables in schema public to visitor");
            north.execute("revoke insert, delete on customer_contact from visitor");
            north.execute("revoke update on async_customer from visitor");
            assertThat(findings(sameAs(site, "visitor"), NOW)).containsExactlyInAnyOrder(
                    "channels.yaml: north does not let this login use customer_contact. Hint: grant delete, insert on customer_contact to it.",
                    "channels.yaml: north does not let this login use async_customer. Hint: grant update on async_customer to it.");
        }
    }

    @Test
    void a_login_that_may_not_write_as_a_till_does_is_told_that_this_was_not_tried() {
        try (Site site = site(Product.POSTGRESQL)) {
            TestDatabase north = site.channelDatabase("north");
            PostgresServer.shared().execute("create role reader login");
            north.execute("grant select, insert, update, delete on all tables in schema public to reader");
            north.execute("revoke insert on async_customer from reader");
            ConnectCheck check = new ConnectCheck(sameAs(site, "reader").settings(), NOW);
            assertThat(check.findings()).isEmpty();
            assertThat(check.warnings()).extracting(Finding::toString).singleElement().asString().endsWith(
                    "channels.yaml: north was sent no row: this login may not write as a till does."
                            + " Hint: grant insert on the table of shared/canary-at-channel.sql to it if that is to be tried; ChannelSync does without.");
        }
    }

    @Test
    void a_database_that_takes_no_row_is_told() {
        try (Site site = site(Product.POSTGRESQL)) {
            site.hqDatabase().execute("alter table async_customer add constraint inbox_closed check (false)");
            site.channelDatabase("north").execute("alter table async_customer add constraint tills_closed check (false)");
            assertThat(findings(site, NOW)).containsExactly(
                    "routes/shared/canary-at-channel.sql: north takes no row: constraint tills_closed, SQLState 23514."
                            + " Hint: look for a constraint, a trigger or a rule that refuses it.",
                    "routes/shared/canary-at-hq.sql: hq takes no row of north: constraint inbox_closed, SQLState 23514."
                            + " Hint: look for a constraint, a trigger or a rule that refuses it.");
        }
    }

    @Test
    void a_channel_that_is_away_is_told_and_the_others_are_asked() {
        try (Site site = site(Product.HSQLDB)) {
            site.set("channelsync.hq.url", "jdbc:postgresql://localhost:1/nobody").set("channelsync.connect-timeout", "1s");
            site.channelDatabase("north").execute("update \"channelsync_schema\" set \"version\" = '77' where \"version\" = '1'");
            assertThat(findings(site, NOW)).containsExactly(
                    "application.properties: hq cannot be used: no connection, SQLState 08001."
                            + " Hint: check the url and whether the server runs.",
                    "channels.yaml: north has version 77 of the tables, which is not known here."
                            + " Hint: start the release that made them, or a later one.",
                    "channels.yaml: north lacks version 1 of the tables. Hint: stop the daemon and run channelsync migrate.");
        }
    }

    @Test
    void tables_of_another_release_under_the_same_version_are_told() {
        try (Site site = site(Product.HSQLDB)) {
            site.hqDatabase().execute("update \"channelsync_schema\" set \"checksum\" = 1 where \"version\" = '1'");
            assertThat(findings(site, NOW)).containsExactly(
                    "application.properties: hq has other tables under version 1 than this release makes."
                            + " Hint: start the release that made them, and upgrade from there.");
        }
    }

    private static Site site(Product product) {
        return Site.of(product, List.of("north"), ConnectCheckTest::channel);
    }

    /** The same databases under another login; whoever opened them closes them. */
    private static Site sameAs(Site site, String login) {
        TestDatabase north = site.channelDatabase("north");
        return Site.of(name -> name.equals("hq") ? site.hqDatabase() : north, List.of("north"),
                (id, database) -> channel(id, new DatabaseAddress(database.address().url(), login, "")));
    }

    private static Channel channel(String id, TestDatabase database) {
        return channel(id, database.address());
    }

    private static Channel channel(String id, DatabaseAddress address) {
        return new Channel(id, id, address, "all", "US", ZoneId.of("UTC"), LocalTime.MIDNIGHT, List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }

    /** As they are printed, without the folder of the configuration. */
    private static List<String> findings(Site site, Clock clock) {
        return new ConnectCheck(site.settings(), clock).findings().stream().map(Finding::toString)
                .map(line -> line.replace(site.configFolder() + "/", "")).toList();
    }
}
