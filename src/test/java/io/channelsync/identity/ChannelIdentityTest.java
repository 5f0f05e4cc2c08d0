package io.channelsync.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.crash.Settling;
import io.channelsync.crash.Shops;
import io.channelsync.crash.Workload;
import io.channelsync.database.Migrations;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.operate.Answer;
import io.channelsync.testing.Hsqldb;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database behind a channel's url is not the one it was: it stops within one poll, alone, and goes on when accepted. */
class ChannelIdentityTest {

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_rebuilt_channel_is_sent_nothing_until_it_is_accepted_and_then_everything(Product product) {
        try (Site site = Site.of(product, Shops.IDS, Shops::at);
                TestDatabase rebuilt = product == Product.POSTGRESQL ? PostgresServer.shared().create("rebuilt") : Hsqldb.fresh()) {
            Workload.write(site.channelDatabase("north"), 0, 12);
            Settling.untilNothingWaits(site);
            Map<String, String> given = Operator.accounts(site.hq());
            Migrations.migrateChannel(rebuilt);
            Workload.write(rebuilt, 12, 16);
            Workload.write(site.channelDatabase("south"), 16, 20);
            northIs(rebuilt, site);
            Operator operator = new Operator(site);

            operator.isTold(site.run(Flow.UPLOAD_CHANNELS), "north", "knows nothing, though HQ knows channel north: it was rebuilt",
                    "channelsync accept north");
            run(site);
            assertThat(Operator.accounts(JdbcClient.create(rebuilt))).as("nobody's data in a database that may be the wrong one").isEmpty();
            assertThat(Operator.accounts(site.channel("south"))).as("the others go on").hasSize(16);

            Answer accepted = operator.accept("north");
            run(site);

            assertThat(accepted.exitCode()).as(accepted.text()).isZero();
            assertThat(Operator.accounts(JdbcClient.create(rebuilt))).hasSize(20).containsAllEntriesOf(given);
            assertThat(Operator.accounts(site.hq())).isEqualTo(Operator.accounts(JdbcClient.create(rebuilt)));
            assertThat(site.hq().sql("select count(*) from audit_log where action = 'ACCEPT'").query(Long.class).single()).isEqualTo(1);
            operator.isContent();
            assertThat(operator.accept("north").text()).contains("nothing to accept");

            northIs(site.channelDatabase("north"), site);
            operator.isTold(site.run(Flow.DISTRIBUTE_CUSTOMERS), "north", "is a copy that another one has replaced",
                    "channelsync accept north");
        }
    }

    @Test
    void a_restored_channel_goes_on_from_where_it_stands_when_it_is_accepted() {
        try (Site site = Site.of(Product.POSTGRESQL, Shops.IDS, Shops::at)) {
            Workload.write(site.channelDatabase("north"), 0, 12);
            site.run(Flow.UPLOAD_CHANNELS);
            Workload.write(site.channelDatabase("north"), 12, 16);
            try (TestDatabase yesterday = PostgresServer.shared().copy(site.channelDatabase("north"))) {
                Settling.untilNothingWaits(site);
                Workload.write(site.channelDatabase("north"), 16, 20);
                run(site);
                Map<String, String> given = Operator.accounts(site.hq());
                northIs(yesterday, site);
                Operator operator = new Operator(site);

                operator.isTold(site.run(Flow.DISTRIBUTE_CUSTOMERS), "north", "it was restored from a backup, or it is an old copy",
                        "channelsync accept north");
                run(site);
                assertThat(Operator.accounts(JdbcClient.create(yesterday))).isEmpty();
                assertThat(operator.recoverHq().text()).as("that is not what is wrong").contains("nothing was changed", "accept north");

                assertThat(operator.accept("north").exitCode()).isZero();
                Workload.write(yesterday, 20, 24);
                run(site);

                assertThat(Operator.accounts(JdbcClient.create(yesterday))).hasSize(24).containsAllEntriesOf(given);
                assertThat(Operator.accounts(site.hq())).hasSize(24);
                assertThat(pending(yesterday)).isZero();
                operator.isContent();
            }
        }
    }

    @Test
    void of_two_copies_that_are_both_alive_the_second_to_move_is_refused() {
        try (Site site = Site.of(Product.POSTGRESQL, Shops.IDS, Shops::at)) {
            Workload.write(site.channelDatabase("north"), 0, 12);
            Settling.untilNothingWaits(site);
            TestDatabase original = site.channelDatabase("north");
            try (TestDatabase clone = PostgresServer.shared().copy(original)) {
                Workload.write(original, 12, 16);
                Workload.write(clone, 16, 20);
                Operator operator = new Operator(site);
                operator.reconnect();

                northIs(clone, site);
                run(site);
                assertThat(Operator.accounts(site.hq())).as("whoever moves first is the channel").hasSize(16);
                northIs(original, site);
                operator.isTold(site.run(Flow.UPLOAD_CHANNELS), "north", "it is an old copy", "channelsync accept north");
                assertThat(site.hq().sql("select count(*) from async_customer").query(Long.class).single()).isEqualTo(16);

                assertThat(operator.accept("north").exitCode()).isZero();
                run(site);
                assertThat(Operator.accounts(site.hq())).hasSize(20).isEqualTo(Operator.accounts(JdbcClient.create(original)));
                operator.isContent();
                northIs(clone, site);
                operator.isTold(site.run(Flow.UPLOAD_CHANNELS), "north", "another one has replaced", "channelsync accept north");
            }
        }
    }

    @Test
    void a_copy_under_the_name_of_another_channel_is_not_to_be_accepted() {
        try (Site site = Site.of(Product.HSQLDB, List.of("north", "south"), Shops::at)) {
            run(site);
            site.daemon().take(List.of(Shops.at("north", site.channelDatabase("north")), Shops.at("south", site.channelDatabase("north"))));
            Operator operator = new Operator(site);

            operator.isTold(site.run(Flow.UPLOAD_CHANNELS), "south", "says that it is channel north", "correct the url");
            Answer refused = operator.accept("south");

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.text()).startsWith("refused, nothing was changed: ");
            assertThat(operator.accept("east").exitCode()).isEqualTo(4);
        }
    }

    static void northIs(TestDatabase database, Site site) {
        site.daemon().take(site.daemon().board().channels().stream()
                .map(channel -> channel.id().equals("north") ? Shops.at("north", database) : channel)
                .toList());
    }

    /** Everything, until nothing moves, and once more when what was left alone is due again. */
    static void run(Site site) {
        site.runUntilQuiet(List.of(Flow.values()));
        site.clock().forward(Duration.ofMinutes(10));
        site.runUntilQuiet(List.of(Flow.values()));
    }

    private static long pending(TestDatabase channel) {
        return JdbcClient.create(channel).sql("select count(*) from async_customer where uploaded_at is null or completed_at is null")
                .query(Long.class).single();
    }
}
