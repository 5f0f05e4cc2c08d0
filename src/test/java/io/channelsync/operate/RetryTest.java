package io.channelsync.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryTest extends BothProducts {

    @ParameterizedTest
    @EnumSource
    void a_held_order_becomes_due_and_keeps_its_attempts(Product product) {
        TwoStores stores = stores(product).withFailedCustomer();

        Answer answer = retry(stores, TwoStores.HELD_ORDER);

        assertThat(answer).isEqualTo(new Answer("order " + TwoStores.HELD_ORDER + " of seattle: PENDING, due now", 0));
        Map<String, Object> order = stores.at(Sites.HQ).queryForMap(
                "select attempts, next_attempt_at from retail_transaction where transaction_id = ?", TwoStores.HELD_ORDER);
        assertThat(order.get("attempts")).isEqualTo(1);
        assertThat(order.get("next_attempt_at")).isNull();
        assertThat(audited(stores)).containsExactly("jo RETRY retail_transaction next_attempt_at");
    }

    @ParameterizedTest
    @EnumSource
    void a_failed_order_is_tried_again_only_when_it_adds_up(Product product) {
        TwoStores stores = stores(product);
        stores.at(Sites.HQ).update("update retail_transaction set sync_status = 'FAILED', sync_error = 'net_amount is wrong',"
                + " net_amount = net_amount + 1 where transaction_id = ?", TwoStores.ORDER);

        assertThat(retry(stores, TwoStores.ORDER))
                .isEqualTo(new Answer("order " + TwoStores.ORDER + " of seattle: still refused: net_amount is wrong", 1));

        stores.at(Sites.HQ).update("update retail_transaction set net_amount = net_amount - 1 where transaction_id = ?", TwoStores.ORDER);

        assertThat(retry(stores, TwoStores.ORDER))
                .isEqualTo(new Answer("order " + TwoStores.ORDER + " of seattle: FAILED, due now", 0));
    }

    @ParameterizedTest
    @EnumSource
    void a_failed_sale_is_due_again_and_left_to_the_rules(Product product) {
        TwoStores stores = stores(product);
        stores.at(Sites.HQ).update("update retail_transaction set sync_status = 'FAILED', validation_status = 'ERROR',"
                + " sync_error = 'net-amount: wrong', net_amount = net_amount + 1 where transaction_id = ?", TwoStores.SALE);

        assertThat(retry(stores, TwoStores.SALE))
                .isEqualTo(new Answer("sale " + TwoStores.SALE + " of seattle: FAILED, due now", 0));
        assertThat(stores.at(Sites.HQ).queryForMap("select sync_status, validation_status from retail_transaction where transaction_id = ?",
                TwoStores.SALE).values()).containsExactly("PENDING", "ERROR");
        assertThat(audited(stores)).containsExactly("jo RETRY retail_transaction sync_status");
    }

    @ParameterizedTest
    @EnumSource
    void a_failed_transaction_of_an_unknown_type_stays_failed(Product product) {
        TwoStores stores = stores(product);
        stores.at(Sites.HQ).update("update retail_transaction set sync_status = 'FAILED', sync_error = 'type', transaction_type = 'GIFT'"
                + " where transaction_id = ?", TwoStores.SALE);

        assertThat(retry(stores, TwoStores.SALE).exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_failed_customer_that_is_still_wrong_stays_failed(Product product) {
        TwoStores stores = stores(product).withFailedCustomer();

        Answer answer = retry(stores, TwoStores.DORA);

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text()).contains("still refused: email has no @. Try: channelsync fix " + TwoStores.FAILED_OPERATION);
        assertThat(state(stores)).isEqualTo("FAILED");
        assertThat(audited(stores)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_failed_customer_that_is_right_now_becomes_pending(Product product) {
        TwoStores stores = stores(product).withFailedCustomer();
        stores.at(Sites.HQ).update("update async_customer set email = 'dora@example.com' where operation_id = ?",
                TwoStores.FAILED_OPERATION);

        Answer answer = retry(stores, TwoStores.FAILED_OPERATION);

        assertThat(answer.exitCode()).isZero();
        assertThat(state(stores)).isEqualTo("PENDING");
        assertThat(audited(stores)).containsExactly("jo RETRY async_customer sync_status");
    }

    @ParameterizedTest
    @EnumSource
    void a_decision_is_not_made_by_trying_again(Product product) {
        TwoStores stores = stores(product).withFailedCustomer();
        stores.at(Sites.HQ).update("update async_customer set sync_status = 'NEEDS_DECISION' where operation_id = ?",
                TwoStores.FAILED_OPERATION);

        assertThat(retry(stores, TwoStores.DORA).text()).contains("needs a decision first");
        assertThat(state(stores)).isEqualTo("NEEDS_DECISION");
    }

    @ParameterizedTest
    @EnumSource
    void the_operations_of_an_account_become_due(Product product) {
        TwoStores stores = stores(product);
        stores.insert(Sites.HQ, "async_contact", TwoStores.row("channel_id", "seattle", "operation_id", TwoStores.guid(70),
                "replication_counter", 1L, "operation", "CREATE", "account_number", "C-000000001", "created_at",
                TwoStores.NOW, "contact_id", TwoStores.guid(71), "received_at", TwoStores.NOW, "sync_status", "FAILED",
                "attempts", 3));

        assertThat(retry(stores, "C-000000001").exitCode()).isZero();
        assertThat(stores.at(Sites.HQ).queryForObject("select sync_status from async_contact", String.class))
                .isEqualTo("PENDING");
        stores.at(Sites.HQ).update("delete from async_contact");
    }

    @ParameterizedTest
    @EnumSource
    void an_open_statement_becomes_due(Product product) {
        TwoStores stores = stores(product);
        stores.at(Sites.HQ).update("update retail_statement set state = 'CHECKED', attempts = 2, next_attempt_at = ?",
                TwoStores.NOW);

        assertThat(retry(stores, TwoStores.STATEMENT).text()).endsWith("CHECKED, due now");
        assertThat(stores.at(Sites.HQ).queryForObject(
                "select count(*) from retail_statement where next_attempt_at is null and attempts = 2", Long.class)).isOne();
        assertThat(stores.at(Sites.HQ).queryForList("select from_state || ' ' || to_state || ' ' || detail from retail_statement_event where operation = 'RETRY'",
                String.class)).containsExactly("CHECKED CHECKED by jo");
    }

    @ParameterizedTest
    @EnumSource
    void a_row_leaves_quarantine_and_is_due_for_upload(Product product) {
        TwoStores stores = stores(product);

        Answer answer = retry(stores, TwoStores.REFUSED_ROW);

        assertThat(answer.text()).isEqualTo("row " + TwoStores.REFUSED_ROW
                + " of async_customer at toronto: released from quarantine, due for upload");
        Map<String, Object> row = stores.at("toronto").queryForMap(
                "select uploaded_at, sync_error from async_customer where operation_id = ?", TwoStores.REFUSED_ROW);
        assertThat(row.values()).containsOnlyNulls();
        assertThat(stores.at(Sites.HQ).queryForObject(
                "select count(*) from quarantine where released_at is not null", Long.class)).isOne();
        assertThat(new Verify(stores.sites()).run().findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_row_stays_in_quarantine_while_its_channel_is_away(Product product) {
        TwoStores stores = stores(product);

        Answer answer = new Retry(stores.sitesWithout("toronto"), TwoStores.rules(), "jo")
                .retry(List.of(TwoStores.REFUSED_ROW.toString()));

        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.text()).endsWith("toronto is away: not reachable");
        assertThat(stores.at(Sites.HQ).queryForObject(
                "select count(*) from quarantine where released_at is null", Long.class)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void an_unknown_id_is_said_and_the_others_are_tried(Product product) {
        TwoStores stores = stores(product).withFailedCustomer();
        String unknown = UUID.randomUUID().toString();

        Answer answer = retry(stores, unknown, TwoStores.HELD_ORDER);

        assertThat(answer.exitCode()).isEqualTo(4);
        assertThat(answer.text().lines()).hasSize(2).first()
                .isEqualTo(unknown + ": nothing that could be retried is known by this id");
    }

    private static Answer retry(TwoStores stores, Object... ids) {
        return new Retry(stores.sites(), TwoStores.rules(), "jo")
                .retry(Arrays.stream(ids).map(Object::toString).toList());
    }

    private static String state(TwoStores stores) {
        return stores.at(Sites.HQ).queryForObject(
                "select sync_status from async_customer where operation_id = ?", String.class, TwoStores.FAILED_OPERATION);
    }

    private static List<String> audited(TwoStores stores) {
        return stores.at(Sites.HQ).queryForList("select changed_by || ' ' || action || ' ' || table_name || ' ' || field"
                + " from audit_log order by audit_id", String.class);
    }
}
