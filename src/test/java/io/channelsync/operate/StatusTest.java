package io.channelsync.operate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.channelsync.channel.Channel;
import io.channelsync.database.Product;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusTest extends BothProducts {

    @ParameterizedTest
    @EnumSource
    void empty_databases_are_all_done(Product product) {
        TwoStores stores = stores(product);
        stores.clear();
        stores.at(Sites.HQ).update("update change_counter set change_number = 0");

        StatusReport report = new Status(stores.sites()).report();

        assertThat(report.text()).isEqualTo("all done");
        assertThat(report.exitCode()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void rows_are_counted_by_flow_and_channel(Product product) {
        TwoStores stores = stores(product).withFailedCustomer();
        stores.at(Sites.HQ).update("update channel_cursor set change_number = 1 where channel_id = 'toronto'");

        assertThat(new Status(stores.sites()).report().text().lines())
                .containsExactly(
                        "flow                   waiting  held  failed  needs decision  done",
                        "upload-channels              1     -       1               -     -",
                        "synchronize-customers        -     -       1               -     4",
                        "distribute-customers         2     -       -               -     -",
                        "synchronize-orders           -     1       -               -     1",
                        "post-end-of-day              -     -       -               -     2",
                        "channel  state  to upload  in inbox  held  failed  statements  quarantined  behind",
                        "seattle     ok          1         -     1       1           -            -       -",
                        "toronto     ok          -         -     -       -           -            1       2",
                        "failed: customer of seattle: email has no @ (2 tries)",
                        "    channelsync why " + TwoStores.FAILED_OPERATION,
                        "held: order of seattle: customer " + TwoStores.DORA
                                + " is FAILED (1 try, next try 2026-03-02T12:05:00Z)",
                        "    channelsync why " + TwoStores.HELD_ORDER,
                        "quarantined: quarantined row of toronto: refused by the database (1 try)",
                        "    channelsync why " + TwoStores.REFUSED_ROW,
                        "3 waiting, 3 held or failed");
    }

    @ParameterizedTest
    @EnumSource
    void a_channel_whose_default_customer_has_none_of_its_address_books_is_named(Product product) {
        TwoStores stores = stores(product);
        List<Channel> channels = stores.sites().channels();
        Sites sites = new Sites(stores.sites().hq(), stores::database,
                List.of(channels.get(0), withBook(channels.get(1), null)), stores.sites().clock());

        assertThat(new Status(sites).report().text().lines().filter(line -> line.startsWith("warning: "))).containsExactly(
                "warning: customers created at toronto would never come back; write address-book: ca below default-customer in channels.yaml");
        assertThat(new Status(stores.sites()).report().text()).doesNotContain("warning: ");
    }

    private static Channel withBook(Channel of, String book) {
        return new Channel(of.id(), of.name(), of.address(), of.group(), of.country(), of.timeZone(), of.dayEndsAt(), of.addressBooks(),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", book, null), of.paused());
    }

    @ParameterizedTest
    @EnumSource
    void only_the_first_twenty_are_listed(Product product) {
        TwoStores stores = stores(product);
        for (int i = 0; i < 25; i++) {
            stores.insert(Sites.HQ, "async_customer", TwoStores.with(
                    TwoStores.operation(TwoStores.guid(1000 + i), TwoStores.guid(2000 + i), i), "channel_id", "seattle",
                    "received_at", TwoStores.NOW, "sync_status", "FAILED", "sync_error", "email has no @"));
        }

        StatusReport report = new Status(stores.sites()).report();

        assertThat(report.items()).hasSize(20);
        assertThat(report.text()).contains("... and 6 more");
        assertThat(report.exitCode()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void an_open_statement_with_an_error_is_held(Product product) {
        TwoStores stores = stores(product);
        stores.at(Sites.HQ).update("delete from quarantine");
        stores.at(Sites.HQ).update("update retail_statement set state = 'CHECKED', error_message = 'no invoice number left'");

        StatusReport report = new Status(stores.sites()).report();

        assertThat(report.text()).contains("held: statement of seattle: no invoice number left");
        assertThat(report.exitCode()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void sales_are_counted_by_the_rule_that_refuses_them(Product product) throws Exception {
        TwoStores stores = stores(product);
        WhyTest.refuse(stores);

        StatusReport report = new Status(stores.sites()).report();

        assertThat(report.text()).contains("rule line-amount refuses 1 sale\nrule net-amount refuses 1 sale\n");
        assertThat(new ObjectMapper().readTree(report.json()).at("/refused/net-amount").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_database_that_is_away_is_named_without_what_its_driver_said(Product product) {
        TwoStores stores = stores(product);

        StatusReport withoutToronto = new Status(stores.sitesWithout("toronto")).report();
        StatusReport withoutHq = new Status(stores.sitesWithout(Sites.HQ)).report();

        assertThat(withoutToronto.text())
                .contains("toronto is away: not reachable. Try: channelsync validate --connect")
                .doesNotContain("localhost", "nobody");
        assertThat(withoutToronto.exitCode()).isEqualTo(3);
        assertThat(withoutHq.text()).contains("HQ is away: not reachable").endsWith("away: HQ");
    }

    @ParameterizedTest
    @EnumSource
    void a_channel_without_tables_is_named_as_not_set_up(Product product) {
        TwoStores stores = stores(product);
        stores.at("toronto").execute("alter table loyalty_card rename to elsewhere");
        try {
            assertThat(new Status(stores.sites()).report().away())
                    .containsEntry("toronto", "not set up: a table, column or right is missing");
        } finally {
            stores.at("toronto").execute("alter table elsewhere rename to loyalty_card");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_sequence_that_runs_out_gives_a_warning(Product product) {
        TwoStores stores = stores(product);
        stores.at(Sites.HQ).update("update number_sequence set next_value = 81, last_value = 100 where name = 'invoice'");

        assertThat(new Status(stores.sites()).report().text()).contains(
                "number sequence invoice is 80 % used, 20 numbers are left; give channelsync.number.invoice one more # and start again");
    }

    @ParameterizedTest
    @EnumSource
    void a_sequence_at_its_end_is_told_as_such(Product product) {
        TwoStores stores = stores(product);
        stores.at(Sites.HQ).update("update number_sequence set next_value = 101, last_value = 100 where name = 'invoice'");

        assertThat(new Status(stores.sites()).report().text()).contains(
                "number sequence invoice is at its end; give channelsync.number.invoice one more # and start again");
    }

    @ParameterizedTest
    @EnumSource
    void programs_get_the_same_as_json(Product product) throws Exception {
        JsonNode json = new ObjectMapper().readTree(
                new Status(stores(product).withFailedCustomer().sites()).report().json());

        assertThat(json.at("/flows/1/failed").asInt()).isEqualTo(1);
        assertThat(json.at("/channels/0/id").asText()).isEqualTo("seattle");
        assertThat(json.at("/channels/0/pending/async_customer").asInt()).isEqualTo(1);
        assertThat(json.at("/channels/0/inbox/async_customer/FAILED").asInt()).isEqualTo(1);
        assertThat(json.at("/items/0/id").asText()).isEqualTo(TwoStores.FAILED_OPERATION.toString());
        assertThat(json.at("/exitCode").asInt()).isEqualTo(3);
    }
}
