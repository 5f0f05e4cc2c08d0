package io.channelsync.operate;

import static io.channelsync.operate.TwoStores.row;
import static io.channelsync.operate.TwoStores.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoyaltyCardsTest extends BothProducts {

    private static final Map<String, Object> CARD =
            row("card_number", "4711", "replication_counter", 1L, "async_id", TwoStores.ADA, "issued_at", TwoStores.NOW);

    @ParameterizedTest
    @EnumSource
    void a_card_is_told_from_the_till_to_its_account(Product product) {
        TwoStores stores = withCard(stores(product), "SYNCHRONIZED", null);
        Why why = new Why(stores.sites());

        assertThat(why.tell("4711").text())
                .startsWith("loyalty card 4711")
                .contains("HQ       loyalty card 4711 received from seattle", "loyalty card 4711 given to account C-000000001",
                        "\ncustomer " + TwoStores.ADA + ", account C-000000001");
        assertThat(why.tell("C-000000001").text()).contains("loyalty card 4711 issued");
    }

    @ParameterizedTest
    @EnumSource
    void a_card_that_its_channel_keeps_back_is_counted_and_told(Product product) {
        TwoStores stores = stores(product);
        stores.insert("seattle", "loyalty_card", with(CARD, "sync_error", "waits for customer x"));

        StatusReport report = new Status(stores.sites()).report();

        assertThat(report.text()).contains("held: loyalty card of seattle: waits for customer x", "channelsync why 4711");
        assertThat(report.flows().get(0).held()).isEqualTo(1);
        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(new Why(stores.sites()).tell("4711").text()).contains("loyalty card 4711 is still at seattle: waits for customer x");
    }

    @ParameterizedTest
    @EnumSource
    void a_held_card_becomes_due_when_somebody_asks(Product product) {
        TwoStores stores = withCard(stores(product), "PENDING", "waits for customer C-000000099, which HQ does not have");
        stores.at(Sites.HQ).update("update loyalty_card set attempts = 2, next_attempt_at = ?", TwoStores.NOW.plusDays(1));

        Answer answer = new Retry(stores.sites(), TwoStores.rules(), "jo").retry(List.of("4711"));

        assertThat(answer).isEqualTo(new Answer("loyalty card 4711 of seattle: PENDING, due now", 0));
        assertThat(stores.at(Sites.HQ).queryForMap("select attempts, next_attempt_at from loyalty_card"))
                .containsEntry("attempts", 2).containsEntry("next_attempt_at", null);
    }

    @ParameterizedTest
    @EnumSource
    void cards_that_contradict_their_holder_are_found(Product product) {
        assertThat(found(withCard(stores(product), "SYNCHRONIZED", null), "select 1 from change_counter")).isEmpty();
        assertThat(found(withCard(stores(product), "SYNCHRONIZED", null), "delete from customer_loyalty_card"))
                .containsExactly("MISSING");
        assertThat(found(withCard(stores(product), "SYNCHRONIZED", null), "delete from loyalty_card"))
                .containsExactlyInAnyOrder("ORPHANED", "MISSING");
        assertThat(found(withCard(stores(product), "SYNCHRONIZED", null),
                "update customer_loyalty_card set account_number = 'C-000000002'")).containsExactlyInAnyOrder("ORPHANED", "MISSING");
        assertThat(found(withCard(stores(product), "SYNCHRONIZED", null), "update loyalty_card set async_id = null"))
                .containsExactly("DIFFERENT");
    }

    private static List<String> found(TwoStores stores, String corruption) {
        stores.at(Sites.HQ).execute(corruption);
        VerifyReport report = new Verify(stores.sites()).run();
        assertThat(report.away()).isEmpty();
        return report.findings().stream()
                .filter(found -> found.key().equals("4711"))
                .map(found -> found.kind().toString())
                .collect(Collectors.toList());
    }

    private static TwoStores withCard(TwoStores stores, String status, String error) {
        stores.insert("seattle", "loyalty_card", with(CARD, "uploaded_at", TwoStores.NOW));
        stores.insert(Sites.HQ, "loyalty_card", with(CARD, "account_number", "C-000000001", "channel_id", "seattle",
                "received_at", TwoStores.NOW, "sync_status", status, "sync_error", error, "completed_at", error == null ? TwoStores.NOW : null));
        if (error == null) {
            stores.insert(Sites.HQ, "customer_loyalty_card", row("card_number", "4711", "account_number", "C-000000001",
                    "channel_id", "seattle", "issued_at", TwoStores.NOW));
        }
        return stores;
    }
}
