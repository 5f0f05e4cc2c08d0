package io.channelsync.operate;

import java.util.Locale;
import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhyTest extends BothProducts {

    @ParameterizedTest
    @EnumSource
    void a_customer_is_told_from_the_till_to_the_account(Product product) {
        Answer answer = new Why(stores(product).sites()).tell(TwoStores.ADA.toString());

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.text().lines())
                .startsWith("customer " + TwoStores.ADA + ", account C-000000001")
                .contains(
                        "  2026-03-02T12:00:00Z  seattle  CREATE of customer (" + short8(101) + ") uploaded",
                        "  2026-03-02T12:00:00Z  HQ       CREATE of customer (" + short8(101) + ") received from seattle",
                        "  2026-03-02T12:00:00Z  HQ       account C-000000001 opened",
                        "  HQ has account C-000000001, 1 address, change 1, address books us",
                        "  seattle has it");
    }

    @ParameterizedTest
    @EnumSource
    void a_customer_is_found_by_every_name_they_have(Product product) {
        Why why = new Why(stores(product).sites());
        String story = why.tell(TwoStores.ADA.toString()).text();

        for (String id : List.of("C-000000001", "A-000000001", TwoStores.ADDRESS.toString(),
                TwoStores.guid(101).toString(), TwoStores.guid(111).toString().toUpperCase(Locale.ROOT))) {
            assertThat(why.tell(id).text()).as(id).isEqualTo(story);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_row_that_is_still_at_its_channel_is_found(Product product) {
        Answer answer = new Why(stores(product).sites()).tell(TwoStores.NEW_ROW.toString());

        assertThat(answer.text())
                .contains("no account yet")
                .contains("waits for upload-channels: CREATE of customer (" + short8(41) + ") is still at seattle");
        assertThat(answer.exitCode()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_failed_customer_is_told_with_reason_attempts_orders_and_what_to_do(Product product) {
        Answer answer = new Why(stores(product).withFailedCustomer().sites()).tell(TwoStores.DORA.toString());

        assertThat(answer.text())
                .contains("CREATE of customer (" + short8(104) + ") is FAILED: email has no @ (2 tries)")
                .contains("order " + TwoStores.HELD_ORDER + " of seattle refers to it and is PENDING: customer "
                        + TwoStores.DORA + " is FAILED")
                .contains("try: channelsync fix " + TwoStores.FAILED_OPERATION + " FIELD=VALUE")
                .doesNotContain("Person 60");
    }

    @ParameterizedTest
    @EnumSource
    void a_held_order_is_told_with_its_customer(Product product) {
        Answer answer = new Why(stores(product).withFailedCustomer().sites()).tell(TwoStores.HELD_ORDER.toString());

        assertThat(answer.text())
                .startsWith("order " + TwoStores.HELD_ORDER)
                .contains("order status FAILED: customer " + TwoStores.DORA + " is FAILED (1 retry)")
                .contains("it is PENDING: customer " + TwoStores.DORA
                        + " is FAILED (1 try), next try 2026-03-02T12:05:00Z")
                .contains("\ncustomer " + TwoStores.DORA + ", no account yet");
    }

    @ParameterizedTest
    @EnumSource
    void an_order_is_found_by_its_sales_order(Product product) {
        assertThat(new Why(stores(product).sites()).tell("SO-000000001").text())
                .startsWith("order " + TwoStores.ORDER)
                .contains("sales order SO-000000001 for account C-000000001", "sales order SO-000000001 is OPEN");
    }

    @ParameterizedTest
    @EnumSource
    void a_statement_is_found_by_its_number_its_order_and_its_invoice(Product product) {
        TwoStores stores = stores(product);
        stores.insert(Sites.HQ, "retail_statement_event", TwoStores.row("statement_id", TwoStores.STATEMENT,
                "event_at", TwoStores.NOW, "operation", "CALCULATE", "to_state", "CALCULATED"));
        Why why = new Why(stores.sites());

        for (String id : List.of(TwoStores.STATEMENT.toString(), "ST-000000001", "SO-000000002", "INV-000000001")) {
            assertThat(why.tell(id).text())
                    .as(id)
                    .startsWith("statement " + TwoStores.STATEMENT)
                    .contains("CALCULATE to CALCULATED", "posted as ST-000000001", "2 sales are SYNCHRONIZED")
                    .contains("invoice INV-000000001 of SO-000000002");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_sale_names_its_statement(Product product) {
        assertThat(new Why(stores(product).sites()).tell(TwoStores.SALE.toString()).text())
                .contains("part of statement " + TwoStores.STATEMENT + ", which is POSTED");
    }

    @ParameterizedTest
    @EnumSource
    void a_sale_that_breaks_rules_is_told_with_rule_line_and_the_two_values(Product product) {
        TwoStores stores = stores(product);
        refuse(stores);

        assertThat(new Why(stores.sites()).tell(TwoStores.SALE.toString()).text())
                .contains("HQ       validated: ERROR")
                .contains("it is FAILED: net-amount: wrong")
                .contains("\n  breaks rule net-amount: net_amount is 11 but the sum of the lines is 10\n")
                .contains("\n  breaks rule line-amount in line 7: net_amount is 9 but quantity * unit_price - discount_amount is 10\n")
                .contains("try: channelsync retry " + TwoStores.SALE);
    }

    static void refuse(TwoStores stores) {
        stores.at(Sites.HQ).update("update retail_transaction set sync_status = 'FAILED', validation_status = 'ERROR', validated_at = ?,"
                + " sync_error = 'net-amount: wrong' where transaction_id = ?", TwoStores.NOW, TwoStores.SALE);
        stores.insert(Sites.HQ, "retail_transaction_validation_error", TwoStores.row("channel_id", "seattle", "transaction_id", TwoStores.SALE,
                "error_number", 1, "rule", "net-amount", "message", "net_amount is 11 but the sum of the lines is 10",
                "actual_value", "11", "expected_value", "10", "found_at", TwoStores.NOW));
        stores.insert(Sites.HQ, "retail_transaction_validation_error", TwoStores.row("channel_id", "seattle", "transaction_id", TwoStores.SALE,
                "error_number", 2, "rule", "line-amount", "line_number", 7,
                "message", "net_amount is 9 but quantity * unit_price - discount_amount is 10",
                "actual_value", "9", "expected_value", "10", "found_at", TwoStores.NOW));
    }

    @ParameterizedTest
    @EnumSource
    void a_row_in_quarantine_is_told_even_when_its_channel_is_away(Product product) {
        Answer answer = new Why(stores(product).sitesWithout("toronto")).tell(TwoStores.REFUSED_ROW.toString());

        assertThat(answer.text())
                .contains("waits in quarantine: refused by the database")
                .contains("try: channelsync retry " + TwoStores.REFUSED_ROW)
                .contains("toronto could not be asked: not reachable");
        assertThat(answer.exitCode()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void an_id_that_nobody_knows_is_said_to_be_unknown(Product product) {
        Why why = new Why(stores(product).sites());

        for (String id : List.of(UUID.randomUUID().toString(), "C-999999999")) {
            Answer answer = why.tell(id);
            assertThat(answer.exitCode()).isEqualTo(4);
            assertThat(answer.text()).isEqualTo("nothing is known about " + id + "; asked HQ, seattle, toronto");
        }
    }

    private static String short8(long number) {
        return TwoStores.guid(number).toString().substring(0, 8);
    }
}
