package io.channelsync.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.crash.Checker;
import io.channelsync.crash.Settling;
import io.channelsync.crash.Shops;
import io.channelsync.crash.Workload;
import io.channelsync.database.Migrations;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.operate.Answer;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Proof;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An HQ that comes back from a backup gives no number out twice, says so within one poll, and is brought up to date. */
class RestoredHqTest {

    private static final int LOST = Proof.size("channelsync.identity.accounts", 20, 1_000);

    /** Any flow may be the first to run, in the daemon that gave the numbers out and in one that knows nothing of them. */
    static Stream<Arguments> firstRuns() {
        Stream<Arguments> always = Stream.of(
                Arguments.of(Flow.UPLOAD_CHANNELS, false), Arguments.of(Flow.SYNCHRONIZE_CUSTOMERS, true));
        return !Proof.isLong() ? always : Stream.concat(always, Stream.of(
                Arguments.of(Flow.SYNCHRONIZE_CUSTOMERS, false), Arguments.of(Flow.DISTRIBUTE_CUSTOMERS, true),
                Arguments.of(Flow.SYNCHRONIZE_ORDERS, true), Arguments.of(Flow.POST_END_OF_DAY, true)));
    }

    @ParameterizedTest
    @MethodSource("firstRuns")
    void no_account_number_is_given_twice_whichever_flow_runs_first(Flow first, boolean newDaemon) {
        try (Site site = Site.of(Product.POSTGRESQL, Shops.IDS, Shops::at)) {
            Workload.write(site.channelDatabase("north"), 0, 12);
            Settling.untilNothingWaits(site);
            Workload.write(site.channelDatabase("south"), 12, 16);
            site.run(Flow.UPLOAD_CHANNELS);
            try (TestDatabase backup = PostgresServer.shared().copy(site.hqDatabase())) {
                Workload.write(site.channelDatabase("north"), 16, 16 + LOST);
                Settling.untilNothingWaits(site);
                Map<String, String> given = Operator.accounts(site.channel("web"));
                assertThat(given).hasSize(16 + LOST);

                PostgresServer.shared().restore(site.hqDatabase(), backup);
                if (newDaemon) {
                    site.restart();
                } else {
                    operator(site).reconnect();
                }
                Workload.write(site.channelDatabase("web"), 16 + LOST, 28 + LOST);
                Run run = site.run(first);

                assertThat(run.failures()).isNotEmpty().allSatisfy(failure -> {
                    assertThat(failure.kind()).isEqualTo("SET_UP");
                    assertThat(failure.detail()).contains("HQ was restored from a backup", "channelsync recover-hq");
                });
                nothingIsGivenOut(site);
                isRecovered(site, given);
            }
        }
    }

    /** However often everything runs. */
    private static void nothingIsGivenOut(Site site) {
        for (int round = 0; round < 2; round++) {
            site.clock().forward(Duration.ofMinutes(10));
            List.of(Flow.values()).forEach(site::run);
        }
        assertThat(Operator.accounts(site.hq())).hasSize(12);
        assertThat(operator(site).status().text()).contains("HQ is stopped: HQ was restored from a backup, channel ",
                "channelsync recover-hq", " is stopped: channel ");
        assertThat(Settling.verify(site)).anyMatch(line -> line.contains("no number is given out"));
    }

    private static Operator operator(Site site) {
        return new Operator(site);
    }

    private static void isRecovered(Site site, Map<String, String> given) {
        Answer answer = operator(site).recoverHq();
        assertThat(answer.exitCode()).as(answer.text()).isZero();
        assertThat(answer.text()).contains("HQ took back " + (LOST + 4) + " customers", "numbers are given out again");
        assertThat(Operator.accounts(site.hq())).as("before anything runs").isEqualTo(given);

        Settling.untilNothingWaits(site);

        assertThat(Checker.findings(site, Shops.IDS)).isEmpty();
        assertThat(Settling.verify(site)).isEmpty();
        operator(site).isContent();
        Map<String, String> now = Operator.accounts(site.hq());
        assertThat(now).hasSize(28 + LOST).containsAllEntriesOf(given);
        assertThat(new HashSet<>(now.values())).as("no number twice").hasSize(28 + LOST);
        assertThat(Operator.accounts(site.channel("web"))).isEqualTo(now);
        assertThat(site.hq().sql("select count(*) from audit_log where action = 'RECOVER'").query(Long.class).single()).isEqualTo(1);
        assertThat(operator(site).recoverHq().text()).startsWith("HQ took back 0 customers and 0 addresses");
    }

    @Test
    void numbers_that_no_channel_has_seen_are_not_given_twice_by_the_daemon_that_gave_them() {
        try (Site site = Site.of(Product.POSTGRESQL, Shops.IDS, Shops::at);
                TestDatabase backup = PostgresServer.shared().copy(site.hqDatabase())) {
            Workload.write(site.channelDatabase("north"), 0, 12);
            site.run(Flow.UPLOAD_CHANNELS);
            PostgresServer.shared().restore(backup, site.hqDatabase());
            operator(site).reconnect();
            site.run(Flow.SYNCHRONIZE_CUSTOMERS);
            assertThat(Operator.accounts(site.hq())).hasSize(12);

            PostgresServer.shared().restore(site.hqDatabase(), backup);
            operator(site).reconnect();
            Run run = site.run(Flow.SYNCHRONIZE_CUSTOMERS);

            assertThat(run.failures()).extracting(Run.Failed::detail).anyMatch(detail -> detail.contains("number sequence customer stands at 1"));
            assertThat(Operator.accounts(site.hq())).isEmpty();
            assertThat(operator(site).recoverHq().exitCode()).isZero();
            Settling.untilNothingWaits(site);
            assertThat(Checker.findings(site, Shops.IDS)).isEmpty();
        }
    }

    @Test
    void recovery_waits_for_a_channel_that_is_away_unless_it_is_told_not_to() {
        try (Site site = Site.of(Product.POSTGRESQL, Shops.IDS, Shops::at);
                TestDatabase backup = PostgresServer.shared().copy(site.hqDatabase())) {
            Workload.write(site.channelDatabase("north"), 0, 12);
            Settling.untilNothingWaits(site);
            Map<String, String> given = Operator.accounts(site.channel("web"));
            PostgresServer.shared().restore(site.hqDatabase(), backup);
            PostgresServer.shared().rename(site.channelDatabase("south"), "away_while_recovering");
            operator(site).reconnect();
            site.run(Flow.UPLOAD_CHANNELS);
            Operator operator = operator(site);

            Answer refused = operator.recoverHq();
            Answer done = operator.recoverHq("south");

            assertThat(refused.text()).contains("nothing was changed", "south is away", "channelsync recover-hq --without south");
            assertThat(refused.exitCode()).isEqualTo(3);
            assertThat(done.exitCode()).as(done.text()).isZero();
            assertThat(operator.recoverHq("nowhere").exitCode()).isEqualTo(4);
            PostgresServer.shared().renameBack(site.channelDatabase("south"), "away_while_recovering");
            operator(site).reconnect();
            site.clock().forward(Duration.ofMinutes(10));
            assertThat(site.run(Flow.UPLOAD_CHANNELS).failures()).extracting(Run.Failed::detail)
                    .allMatch(detail -> detail.contains("channel south") && detail.contains("HQ was restored"));
            assertThat(operator.recoverHq().exitCode()).isZero();
            Settling.untilNothingWaits(site);
            assertThat(Checker.findings(site, Shops.IDS)).isEmpty();
            assertThat(Settling.verify(site)).isEmpty();
            assertThat(Operator.accounts(site.hq())).isEqualTo(given);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, true", "true, true", "false, false", "true, false"})
    void an_organization_that_was_approved_after_the_backup_is_not_taken_on_twice(boolean uploadedBefore, boolean told) {
        UUID request = UUID.randomUUID();
        try (Site site = Site.of(Product.POSTGRESQL, Shops.IDS, Shops::at)) {
            if (uploadedBefore) {
                onboard(site, request);
            }
            Settling.untilNothingWaits(site);
            try (TestDatabase backup = PostgresServer.shared().copy(site.hqDatabase())) {
                operator(site).reconnect();
                if (!uploadedBefore) {
                    onboard(site, request);
                    Settling.untilNothingWaits(site);
                }
                assertThat(operator(site).approve(request).exitCode()).isZero();
                Settling.untilNothingWaits(site);
                List<String> given = customers(site.channel("web"));
                assertThat(given).hasSize(2);
                if (!told) {
                    site.channel("north").sql("update business_partner_request set completed_at = null, sync_error = 'waits for approval'").update();
                }

                PostgresServer.shared().restore(site.hqDatabase(), backup);
                operator(site).reconnect();
                site.run(Flow.UPLOAD_CHANNELS);
                Answer answer = operator(site).recoverHq();
                assertThat(answer.exitCode()).as(answer.text()).isZero();
                Settling.untilNothingWaits(site);

                assertThat(customers(site.hq())).isEqualTo(given);
                assertThat(site.hq().sql("select sync_status from business_partner_request").query(String.class).single()).isEqualTo("SYNCHRONIZED");
                assertThat(site.hq().sql("select count(*) from customer_hierarchy_member where email_key = 'lee@acme.example'")
                        .query(Long.class).single()).isEqualTo(1);
                assertThat(Settling.verify(site)).isEmpty();
            }
        }
    }

    @Test
    void an_embedded_hq_takes_organizations_back_as_well() {
        UUID request = UUID.randomUUID();
        try (Site site = Site.of(Product.HSQLDB, Shops.IDS, Shops::at)) {
            onboard(site, request);
            Settling.untilNothingWaits(site);
            assertThat(operator(site).approve(request).exitCode()).isZero();
            Settling.untilNothingWaits(site);
            List<String> given = customers(site.channel("web"));

            site.hqDatabase().execute("drop schema public cascade");
            Migrations.migrateHq(site.hqDatabase());
            site.restart();
            Answer answer = operator(site).recoverHq();
            assertThat(answer.exitCode()).as(answer.text()).isZero();
            Settling.untilNothingWaits(site);

            assertThat(customers(site.hq())).isEqualTo(given).hasSize(2);
            assertThat(site.hq().sql("select role from customer_hierarchy_member where email_key = 'lee@acme.example'")
                    .query(String.class).list()).containsExactly("ADMIN");
            assertThat(Settling.verify(site)).isEmpty();
        }
    }

    private static void onboard(Site site, UUID request) {
        site.channel("north").sql("insert into business_partner_request (operation_id, operation, async_id, created_at, request_type,"
                + " organization_name, requester_last_name, email) values (:id, 'CREATE', :guid, current_timestamp, 'ONBOARD', 'Acme', 'Lee',"
                + " 'lee@acme.example')").param("id", request).param("guid", UUID.randomUUID()).update();
    }

    private static List<String> customers(JdbcClient database) {
        return database.sql("select account_number || ' ' || coalesce(organization_name, last_name) from customer order by account_number")
                .query(String.class).list();
    }
}
