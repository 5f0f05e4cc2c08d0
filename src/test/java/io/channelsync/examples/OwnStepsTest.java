package io.channelsync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseFailure;
import io.channelsync.database.Migrations;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples against another system that is really there: a web service that fails at first, and a folder. */
class OwnStepsTest {

    private static final int CUSTOMERS = 7;

    @ParameterizedTest
    @EnumSource(Product.class)
    void every_account_reaches_a_web_service_that_fails_at_first(Product product) throws IOException {
        try (WebService service = new WebService(); Site site = site("post-accounts-to-http", product, service.address())) {
            Flow posting = new Flow("post-accounts-to-http");
            service.answer(500, 503, 200, 400);
            openAccounts(site);
            site.run(posting);
            assertThat(service.received()).as("a failed post ends the run").hasSize(1);
            untilPosted(site, posting);
            assertThat(service.accepted()).containsExactlyInAnyOrderElementsOf(accounts(site)).hasSize(CUSTOMERS);
            assertThat(service.refused()).as("what was refused came again").hasSize(3).isSubsetOf(service.accepted());
            assertThat(service.bodies()).allMatch(body -> body.contains("\"last_name\":\"Lee\"") && body.contains("\"account_number\":\"C-"));
            assertThat(service.headers()).containsOnly("application/json");
        }
    }

    @Test
    void a_web_service_that_is_away_stops_no_other_flow() throws IOException {
        try (WebService service = new WebService(); Site site = site("post-accounts-to-http", Product.HSQLDB, service.address())) {
            Flow posting = new Flow("post-accounts-to-http");
            service.close();
            openAccounts(site);
            assertThat(site.run(posting).failures()).extracting(Run.Failed::database).containsExactly(posting.id());
            assertThat(site.daemon().board().isDue("upload-channels", DatabaseFailure.HQ)).isTrue();
            assertThat(site.daemon().board().isDue(posting.id(), DatabaseFailure.HQ)).isTrue();
            service.open();
            untilPosted(site, posting);
            assertThat(service.accepted()).containsExactlyInAnyOrderElementsOf(accounts(site)).hasSize(CUSTOMERS);
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void every_account_is_written_to_a_file_that_is_complete(Product product) throws IOException {
        try (Site site = site("write-accounts-to-file", product, "")) {
            openAccounts(site);
            assertThat(site.run(new Flow("write-accounts-to-file")).rows()).isEqualTo(CUSTOMERS);
            try (Stream<Path> files = Files.list(site.configFolder().resolve("accounts"))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrderElementsOf(accounts(site).stream().map(account -> account + ".json").toList());
            }
            assertThat(Files.readString(site.configFolder().resolve("accounts").resolve(accounts(site).get(0) + ".json")))
                    .startsWith("{").endsWith("}").contains("\"last_name\":\"Lee\"");
            assertThat(site.run(new Flow("write-accounts-to-file")).rows()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void what_is_held_for_an_hour_reaches_a_web_service_once(Product product) throws IOException {
        try (WebService service = new WebService(); Site site = site("alert-on-held", product, service.address())) {
            Flow alerting = new Flow("alert-on-held");
            service.answer(500);
            site.channelDatabase("north").execute("insert into async_customer (operation_id, operation, async_id, created_at, first_name, email)"
                    + " values ('" + UUID.randomUUID() + "', 'CREATE', '" + UUID.randomUUID() + "', current_timestamp, 'Ann', 'nobody')");
            site.run(Flow.UPLOAD_CHANNELS);
            site.run(alerting);
            assertThat(service.received()).as("not held for an hour yet").isEmpty();
            IntStream.range(0, 3).forEach(hour -> {
                site.clock().forward(Duration.ofHours(1));
                site.run(alerting);
            });
            assertThat(service.accepted()).hasSize(1);
            assertThat(service.bodies().get(1)).contains("\"state\":\"FAILED\"").contains("email has no @").doesNotContain("nobody", "Ann");
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void an_alert_keeps_its_key_and_the_next_one_about_the_same_thing_has_another(Product product) throws IOException {
        try (WebService service = new WebService(); Site site = site("alert-on-held", product, service.address())) {
            Flow alerting = new Flow("alert-on-held");
            service.answer(500);
            site.channelDatabase("north").execute("insert into async_customer (operation_id, operation, async_id, created_at, first_name, email)"
                    + " values ('" + UUID.randomUUID() + "', 'CREATE', '" + UUID.randomUUID() + "', current_timestamp, 'Ann', 'nobody')");
            site.run(Flow.UPLOAD_CHANNELS);
            for (String reason : List.of("email has no @", "email has no @", "phone is too short")) {
                site.hq().sql("update async_customer set sync_status = 'FAILED', sync_error = :reason").param("reason", reason).update();
                site.clock().forward(Duration.ofHours(2));
                site.run(alerting);
            }
            assertThat(service.refused()).as("sent again under its key").containsExactly(service.accepted().get(0));
            assertThat(service.accepted()).hasSize(2).doesNotHaveDuplicates();
            assertThat(service.bodies().get(2)).contains("\"state\":\"FAILED\"").contains("phone is too short");
        }
    }

    private static void untilPosted(Site site, Flow posting) {
        for (int round = 0; round < 40 && due(site) > 0; round++) {
            site.clock().forward(Duration.ofMinutes(1));
            site.run(posting);
        }
    }

    private static int due(Site site) {
        return site.hq().sql("select count(*) from account_post where posted_at is null").query(Integer.class).single();
    }

    private static List<String> accounts(Site site) {
        return site.hq().sql("select account_number from customer").query(String.class).list();
    }

    private static void openAccounts(Site site) {
        TestDatabase till = site.channelDatabase("north");
        IntStream.range(0, CUSTOMERS).forEach(i -> till.execute(
                "insert into async_customer (operation_id, operation, async_id, created_at, first_name, last_name)"
                        + " values ('" + UUID.randomUUID() + "', 'CREATE', '" + UUID.randomUUID() + "', current_timestamp, 'Ann" + i + "', 'Lee')"));
        site.run(Flow.UPLOAD_CHANNELS);
        site.run(Flow.SYNCHRONIZE_CUSTOMERS);
    }

    private static Site site(String example, Product product, String address) {
        Site site = Site.of(product, List.of("north"), (id, database) -> new Channel(id, id, database.address(), "us", "US",
                ZoneId.of("UTC"), LocalTime.MIDNIGHT, List.of("us"), new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "us", null), false));
        Example.written(example).forEach(site::set);
        site.set("channelsync.overlays", Path.of("examples", example).toAbsolutePath().toString()).set(example + ".address", address)
                .set("channelsync.own-flows.page-size", "3");
        Migrations.migrateHq(site.hqDatabase(), site.settings().overlays());
        return site;
    }
}
