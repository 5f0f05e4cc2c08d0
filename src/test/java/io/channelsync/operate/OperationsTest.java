package io.channelsync.operate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.channelsync.database.Product;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class OperationsTest extends BothProducts {

    @ParameterizedTest
    @EnumSource
    void every_operation_is_told_with_state_reason_and_tries(Product product) {
        TwoStores stores = stores(product).withFailedCustomer();

        assertThat(list(stores, Map.of("status", "failed")).text()).startsWith("2026-03-02T12:00:00Z  seattle  CREATE async_customer  account none  GUID "
                + TwoStores.DORA + "\n    FAILED: email has no @ (2 tries)\n    channelsync why " + TwoStores.FAILED_OPERATION);
        assertThat(list(stores, Map.of()).text()).endsWith("5 operations");
    }

    @ParameterizedTest
    @EnumSource
    void a_filter_of_every_kind_lets_through_what_it_names(Product product) {
        TwoStores stores = stores(product).withFailedCustomer();
        stores.at(Sites.HQ).update("update async_customer set created_by = 'till', next_attempt_at = ?, received_at = ?, completed_at = ? where operation_id = ?",
                TwoStores.NOW.plusHours(1), TwoStores.NOW.minusDays(1), TwoStores.NOW.plusDays(1), TwoStores.FAILED_OPERATION);
        new AuditLog(stores.sites(), "jo", "FIX").write(JdbcClient.create(stores.database(Sites.HQ)),
                new AuditLog.Target("seattle", "async_customer", TwoStores.FAILED_OPERATION.toString()), "email", "dora", "d@example.com");
        for (Map<String, String> filter : List.of(
                Map.of("table", "async_customer", "channel", "seattle", "error", "NO @"), Map.of("id", TwoStores.FAILED_OPERATION.toString()),
                Map.of("guid", TwoStores.DORA.toString()), Map.of("attempts", "2"), Map.of("by", "till"),
                Map.of("due-before", "2026-03-02T13:00:01Z"), Map.of("due-since", "2026-03-02T13:00:00Z"),
                Map.of("received-before", "2026-03-01T12:00:01Z", "received-since", "2026-03-01T12:00:00Z"),
                Map.of("completed-since", "2026-03-03T12:00:00Z", "completed-before", "2026-03-03T12:00:01Z"), Map.of("field", "email"), Map.of("old", "dora"), Map.of("new", "d@example.com"),
                Map.of("operation", "create", "status", "FAILED", "since", "2026-03-02T12:00:00Z", "until", "2026-03-02T12:00:01Z"))) {
            assertThat(list(stores, filter).text()).as(filter.toString()).contains(TwoStores.FAILED_OPERATION.toString()).endsWith("1 operations");
        }
        assertThat(list(stores, Map.of("account", "C-000000001")).text()).endsWith("2 operations");
        assertThat(list(stores, Map.of("channel", "nowhere")).text()).isEqualTo("no operations");
        assertThat(list(stores, Map.of("due-since", "2026-03-02T13:00:01Z")).text()).isEqualTo("no operations");
        assertThat(list(stores, Map.of("completed-since", "2026-03-03T12:00:01Z")).text()).isEqualTo("no operations");
    }

    @ParameterizedTest
    @EnumSource
    void programs_get_the_same_and_values_only_when_asked_for(Product product) throws Exception {
        TwoStores stores = stores(product).withFailedCustomer();
        new Fix(stores.sites(), TwoStores.rules(), "jo", "EDITED").fix(TwoStores.FAILED_OPERATION.toString(), Map.of("email", "dora@example.com"));
        Map<String, String> filter = Map.of("id", TwoStores.FAILED_OPERATION.toString());

        JsonNode without = new ObjectMapper().readTree(new Operations(stores.sites()).list(filter, 10, false, true).text()).get(0);
        JsonNode with = new ObjectMapper().readTree(new Operations(stores.sites()).list(filter, 10, true, true).text()).get(0);

        assertThat(without.at("/syncStatus").asText()).isEqualTo("PENDING");
        assertThat(without.at("/changes/0/field").asText()).isEqualTo("email");
        assertThat(without.toString()).doesNotContain("dora@example.com");
        assertThat(with.at("/changes/0/oldValue").asText()).isEqualTo("dora");
        assertThat(with.at("/changes/0/newValue").asText()).isEqualTo("dora@example.com");
    }

    @ParameterizedTest
    @EnumSource
    void who_has_to_decide_sees_what_hq_has_and_what_the_channel_wants(Product product) {
        TwoStores stores = stores(product).withFailedCustomer();
        stores.insert(Sites.HQ, "audit_log", TwoStores.row("changed_at", TwoStores.NOW, "changed_by", "synchronize-customers", "action", "CONFLICT",
                "channel_id", "seattle", "table_name", "async_customer", "row_key", TwoStores.FAILED_OPERATION.toString(), "field", "email",
                "old_value", "hq@example.com", "new_value", "till@example.com"));

        for (Map<String, String> filter : List.of(Map.of("field", "email"), Map.of("old", "hq@example.com"), Map.of("new", "till@example.com"))) {
            assertThat(values(stores, filter)).contains("\n    conflict by synchronize-customers: email: hq@example.com -> till@example.com\n")
                    .doesNotContain("entered by").endsWith("1 operations");
            assertThat(list(stores, filter).text()).contains("\n    conflict by synchronize-customers: email\n").doesNotContain("example.com");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_no_flow_has_compared_shows_what_it_carries_when_asked_for(Product product) throws Exception {
        TwoStores stores = stores(product).withFailedCustomer();
        stores.at(Sites.HQ).update("update async_customer set created_by = 'till' where operation_id = ?", TwoStores.FAILED_OPERATION);
        Map<String, String> filter = Map.of("id", TwoStores.FAILED_OPERATION.toString());

        assertThat(values(stores, filter)).contains("\n    entered by till: email: dora\n").doesNotContain("null");
        assertThat(list(stores, filter).text()).doesNotContain("entered", "dora");
        assertThat(values(stores, Map.of("table", "async_address"))).contains("entered by ");
        JsonNode program = new ObjectMapper().readTree(new Operations(stores.sites()).list(filter, 10, true, true).text()).get(0);
        assertThat(program.get("changes")).anySatisfy(change -> {
            assertThat(change.get("action").asText()).isEqualTo("ENTERED");
            assertThat(change.get("field").asText()).isEqualTo("email");
            assertThat(change.get("newValue").asText()).isEqualTo("dora");
            assertThat(change.has("oldValue")).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_corrected_operation_shows_the_correction_and_the_rest_of_what_it_carries(Product product) {
        TwoStores stores = stores(product).withFailedCustomer();
        new Fix(stores.sites(), TwoStores.rules(), "jo", "EDITED").fix(TwoStores.FAILED_OPERATION.toString(), Map.of("email", "dora@example.com"));

        assertThat(values(stores, Map.of("id", TwoStores.FAILED_OPERATION.toString())))
                .contains("fix by jo: email: dora -> dora@example.com\n", ": party_type: PERSON\n").doesNotContain(": email: dora@example.com");
    }

    @ParameterizedTest
    @EnumSource
    void a_filter_that_cannot_be_says_what_was_expected(Product product) {
        TwoStores stores = stores(product);

        assertThat(list(stores, Map.of("colour", "red"))).matches(answer -> answer.exitCode() == 64 && answer.text().startsWith("there is no filter colour"));
        assertThat(list(stores, Map.of("since", "yesterday")).text()).isEqualTo("expected since= with a time such as 2026-03-10T12:00:00Z");
        assertThat(list(stores, Map.of("guid", "4711")).text()).isEqualTo("expected guid= with a GUID");
        assertThat(list(stores, Map.of("attempts", "many")).text()).isEqualTo("expected attempts= with a whole number");
    }

    private static String values(TwoStores stores, Map<String, String> filters) {
        return new Operations(stores.sites()).list(filters, 100, true, false).text();
    }

    private static Answer list(TwoStores stores, Map<String, String> filters) {
        return new Operations(stores.sites()).list(filters, 100, false, false);
    }
}
