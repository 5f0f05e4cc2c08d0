package io.channelsync.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What has to be closed before sales are posted, and what becomes of the shifts. */
class ClosingTest {

    @ParameterizedTest
    @EnumSource
    void a_day_waits_until_it_is_over_and_its_tills_are_closed(Product product) {
        try (StoreDay day = new StoreDay(product).trusting()) {
            UUID till = day.shift(1, "OPEN", null);
            day.sale(till, 10);
            assertThat(day.post().statements()).isEmpty();
            assertThat(day.nextDay().post().statements()).isEmpty();

            day.change(till, "BLIND_CLOSED", null);
            assertThat(day.post().statements()).isEmpty();

            day.change(till, "BLIND_CLOSED", 110);
            assertThat(day.post().statements()).containsExactly("FULL POSTED 1");
            assertThat(vouchers(day)).isEqualTo("[STARTING_AMOUNT 100.0000, TENDER_DECLARATION 110.0000]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void by_shift_a_closed_till_does_not_wait_for_the_others_nor_for_the_end_of_the_day(Product product) {
        try (StoreDay day = new StoreDay(product).set("closing", "shift")) {
            UUID early = day.shift(1, "CLOSED", 110);
            UUID late = day.shift(2, "OPEN", null);
            day.sale(early, 10);
            day.sale(late, 20);
            day.sale(null, 5);

            assertThat(day.post().statements()).containsExactly("FULL POSTED 1");
            assertThat(day.post().statements()).hasSize(1);

            assertThat(day.nextDay().post().statements()).containsExactly("FULL POSTED 1", "FULL POSTED 1");
            day.change(late, "CLOSED", 120);
            assertThat(day.post().statements()).containsExactly("FULL POSTED 1", "FULL POSTED 1", "FULL POSTED 1");
            assertThat(day.hq().queryForObject("select count(*) from retail_statement_shift", Integer.class)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_trickle_feed_posts_sales_all_day_and_counts_the_drawers_in_the_end(Product product) {
        try (StoreDay day = new StoreDay(product).set("trickle-feed", "true")) {
            UUID till = day.shift(1, "OPEN", null);
            day.sale(till, 10);
            assertThat(day.post().statements()).containsExactly("TRANSACTIONAL POSTED 1");
            day.sale(till, 20);
            assertThat(day.post().statements()).containsExactly("TRANSACTIONAL POSTED 1", "TRANSACTIONAL POSTED 1");

            day.change(till, "CLOSED", 128);
            assertThat(day.post().statements()).hasSize(2);
            assertThat(day.nextDay().post().statements()).endsWith("FINANCIAL POSTED 0").hasSize(3);
            assertThat(vouchers(day)).isEqualTo("[COUNT_DIFFERENCE -2.0000, STARTING_AMOUNT 100.0000, TENDER_DECLARATION 128.0000]");
            assertThat(day.post().statements()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_trickle_feed_cannot_be_switched_while_a_calculated_statement_is_open(Product product) {
        try (StoreDay day = new StoreDay(product).trusting()) {
            UUID sale = day.sale(null, 10);
            day.nextDay();
            day.site().run(Flow.UPLOAD_CHANNELS);
            day.hq().update("update retail_transaction_line set net_amount = 9 where transaction_id = ?", sale);
            day.hq().update("update retail_transaction set account_number = null");
            assertThat(day.post().statements()).containsExactly("FULL CALCULATED 1");

            day.set("trickle-feed", "true").restart();
            Run refused = day.site().run(Flow.POST_END_OF_DAY);
            assertThat(refused.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.kind()).isEqualTo("SET_UP");
                assertThat(failure.detail()).contains("trickle-feed was changed to true while 1 statements are calculated and not posted");
            });

            day.hq().update("update retail_transaction_line set net_amount = 10 where transaction_id = ?", sale);
            day.set("trickle-feed", "false").restart();
            assertThat(day.post().statements()).containsExactly("FULL POSTED 1");
            day.set("trickle-feed", "true").restart();
            day.sale(null, 20);
            assertThat(day.post().statements()).containsExactly("FULL POSTED 1", "TRANSACTIONAL POSTED 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_drawer_that_is_off_by_too_much_holds_its_statement_until_more_is_allowed(Product product) {
        try (StoreDay day = new StoreDay(product).set("max-count-difference", "1.50")) {
            UUID till = day.shift(1, "CLOSED", 108);
            day.sale(till, 10);
            assertThat(day.nextDay().post().statements()).containsExactly("FULL CALCULATED 1");
            assertThat(day.rows("select error_message from retail_statement").toString()).contains(
                    "counted in shift " + till + ": 108.0000, expected: 110.0000; at most 1.50 may differ");

            day.set("max-count-difference", "2").restart();
            assertThat(day.post().statements()).containsExactly("FULL POSTED 1");
            assertThat(day.rows("select amount, counted_amount from retail_statement_tender").toString())
                    .containsIgnoringCase("amount=10.0000").containsIgnoringCase("counted_amount=8.0000");
        }
    }

    private static String vouchers(StoreDay day) {
        return day.hq().queryForList("select voucher_type || ' ' || amount from statement_voucher order by voucher_type", String.class).toString();
    }
}
