package io.channelsync.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FixTest extends BothProducts {

    @ParameterizedTest
    @EnumSource
    void a_corrected_customer_is_stored_audited_and_due(Product product) {
        TwoStores stores = stores(product).withFailedCustomer();

        Answer answer = fix(stores, TwoStores.FAILED_OPERATION, Map.of("email", "dora@example.com"));

        assertThat(answer).isEqualTo(new Answer(
                "corrected email of customer operation " + TwoStores.FAILED_OPERATION + ", due now", 0));
        Map<String, Object> row = stores.at(Sites.HQ).queryForMap("select email, sync_status, sync_error, attempts,"
                + " next_attempt_at, report_due from async_customer where operation_id = ?", TwoStores.FAILED_OPERATION);
        assertThat(row.get("email")).isEqualTo("dora@example.com");
        assertThat(row.get("sync_status")).isEqualTo("PENDING");
        assertThat(row.get("sync_error")).isNull();
        assertThat(row.get("attempts")).isEqualTo(2);
        assertThat(row.get("report_due")).isEqualTo(true);
        assertThat(audited(stores)).containsExactly(
                "jo FIX email dora dora@example.com", "jo FIX sync_status FAILED PENDING");
    }

    @ParameterizedTest
    @EnumSource
    void a_value_that_is_still_wrong_changes_nothing(Product product) {
        TwoStores stores = stores(product).withFailedCustomer();

        Answer answer = fix(stores, TwoStores.DORA, Map.of("email", "still wrong", "first_name", "Dora"));

        assertThat(answer).isEqualTo(new Answer("refused, nothing was stored: email has no @", 1));
        assertThat(stores.at(Sites.HQ).queryForObject("select count(*) from async_customer"
                + " where first_name is null and sync_status = 'FAILED' and operation_id = ?", Long.class,
                TwoStores.FAILED_OPERATION)).isOne();
        assertThat(audited(stores)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_value_clears_the_column(Product product) {
        TwoStores stores = stores(product).withFailedCustomer();

        assertThat(fix(stores, TwoStores.DORA, Map.of("email", "")).exitCode()).isZero();
        assertThat(stores.at(Sites.HQ).queryForObject(
                "select email from async_customer where operation_id = ?", String.class, TwoStores.FAILED_OPERATION)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void an_address_is_corrected_by_its_operation(Product product) {
        TwoStores stores = stores(product);
        stores.at(Sites.HQ).update("update async_address set sync_status = 'FAILED', sync_error = 'city is too long'");

        assertThat(fix(stores, TwoStores.guid(111), Map.of("city", "Tacoma")).exitCode()).isZero();
        assertThat(stores.at(Sites.HQ).queryForObject("select city from async_address", String.class)).isEqualTo("Tacoma");
    }

    @ParameterizedTest
    @EnumSource
    void a_column_that_cannot_be_corrected_is_refused_with_those_that_can(Product product) {
        TwoStores stores = stores(product).withFailedCustomer();

        Answer answer = fix(stores, TwoStores.DORA, Map.of("account_number", "C-1"));

        assertThat(answer.exitCode()).isEqualTo(64);
        assertThat(answer.text()).startsWith("expected FIELD=VALUE with a field of: party_type, title, first_name");
    }

    @ParameterizedTest
    @EnumSource
    void what_has_taken_effect_is_not_corrected(Product product) {
        Answer answer = fix(stores(product), TwoStores.guid(101), Map.of("email", "ada@example.com"));

        assertThat(answer).isEqualTo(new Answer(
                "the operation of " + TwoStores.guid(101) + " is SYNCHRONIZED, there is nothing to correct", 1));
    }

    @ParameterizedTest
    @EnumSource
    void a_customer_with_two_failed_operations_has_to_be_named_by_operation(Product product) {
        TwoStores stores = stores(product).withFailedCustomer();
        stores.insert(Sites.HQ, "async_customer", TwoStores.with(
                TwoStores.operation(TwoStores.guid(105), TwoStores.DORA, 61), "channel_id", "seattle",
                "received_at", TwoStores.NOW, "sync_status", "FAILED"));

        Answer answer = fix(stores, TwoStores.DORA, Map.of("email", "dora@example.com"));

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text()).contains("has 2 operations that wait", "channelsync fix " + TwoStores.guid(105));
    }

    @ParameterizedTest
    @EnumSource
    void an_unknown_id_is_said_to_be_unknown(Product product) {
        assertThat(fix(stores(product), UUID.randomUUID(), Map.of("email", "a@example.com")).exitCode()).isEqualTo(4);
        assertThat(fix(stores(product), "C-000000001", Map.of("email", "a@example.com")).exitCode()).isEqualTo(4);
    }

    private static Answer fix(TwoStores stores, Object id, Map<String, String> values) {
        return new Fix(stores.sites(), TwoStores.rules(), "jo", "EDITED").fix(id.toString(), values);
    }

    private static List<String> audited(TwoStores stores) {
        return stores.at(Sites.HQ).queryForList("select changed_by || ' ' || action || ' ' || field || ' '"
                + " || coalesce(old_value, '-') || ' ' || coalesce(new_value, '-') from audit_log order by audit_id",
                String.class);
    }
}
