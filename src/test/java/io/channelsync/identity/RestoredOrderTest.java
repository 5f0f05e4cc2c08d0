package io.channelsync.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.crash.Settling;
import io.channelsync.crash.Shops;
import io.channelsync.crash.Workload;
import io.channelsync.database.Migrations;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.operate.Answer;
import io.channelsync.route.Headers;
import io.channelsync.testing.Hsqldb;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Edits of a channel apply in the order in which it wrote them, also when its database began to count again. */
class RestoredOrderTest {

    private static final UUID CUSTOMER = Workload.customer(0);

    @ParameterizedTest
    @EnumSource(Product.class)
    void what_a_restored_channel_edits_counts_more_than_what_it_edited_before(Product product) {
        try (Site site = Site.of(product, Shops.IDS, Shops::at)) {
            TestDatabase north = site.channelDatabase("north");
            Workload.write(north, 0, 4);
            Settling.untilNothingWaits(site);
            try (TestDatabase yesterday = copy(north)) {
                editBeforeTheRestore(site, 5);
                ChannelIdentityTest.northIs(yesterday, site);
                Operator operator = new Operator(site);
                edit(yesterday, "Before anybody accepted");
                operator.isTold(site.run(Flow.UPLOAD_CHANNELS), "north", "it was restored from a backup", "channelsync accept north");

                assertThat(operator.accept("north").exitCode()).isZero();
                ChannelIdentityTest.run(site);

                isCalled(site, yesterday, "Before anybody accepted");
                assertThat(received(site)).as("databases and counters").containsExactly("1/+0", "1/+1", "1/+2", "1/+3", "1/+4", "2/+0");
                edit(yesterday, "Last");
                ChannelIdentityTest.run(site);
                isCalled(site, yesterday, "Last");
                operator.isContent();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void what_a_rebuilt_channel_edits_counts_more_than_what_its_lost_database_had(Product product) {
        try (Site site = Site.of(product, Shops.IDS, Shops::at);
                TestDatabase rebuilt = product == Product.POSTGRESQL ? PostgresServer.shared().create("rebuilt_order") : Hsqldb.fresh()) {
            Workload.write(site.channelDatabase("north"), 0, 4);
            Settling.untilNothingWaits(site);
            editBeforeTheRestore(site, 5);
            Migrations.migrateChannel(rebuilt);
            ChannelIdentityTest.northIs(rebuilt, site);
            site.run(Flow.UPLOAD_CHANNELS);
            Operator operator = new Operator(site);
            assertThat(operator.accept("north").exitCode()).isZero();
            ChannelIdentityTest.run(site);

            edit(rebuilt, "New");
            ChannelIdentityTest.run(site);

            assertThat(received(site)).as("databases and counters").containsExactly("1/+0", "1/+1", "1/+2", "1/+3", "1/+4", "2/-4");
            isCalled(site, rebuilt, "New");
            operator.isContent();
        }
    }

    @Test
    void an_hq_that_forgot_that_it_accepted_a_channel_still_knows_which_edits_came_later() {
        try (Site site = Site.of(Product.POSTGRESQL, Shops.IDS, Shops::at)) {
            // What a recovered HQ has taken over from channels, it has no record of field by field: without a policy it would ask.
            site.set("channelsync.conflict.policy", "channel");
            TestDatabase north = site.channelDatabase("north");
            Workload.write(north, 0, 4);
            Settling.untilNothingWaits(site);
            try (TestDatabase yesterday = copy(north)) {
                editBeforeTheRestore(site, 5);
                try (TestDatabase hqBefore = copy(site.hqDatabase())) {
                    ChannelIdentityTest.northIs(yesterday, site);
                    site.run(Flow.UPLOAD_CHANNELS);
                    Operator operator = new Operator(site);
                    assertThat(operator.accept("north").exitCode()).isZero();
                    edit(yesterday, "New");
                    ChannelIdentityTest.run(site);
                    isCalled(site, yesterday, "New");

                    PostgresServer.shared().restore(site.hqDatabase(), hqBefore);
                    operator.reconnect();
                    site.run(Flow.UPLOAD_CHANNELS);
                    Answer recovered = operator.recoverHq();
                    assertThat(recovered.exitCode()).as(recovered.text()).isZero();
                    ChannelIdentityTest.run(site);

                    isCalled(site, yesterday, "New");
                    assertThat(received(site)).as("databases and counters").containsExactly("1/+0", "1/+1", "1/+2", "1/+3", "1/+4", "2/+0");
                    operator.isContent();
                }
            }
        }
    }

    /** A page that was read before somebody accepted another database would count as that one's, or as an earlier one's. */
    @ParameterizedTest
    @EnumSource(Product.class)
    void a_page_is_not_stored_once_another_database_has_taken_the_place_of_its_own(Product product) {
        AtomicBoolean armed = new AtomicBoolean();
        try (Site site = Site.of(product, Shops.IDS, Shops::at)) {
            site.beforeRoutes(context -> context.getCamelContextExtension().addInterceptStrategy((model, definition, target, next) ->
                    new DelegateAsyncProcessor(target) {
                        @Override
                        public boolean process(Exchange exchange, AsyncCallback callback) {
                            if ("store-customers-page".equals(definition.getId()) && "north".equals(exchange.getMessage().getHeader(Headers.CHANNEL_ID))
                                    && armed.getAndSet(false)) {
                                replaceNorth(site);
                            }
                            return super.process(exchange, callback);
                        }
                    }));
            Workload.write(site.channelDatabase("north"), 0, 4);
            Settling.untilNothingWaits(site);
            edit(site.channelDatabase("north"), "Too late");
            armed.set(true);

            site.run(Flow.UPLOAD_CHANNELS);

            assertThat(armed).as("the page was read").isFalse();
            assertThat(received(site)).isEmpty();
            assertThat(site.channel("north").sql("select count(*) from async_customer where uploaded_at is null").query(Long.class).single()).isEqualTo(1);
            assertThat(site.hq().sql("select count(*) from quarantine").query(Long.class).single()).isZero();
        }
    }

    /** As an operator's {@code accept} does at HQ. */
    private static void replaceNorth(Site site) {
        site.hq().sql("update channel_installation set installation_id = ?, installation_number = installation_number + 1 where channel_id = 'north'")
                .param(UUID.randomUUID()).update();
    }

    private static TestDatabase copy(TestDatabase original) {
        return original.product() == Product.POSTGRESQL ? PostgresServer.shared().copy(original) : Hsqldb.copyOfChannel(original);
    }

    /** Each reaches HQ, and the last one is in effect. */
    private static void editBeforeTheRestore(Site site, int count) {
        for (int i = 1; i <= count; i++) {
            edit(site.channelDatabase("north"), "Before " + i);
            if (i > 2) {
                ChannelIdentityTest.run(site);
            }
        }
        isCalled(site, site.channelDatabase("north"), "Before " + count);
    }

    /** As a till does: the whole record, and on which state of it the edit was made. */
    private static void edit(DataSource till, String lastName) {
        JdbcClient.create(till).sql("""
                insert into async_customer (operation_id, operation, async_id, created_at, party_type, first_name, last_name, email, base_change_number)
                select cast(? as uuid), 'UPDATE', async_id, current_timestamp, 'PERSON', first_name, cast(? as varchar(40)), email, change_number
                  from customer where async_id = ?""")
                .param(UUID.randomUUID()).param(lastName).param(CUSTOMER).update();
    }

    private static void isCalled(Site site, DataSource north, String lastName) {
        for (JdbcClient database : List.of(site.hq(), JdbcClient.create(north), site.channel("south"), site.channel("web"))) {
            assertThat(database.sql("select last_name from customer where async_id = ?").param(CUSTOMER).query(String.class).single()).isEqualTo(lastName);
        }
    }

    /** The edits that HQ has of the channel: number of the database, and counter from that of the first edit on. */
    private static List<String> received(Site site) {
        return site.hq().sql("""
                select installation_number, replication_counter - (select max(c.replication_counter) from async_customer c where c.operation = 'CREATE') - 1
                  from async_customer
                 where operation = 'UPDATE'
                 order by installation_number, replication_counter""")
                .query((row, index) -> "%d/%+d".formatted(row.getLong(1), row.getLong(2))).list();
    }
}
