package io.channelsync.distribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.operate.Answer;
import io.channelsync.operate.TransferSessions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an operator may repeat and give up, with the real flows on both products. */
class TransferSessionsTest {

    @ParameterizedTest
    @EnumSource(value = Product.class, names = {"HSQLDB", "POSTGRESQL"})
    void what_a_person_repeats_changes_nothing_that_is_right_and_mends_what_is_not(Product product) {
        try (ShopSite shops = ShopSite.on(product)) {
            List.of("Ann", "Bob", "Cleo").forEach(name -> shops.write("north", name));
            shops.settle();
            TransferSessions sessions = new TransferSessions(shops.sites(), "test");

            shops.site().channel("north").sql("delete from customer where first_name = 'Bob'").update();
            assertThat(sessions.rerun(id(shops, "download_session", "kind = 'DELTA'")).exitCode()).isZero();
            assertThat(sessions.rerun(id(shops, "upload_session", "result = 'APPLIED'"))).isEqualTo(new Answer("north: 3 rows come again", 0));
            shops.settle();

            assertThat(shops.found("north")).containsExactly("Ann", "Bob", "Cleo");
            assertThat(shops.verify().findings()).isEmpty();
            assertThat(shops.site().hq().sql("select count(*) from async_customer").query(Long.class).single()).isEqualTo(3);
            assertThat(sessions.list("", "applied", 20).text()).isEqualTo("no session");
            assertThat(sessions.list("north", "APPLIED", 20).text()).contains("RERUN").contains("async_customer");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = {"HSQLDB", "POSTGRESQL"})
    void a_full_synchronization_is_safe_while_deltas_wait_and_can_be_canceled(Product product) {
        try (ShopSite shops = ShopSite.on(product)) {
            shops.site().set("channelsync.distribute-customers.page-size", "1");
            shops.write("north", "Ann");
            shops.settle();
            shops.write("north", "Bob");
            shops.site().run(Flow.UPLOAD_CHANNELS);
            shops.site().run(Flow.SYNCHRONIZE_CUSTOMERS);
            TransferSessions sessions = new TransferSessions(shops.sites(), "test");

            assertThat(sessions.resync(List.of("north", "east"))).isEqualTo(new Answer("no channel east is configured", 4));
            assertThat(sessions.resync(List.of("north")).exitCode()).isZero();
            assertThat(sessions.resync(List.of("north")).text()).contains("is not done yet");
            String full = id(shops, "download_session", "kind = 'FULL'");
            assertThat(sessions.cancel(full).exitCode()).isZero();
            assertThat(sessions.cancel(full)).isEqualTo(new Answer("session " + full + " is over: CANCELED", 1));
            assertThat(sessions.resync(List.of("north")).exitCode()).isZero();
            shops.write("north", "Cleo");
            shops.settle();

            assertThat(shops.found("north")).containsExactly("Ann", "Bob", "Cleo");
            assertThat(states(shops)).containsExactlyInAnyOrder("CANCELED", "APPLIED");
            assertThat(shops.verify().findings()).isEmpty();
        }
    }

    @Test
    void a_channel_that_reads_again_goes_back_to_where_it_stood_when_that_is_canceled() {
        try (ShopSite shops = ShopSite.on(Product.HSQLDB)) {
            shops.write("north", "Ann");
            shops.settle();
            TransferSessions sessions = new TransferSessions(shops.sites(), "test");
            sessions.resync(List.of("north"));
            String full = id(shops, "download_session", "kind = 'FULL'");
            Map<String, Object> before = shops.site().channel("north").sql("select change_number from channel_state").query().singleRow();
            shops.site().hq().sql("update download_session set result = 'STARTED', stood_at = 1, to_change_number = 1 where kind = 'FULL'").update();
            shops.site().channel("north").sql("update channel_state set change_number = 0").update();
            shops.site().hq().sql("update channel_cursor set change_number = 0").update();

            assertThat(sessions.cancel(full).exitCode()).isZero();

            assertThat(shops.site().channel("north").sql("select change_number from channel_state").query().singleRow()).isEqualTo(before);
            assertThat(shops.site().run(Flow.DISTRIBUTE_CUSTOMERS).steps()).doesNotContainKey("apply-changes");
            shops.settle();
            assertThat(shops.verify().findings()).isEmpty();
        }
    }

    @Test
    void nobody_knows_a_session_that_never_was() {
        try (ShopSite shops = ShopSite.on(Product.HSQLDB)) {
            TransferSessions sessions = new TransferSessions(shops.sites(), "test");
            assertThat(sessions.rerun("x").exitCode()).isEqualTo(4);
            assertThat(sessions.cancel("00000000-0000-0000-0000-000000000001").exitCode()).isEqualTo(4);
        }
    }

    private static String id(ShopSite shops, String table, String condition) {
        return shops.site().hq().sql("select cast(session_id as varchar(40)) from " + table + " where " + condition + " order by started_at")
                .query(String.class).list().get(0);
    }

    private static List<String> states(ShopSite shops) {
        return shops.site().hq().sql("select result from download_session where kind = 'FULL'").query(String.class).list();
    }
}
