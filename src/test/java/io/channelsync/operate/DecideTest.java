package io.channelsync.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecideTest extends BothProducts {

    @ParameterizedTest
    @EnumSource
    void a_decision_is_stored_audited_and_due(Product product) {
        TwoStores stores = inConflict(product, "email, phone");

        Answer answer = decide(stores, TwoStores.DORA.toString(), "channel", Map.of("email", "hq"));

        assertThat(answer).isEqualTo(new Answer(
                "decided email=hq, phone=channel of customer operation " + TwoStores.FAILED_OPERATION + ", due now", 0));
        assertThat(stores.at(Sites.HQ).queryForMap("select sync_status, sync_error, decisions, decided_change, report_due"
                + " from async_customer where operation_id = ?", TwoStores.FAILED_OPERATION).values())
                .containsExactly("PENDING", null, "email=hq, phone=channel", 3L, true);
        assertThat(stores.at(Sites.HQ).queryForList("select changed_by || ' ' || action || ' ' || field || ' ' || new_value"
                + " from audit_log order by audit_id", String.class))
                .containsExactly("jo DECIDE email HQ", "jo DECIDE phone CHANNEL");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_in_conflict_is_unknown(Product product) {
        TwoStores stores = stores(product).withFailedCustomer();

        assertThat(decide(stores, TwoStores.FAILED_OPERATION.toString(), "hq", Map.of()).exitCode()).isEqualTo(4);
        assertThat(decide(stores, UUID.randomUUID().toString(), "hq", Map.of()).exitCode()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void a_decision_that_is_none_is_refused_with_what_was_expected(Product product) {
        TwoStores stores = inConflict(product, "email");

        assertThat(decide(stores, TwoStores.DORA.toString(), "nobody", Map.of()))
                .isEqualTo(new Answer("expected channel or hq, not nobody", 64));
        assertThat(decide(stores, TwoStores.DORA.toString(), "hq", Map.of("phone", "hq")))
                .isEqualTo(new Answer("expected FIELD=channel or FIELD=hq with a field of: email", 64));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_decided_before_still_holds(Product product) {
        TwoStores stores = inConflict(product, "email");
        stores.at(Sites.HQ).update("update async_customer set decisions = 'email=channel, phone=hq' where operation_id = ?",
                TwoStores.FAILED_OPERATION);

        assertThat(decide(stores, TwoStores.DORA.toString(), "hq", Map.of()).exitCode()).isZero();
        assertThat(stores.at(Sites.HQ).queryForObject("select decisions from async_customer where operation_id = ?", String.class,
                TwoStores.FAILED_OPERATION)).isEqualTo("email=hq, phone=hq");
    }

    private TwoStores inConflict(Product product, String fields) {
        TwoStores stores = stores(product).withFailedCustomer();
        stores.at(Sites.HQ).update("update async_customer set sync_status = 'NEEDS_DECISION', sync_error = ? where operation_id = ?",
                "changed at HQ meanwhile: " + fields, TwoStores.FAILED_OPERATION);
        return stores;
    }

    private static Answer decide(TwoStores stores, String id, String winner, Map<String, String> exceptions) {
        return new Decide(stores.sites(), "jo").decide(id, winner, exceptions);
    }
}
