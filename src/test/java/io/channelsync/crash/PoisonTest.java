package io.channelsync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.testing.Hsqldb;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Site;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row that a database refuses stands alone, with a reason that quotes none of its values, and its neighbours go on. */
class PoisonTest {

    private static final List<String> ONE = List.of("north");
    private static final List<String> TWO = List.of("north", "south");
    private static final int ROWS = 60;
    private static final int ORDERS = 15;
    private static final int FIRST = 0;
    private static final int MIDDLE = 28;
    private static final int LAST = 56;
    private static final String POISON = "poison that is too long";

    @ParameterizedTest
    @EnumSource(Product.class)
    void customers_that_do_not_fit_the_inbox_are_quarantined_and_acknowledged(Product product) {
        try (Site site = filled(product, ONE)) {
            narrow(site.hq(), "async_customer", "created_by", 10);
            poison(site, "update async_customer set created_by = '" + POISON + "' where async_id in (?, ?, ?)");

            Run run = site.run(Flow.UPLOAD_CHANNELS);

            assertThat(run.failures()).isEmpty();
            assertThat(run.held()).hasSize(3).allSatisfy(held -> assertThat(held.reason()).isEqualTo("SQLState 22001"));
            assertThat(count(site.hq(), "async_customer")).isEqualTo(ROWS - 3);
            assertThat(quarantine(site, "async_customer")).hasSize(3).allMatch("SQLState 22001"::equals);
            assertThat(list(site.hq(), "select payload from quarantine")).allMatch(payload -> payload.contains(POISON));
            assertThat(list(site.channel("north"), "select sync_error from async_customer where sync_error is not null"))
                    .hasSize(3).allMatch("SQLState 22001"::equals);
            assertThat(count(site.channel("north"), "async_customer where uploaded_at is null")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_transaction_with_a_line_that_does_not_fit_is_quarantined_whole(Product product) {
        try (Site site = filled(product, ONE)) {
            narrow(site.hq(), "retail_transaction_line", "item_id", 12);
            site.channel("north").sql("update retail_transaction_line set item_id = ? where line_number = 2 and transaction_id = ?")
                    .params(POISON, Workload.transaction(MIDDLE)).update();

            Run run = site.run(Flow.UPLOAD_CHANNELS);

            assertThat(run.failures()).isEmpty();
            assertThat(quarantine(site, "retail_transaction")).containsExactly("SQLState 22001");
            assertThat(count(site.hq(), "retail_transaction")).isEqualTo(ROWS / 2 - 1);
            assertThat(count(site.hq(), "retail_transaction_line")).isEqualTo(ROWS - 2);
            assertThat(count(site.hq(), "order_status")).isEqualTo(ORDERS - 1);
            assertThat(count(site.channel("north"), "retail_transaction where uploaded_at is null")).isZero();
            assertThat(list(site.channel("north"), "select sync_error from retail_transaction where sync_error is not null"))
                    .containsExactly("SQLState 22001");
        }
    }

    @Test
    void a_nul_character_that_only_the_channel_can_store_is_quarantined_and_kept() {
        try (Site site = Site.of(name -> name.equals("hq") ? PostgresServer.shared().forSite(name) : Hsqldb.fresh(), ONE, Shops::at)) {
            Workload.write(site.channelDatabase("north"), 0, ROWS);
            site.channel("north").sql("update retail_transaction set receipt_number = ? where transaction_id = ?")
                    .params("R\0" + 1, Workload.transaction(MIDDLE)).update();

            Run run = site.run(Flow.UPLOAD_CHANNELS);

            assertThat(run.failures()).isEmpty();
            assertThat(quarantine(site, "retail_transaction")).containsExactly("SQLState 22021");
            assertThat(count(site.hq(), "retail_transaction")).isEqualTo(ROWS / 2 - 1);
            assertThat(count(site.channel("north"), "retail_transaction where uploaded_at is null")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void customers_that_hq_refuses_as_accounts_fail_with_the_constraint_as_reason(Product product) {
        try (Site site = filled(product, ONE)) {
            site.hqDatabase().execute("alter table customer add constraint one_email unique (email)");
            poison(site, "update async_customer set email = 'same@example.com' where async_id in (?, ?, ?)");

            site.run(Flow.UPLOAD_CHANNELS);
            Run run = site.run(Flow.SYNCHRONIZE_CUSTOMERS);
            site.run(Flow.DISTRIBUTE_CUSTOMERS);

            assertThat(run.failures()).isEmpty();
            assertThat(run.held()).hasSize(2);
            assertThat(count(site.hq(), "customer")).isEqualTo(ROWS - 2);
            assertThat(list(site.hq(), "select sync_error from async_customer where sync_status = 'FAILED'"))
                    .containsOnly("constraint one_email, SQLState 23505").hasSize(2);
            assertThat(list(site.channel("north"), "select sync_error from async_customer where sync_error is not null"))
                    .containsOnly("constraint one_email, SQLState 23505").hasSize(2);
            assertThat(count(site.channel("north"), "customer")).isEqualTo(ROWS - 2);
            assertThat(count(site.hq(), "async_customer where sync_status = 'PENDING'")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void an_address_that_hq_refuses_fails_and_the_others_are_tied(Product product) {
        try (Site site = filled(product, ONE)) {
            site.hqDatabase().execute("alter table customer_address add constraint known_city check (city <> 'Atlantis')");
            poison(site, "update async_address set city = 'Atlantis' where async_id in (?, ?, ?)");

            site.run(Flow.UPLOAD_CHANNELS);
            Run run = site.run(Flow.SYNCHRONIZE_CUSTOMERS);

            assertThat(run.failures()).isEmpty();
            assertThat(count(site.hq(), "customer")).isEqualTo(ROWS);
            assertThat(count(site.hq(), "customer_address")).isEqualTo(ORDERS - 3);
            assertThat(list(site.hq(), "select sync_error from async_address where sync_status = 'FAILED'"))
                    .hasSize(3).allMatch(reason -> reason.startsWith("constraint known_city, SQLState 23"));
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void an_order_that_hq_refuses_fails_and_the_others_become_sales_orders(Product product) {
        try (Site site = filled(product, ONE)) {
            site.hqDatabase().execute("alter table sales_order add constraint money check (currency <> 'XXX')");
            poisonOrders(site, "update retail_transaction set currency = 'XXX' where transaction_id in (?, ?, ?)");

            site.runUntilQuiet(List.of(Flow.values()));

            assertThat(count(site.hq(), "sales_order where transaction_id is not null")).isEqualTo(ORDERS - 3);
            assertThat(list(site.hq(), "select error_detail from order_status where status = 'FAILED'"))
                    .hasSize(3).allMatch(reason -> reason.startsWith("constraint money, SQLState 23"));
            assertThat(list(site.channel("north"), "select sync_error from retail_transaction where sync_error is not null"))
                    .hasSize(3).allMatch(reason -> reason.startsWith("constraint money, SQLState 23"));
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_customer_that_one_channel_cannot_store_is_quarantined_for_that_channel_alone(Product product) {
        try (Site site = filled(product, TWO)) {
            site.channelDatabase("south").execute(
                    "alter table customer add constraint short_name check (character_length(last_name) <= 10)");
            poison(site, "update async_customer set last_name = '" + POISON + "' where async_id in (?, ?, ?)");

            site.run(Flow.UPLOAD_CHANNELS);
            site.run(Flow.SYNCHRONIZE_CUSTOMERS);
            Run run = site.run(Flow.DISTRIBUTE_CUSTOMERS);

            assertThat(run.failures()).isEmpty();
            assertThat(run.held()).hasSize(3).allSatisfy(held -> assertThat(held.id()).startsWith("C-"));
            assertThat(count(site.channel("north"), "customer")).isEqualTo(ROWS);
            assertThat(count(site.channel("south"), "customer")).isEqualTo(ROWS - 3);
            assertThat(count(site.hq(), "quarantine where channel_id = 'south'")).isEqualTo(3);
            assertThat(quarantine(site, "customer")).hasSize(3).allMatch(reason -> reason.startsWith("constraint short_name, SQLState 23"));
            assertThat(site.run(Flow.DISTRIBUTE_CUSTOMERS).idle()).as("the next run has nothing left to do").isTrue();
        }
    }

    private static Site filled(Product product, List<String> channelIds) {
        Site site = Site.of(product, channelIds, Shops::at);
        Workload.write(site.channelDatabase("north"), 0, ROWS);
        return site;
    }

    private static void narrow(JdbcClient database, String table, String column, int length) {
        database.sql("alter table " + table + " alter column " + column + " set data type varchar(" + length + ")").update();
    }

    private static void poison(Site site, String update) {
        site.channel("north").sql(update).params(Workload.customer(FIRST), Workload.customer(MIDDLE), Workload.customer(LAST)).update();
    }

    private static void poisonOrders(Site site, String update) {
        List<UUID> orders = List.of(Workload.transaction(FIRST), Workload.transaction(MIDDLE), Workload.transaction(LAST));
        site.channel("north").sql(update).params(orders).update();
    }

    private static List<String> quarantine(Site site, String table) {
        return site.hq().sql("select reason from quarantine where table_name = :table").params(Map.of("table", table))
                .query(String.class).list();
    }

    private static List<String> list(JdbcClient database, String select) {
        return database.sql(select).query(String.class).list();
    }

    private static long count(JdbcClient database, String from) {
        return database.sql("select count(*) from " + from).query(Long.class).single();
    }
}
