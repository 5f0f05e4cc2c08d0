package io.channelsync.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders and sales that a person repairs at HQ. */
class RepairTest extends BothProducts {

    @ParameterizedTest
    @EnumSource
    void a_repaired_order_is_on_hold_until_it_is_released(Product product) {
        TwoStores stores = withHeldOrder(product);
        UUID order = TwoStores.HELD_ORDER;

        Answer answer = fix(stores, order, Map.of("account_number", "C-000000001"));

        assertThat(answer).isEqualTo(new Answer("repaired account_number of order " + order + ", on hold EDITED. Then: channelsync retry " + order, 0));
        assertThat(order(stores)).containsEntry("sync_status", "FAILED").containsEntry("status", "EDITING").containsEntry("hold_code", "EDITED")
                .containsEntry("account_number", "C-000000001").containsEntry("cleared", false);
        assertThat(audited(stores)).containsExactly("jo FIX retail_transaction account_number null C-000000001",
                "jo FIX retail_transaction sync_status PENDING FAILED");

        assertThat(new Retry(stores.sites(), TwoStores.rules(), "jo").retry(List.of(order.toString())).exitCode()).isZero();
        Map<String, Object> released = order(stores);
        assertThat(released).containsEntry("sync_status", "PENDING");
        assertThat(released.get("status")).isNull();
        assertThat(released.get("hold_code")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_somebody_edits_without_a_hold_code_is_released_as_well(Product product) {
        TwoStores stores = withHeldOrder(product);
        stores.at(Sites.HQ).update("update order_status set status = 'EDITING' where transaction_id = ?", TwoStores.HELD_ORDER);

        assertThat(new Retry(stores.sites(), TwoStores.rules(), "jo").retry(List.of(TwoStores.HELD_ORDER.toString())).exitCode()).isZero();

        assertThat(order(stores)).containsEntry("sync_status", "PENDING").containsEntry("status", null);
        assertThat(audited(stores)).contains("jo RETRY order_status status EDITING null");
    }

    @ParameterizedTest
    @EnumSource
    void amounts_are_repaired_together_and_verify_knows_that_somebody_did_it(Product product) {
        TwoStores stores = withHeldOrder(product);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("line.1.net_amount", "20");
        values.put("line.1.unit_price", "20");
        values.put("net_amount", "20");
        String gross = stores.at(Sites.HQ).queryForObject("select cast(20 + tax_amount as varchar(20)) from retail_transaction where transaction_id = ?",
                String.class, TwoStores.HELD_ORDER);
        values.put("gross_amount", gross);

        Answer answer = fix(stores, TwoStores.HELD_ORDER, values);

        assertThat(answer.exitCode()).as(answer.text()).isZero();
        assertThat(answer.text()).startsWith("repaired net_amount, gross_amount, line.1.unit_price, line.1.net_amount of order");
        assertThat(new Verify(stores.sites()).run().findings().stream().map(String::valueOf).filter(finding -> finding.contains(TwoStores.HELD_ORDER.toString())))
                .isEmpty();
        stores.at(Sites.HQ).update("delete from audit_log");
        assertThat(new Verify(stores.sites()).run().findings().stream().map(String::valueOf))
                .anyMatch(finding -> finding.contains(TwoStores.HELD_ORDER.toString()) && finding.contains("repaired_at"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "net_amount=11 | refused, nothing was stored: net_amount is 11 but the sum of the lines is",
        "net_amount=ten | refused, nothing was stored: net_amount must be an amount with at most 15 digits before and 4 after the point",
        "net_amount= | refused, nothing was stored: net_amount must not be empty",
        "async_id=ann | refused, nothing was stored: async_id must be a GUID",
        "account_number=C-9 | refused, nothing was stored: HQ has no account C-9",
        "line.9.quantity=1 | refused, nothing was stored: there is no line 9",
        "business_date=2026-01-01 | expected FIELD=VALUE with a field of: account_number, async_id",
        "line.1.colour=red | expected FIELD=VALUE with a field of: account_number, async_id"
    })
    void what_makes_no_sense_is_refused(String value, String words) {
        TwoStores stores = withHeldOrder(Product.HSQLDB);
        Map<String, Object> before = order(stores);

        String[] field = value.split("=", 2);
        Answer answer = fix(stores, TwoStores.HELD_ORDER, Map.of(field[0], field[1]));

        assertThat(answer.text()).startsWith(words);
        assertThat(answer.exitCode()).isEqualTo(words.startsWith("refused") ? 1 : 64);
        assertThat(order(stores)).isEqualTo(before);
        assertThat(audited(stores)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_has_taken_effect_is_not_repaired(Product product) {
        TwoStores stores = stores(product);

        assertThat(fix(stores, TwoStores.ORDER, Map.of("account_number", "C-000000002"))).isEqualTo(new Answer(
                "refused, nothing was stored: it has taken effect or is part of a statement; try: channelsync why " + TwoStores.ORDER, 1));
    }

    private static TwoStores withHeldOrder(Product product) {
        TwoStores stores = stores(product).withFailedCustomer();
        String line = "insert into retail_transaction_line (%s transaction_id, line_number, item_id, quantity, unit_price, discount_amount, tax_amount,"
                + " net_amount) select %s transaction_id, 1, 'bread', 1, net_amount, 0, tax_amount, net_amount from retail_transaction where transaction_id = ?";
        stores.at(Sites.HQ).update(line.formatted("channel_id,", "channel_id,"), TwoStores.HELD_ORDER);
        stores.at("seattle").update(line.formatted("", ""), TwoStores.HELD_ORDER);
        return stores;
    }

    private static Answer fix(TwoStores stores, UUID id, Map<String, String> values) {
        return new Fix(stores.sites(), TwoStores.rules(), "jo", "EDITED").fix(id.toString(), values);
    }

    private static Map<String, Object> order(TwoStores stores) {
        return stores.at(Sites.HQ).queryForMap("select t.sync_status, t.account_number, t.cleared, s.status, s.hold_code, t.net_amount from retail_transaction t"
                + " join order_status s on s.transaction_id = t.transaction_id where t.transaction_id = ?", TwoStores.HELD_ORDER);
    }

    private static List<String> audited(TwoStores stores) {
        return stores.at(Sites.HQ).queryForList("select changed_by || ' ' || action || ' ' || table_name || ' ' || field || ' ' || coalesce(old_value, 'null')"
                + " || ' ' || coalesce(new_value, 'null') from audit_log order by field", String.class);
    }
}
