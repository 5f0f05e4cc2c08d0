package io.channelsync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.channel.Channel;
import io.channelsync.crash.Settling;
import io.channelsync.database.Migrations;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.operate.Accept;
import io.channelsync.operate.Answer;
import io.channelsync.operate.IntakeRules;
import io.channelsync.operate.RecoverHq;
import io.channelsync.operate.Retry;
import io.channelsync.operate.Sites;
import io.channelsync.operate.TransferSessions;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands that write to a channel do so through the views of the example, on tables that are called otherwise. */
class CommandsOnOtherTablesTest {

    private static final Map<String, String> TABLES = Map.of(
            "async_customer", "RETAILASYNCCUSTOMERV2", "async_address", "RETAILASYNCADDRESSV2",
            "async_contact", "RETAILASYNCCUSTOMERCONTACT", "async_affiliation", "RETAILASYNCCUSTOMERAFFILIATION",
            "async_attribute", "RETAILASYNCCUSTOMERATTRIBUTEV2");

    private static final String ANN = "{11111111-1111-1111-1111-111111111111}";
    private static final String HOME = "{aaaaaaaa-1111-1111-1111-111111111111}";
    private static final String PHONE = "{cccccccc-1111-1111-1111-111111111111}";

    @ParameterizedTest
    @EnumSource(Product.class)
    void every_command_that_writes_to_a_channel_does_it_on_its_own_tables(Product product) {
        try (Site site = site(product)) {
            writeAnn(site);
            TABLES.forEach((table, own) -> retryLetsItsRowOutOfQuarantine(site, table, own));
            Settling.untilNothingWaits(site);
            String account = account(site);
            assertThat(account).isNotNull();
            anUploadSessionIsRepeated(site);
            anHqThatHasForgottenAllIsRecovered(site, account);
            aRebuiltChannelIsAccepted(site, account);
            assertThat(Settling.verify(site)).isEmpty();
        }
    }

    private static void retryLetsItsRowOutOfQuarantine(Site site, String table, String own) {
        UUID operation = site.channel("north").sql("select OPERATIONID from " + own).query(UUID.class).single();
        site.channelDatabase("north").execute("update " + own + " set UPLOADEDDATETIME = current_timestamp,"
                + " ATTEMPTS = 3, NEXTATTEMPTDATETIME = current_timestamp, SYNCERROR = 'in quarantine'");
        site.hqDatabase().execute("insert into quarantine (channel_id, table_name, row_key, reason, payload, attempts, quarantined_at)"
                + " values ('north', '" + table + "', '" + operation + "', 'too long', '', 3, current_timestamp)");

        Answer answer = new Retry(sites(site), new IntakeRules(Map.of()), "jo").retry(List.of(operation.toString()));

        assertThat(answer).isEqualTo(new Answer(
                "row " + operation + " of " + table + " at north: released from quarantine, due for upload", 0));
        assertThat(count(site, own + " where UPLOADEDDATETIME is null and ATTEMPTS = 0 and NEXTATTEMPTDATETIME is null"
                + " and SYNCERROR is null")).isOne();
    }

    private static void anUploadSessionIsRepeated(Site site) {
        String session = site.hq().sql("select session_id from upload_session where table_name = 'async_customer'")
                .query(UUID.class).single().toString();
        assertThat(new TransferSessions(sites(site), "jo").rerun(session)).isEqualTo(new Answer("north: 1 row comes again", 0));
        assertThat(count(site, "RETAILASYNCCUSTOMERV2 where UPLOADEDDATETIME is null")).isOne();
        site.run(Flow.UPLOAD_CHANNELS);
        assertThat(count(site, "RETAILASYNCCUSTOMERV2 where UPLOADEDDATETIME is null")).isZero();
    }

    private static void anHqThatHasForgottenAllIsRecovered(Site site, String account) {
        empty(site.hqDatabase());
        Migrations.migrateHq(site.hqDatabase(), site.settings().overlays());
        site.restart();
        assertThat(site.run(Flow.UPLOAD_CHANNELS).failures()).extracting(Run.Failed::detail)
                .anyMatch(detail -> detail.contains("channelsync recover-hq"));

        Answer answer = new RecoverHq(sites(site), "jo", site.daemon()::prepareNumbers).recover(Set.of());

        assertThat(answer.exitCode()).as(answer.text()).isZero();
        assertThat(answer.text()).contains("north: 5 rows are sent again", "HQ took back 1 customers and 1 addresses");
        assertThat(site.hq().sql("select account_number from customer").query(String.class).list()).containsExactly(account);
        site.daemon().board().reached("north");
        Settling.untilNothingWaits(site);
        assertThat(account(site)).isEqualTo(account);
    }

    private static void aRebuiltChannelIsAccepted(Site site, String account) {
        empty(site.channelDatabase("north"));
        Migrations.migrateChannel(site.channelDatabase("north"), site.settings().overlays());
        site.restart();
        assertThat(site.run(Flow.UPLOAD_CHANNELS).failures()).extracting(Run.Failed::detail)
                .anyMatch(detail -> detail.contains("channelsync accept north"));

        assertThat(new Accept(sites(site), "jo").accept("north").exitCode()).isZero();

        site.daemon().board().reached("north");
        Settling.untilNothingWaits(site);
        assertThat(account(site)).isEqualTo(account);
    }

    private static long count(Site site, String rows) {
        return site.channel("north").sql("select count(*) from " + rows).query(Long.class).single();
    }

    private static String account(Site site) {
        return site.channel("north").sql("select ACCOUNTNUM from RETAILCUSTTABLE where CUSTACCOUNTASYNC = '" + ANN + "'")
                .query(String.class).optional().orElse(null);
    }

    private static void writeAnn(Site site) {
        List.of("insert into ECORESATTRIBUTE (RECID, NAME) values (7, 'tier')",
                "insert into RETAILASYNCCUSTOMERV2 (CUSTACCOUNTASYNC, RELATIONSHIPTYPE, FIRSTNAME, LASTNAME) values ('" + ANN + "', 1, 'Ann', 'Lee')",
                "insert into RETAILASYNCADDRESSV2 (CUSTACCOUNTASYNC, ADDRESSID, STREET, CITY, COUNTRY) values ('"
                        + ANN + "', '" + HOME + "', 'Pine Street', 'Salem', 'US')",
                "insert into RETAILASYNCCUSTOMERCONTACT (CUSTACCOUNTASYNC, CONTACTID, CONTACTTYPE, LOCATOR) values ('"
                        + ANN + "', '" + PHONE + "', 1, '206 555 0100')",
                "insert into RETAILASYNCCUSTOMERAFFILIATION (CUSTACCOUNTASYNC, AFFILIATIONNAME) values ('" + ANN + "', 'VIP')",
                "insert into RETAILASYNCCUSTOMERATTRIBUTEV2 (CUSTACCOUNTASYNC, ATTRIBUTERECID, ATTRIBUTEDATATYPE, ATTRIBUTEVALUESTRING)"
                        + " values ('" + ANN + "', 7, 5, 'gold')").forEach(site.channelDatabase("north")::execute);
    }

    private static Sites sites(Site site) {
        return new Sites(site.hqDatabase(), site::channelDatabase, site.settings().channels(), site.clock());
    }

    private static void empty(TestDatabase database) {
        database.execute("drop schema public cascade");
        if (database.product() == Product.POSTGRESQL) {
            database.execute("create schema public");
        }
    }

    private static Site site(Product product) {
        Site site = Site.of(product, List.of("north"), (id, database) -> new Channel(id, id, database.address(), "us", "US",
                ZoneId.of("UTC"), LocalTime.MIDNIGHT, List.of("us"), new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "us", null), false));
        site.set("channelsync.overlays", Path.of("examples", "dynamics-tables").toAbsolutePath().toString());
        empty(site.channelDatabase("north"));
        Migrations.migrateChannel(site.channelDatabase("north"), site.settings().overlays());
        return site;
    }
}
