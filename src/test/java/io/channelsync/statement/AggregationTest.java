package io.channelsync.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which sales become one order. */
class AggregationTest {

    private static final String ORDERS = "select transaction_count || ' sales, ' || line_count || ' lines, ' || gross_amount"
            + " from retail_statement_aggregate order by aggregate_number";

    @ParameterizedTest
    @EnumSource
    void a_return_is_set_off_against_sales_unless_it_is_to_stand_apart(Product product) {
        for (boolean apart : new boolean[] {false, true}) {
            try (StoreDay day = new StoreDay(product).set("returns-apart", String.valueOf(apart))) {
                day.sale(null, 10, 20);
                day.sale(null, -10);
                assertThat(day.nextDay().post().statements()).containsExactly("FULL POSTED 2");
                assertThat(day.hq().queryForList(ORDERS, String.class)).isEqualTo(apart
                        ? List.of("1 sales, 2 lines, 30.0000", "1 sales, 1 lines, -10.0000")
                        : List.of("2 sales, 3 lines, 20.0000"));
                assertThat(day.hq().queryForObject("select count(*) from sales_invoice", Integer.class)).isEqualTo(apart ? 2 : 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_order_takes_so_many_lines_and_never_a_part_of_a_sale(Product product) {
        try (StoreDay day = new StoreDay(product).set("lines-per-order", "4").set("page-size", "2")) {
            day.sale(null, 1, 2, 3);
            UUID second = day.sale(null, 4, 5);
            day.sale(null, 6);
            day.sale(null, 7);
            UUID large = day.sale(null, 8, 9, 10, 11, 12, 13);
            day.sale(null, 14);

            assertThat(day.nextDay().post().statements()).containsExactly("FULL POSTED 6");

            assertThat(day.hq().queryForList(ORDERS, String.class)).containsExactly(
                    "1 sales, 3 lines, 6.0000", "3 sales, 4 lines, 22.0000", "1 sales, 6 lines, 63.0000", "1 sales, 1 lines, 14.0000");
            assertThat(day.hq().queryForList("select aggregate_number from retail_statement_transaction where transaction_id in (?, ?)"
                    + " order by aggregate_number", Integer.class, second, large)).containsExactly(2, 3);
            assertThat(day.hq().queryForObject("select count(distinct invoice_number) from payment_journal_line where posted", Integer.class)).isEqualTo(4);
            assertThat(day.hq().queryForObject("select sum(amount) from payment_journal_line", BigDecimal.class)).isEqualByComparingTo("105");
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_account_that_hq_does_not_have_reaches_an_order(Product product) {
        try (StoreDay day = new StoreDay(product).trusting()) {
            day.sale(null, 10);
            day.nextDay();
            day.site().run(Flow.UPLOAD_CHANNELS);
            day.hq().update("update retail_transaction_line set net_amount = 9");
            assertThat(day.post().statements()).containsExactly("FULL CALCULATED 1");

            day.hq().update("update retail_transaction_line set net_amount = 10");
            day.hq().update("update retail_statement_transaction set account_number = 'nobody'");
            day.post();
            assertThat(day.rows("select state, error_message from retail_statement").toString())
                    .contains("CHECKED", "HQ does not have the customer of transaction " + new UUID(1, 1));
            assertThat(day.rows("select * from sales_order")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void sales_that_are_changed_after_the_calculation_are_not_invoiced(Product product) {
        try (StoreDay day = new StoreDay(product).trusting()) {
            UUID sale = day.sale(null, 10);
            day.nextDay();
            day.hq().update("update retail_transaction_line set net_amount = 9");
            assertThat(day.post().statements()).containsExactly("FULL CALCULATED 1");

            day.hq().update("update retail_transaction_line set net_amount = 12");
            day.hq().update("update retail_transaction_payment set amount = 12");
            day.hq().update("update retail_transaction set net_amount = 12, gross_amount = 12");
            day.post();
            assertThat(day.rows("select state, error_message from retail_statement").toString())
                    .contains("CUSTOMER_ORDER_CREATED", "its transactions were changed after they had been calculated");
            assertThat(day.rows("select * from sales_invoice")).isEmpty();

            assertThat(day.operate(work -> work.reopen(day.statement().toString())).exitCode()).isZero();
            assertThat(day.post().statements()).containsExactly("FULL POSTED 1");
            assertThat(day.hq().queryForObject("select gross_amount from sales_invoice", BigDecimal.class)).isEqualByComparingTo("12");
            assertThat(day.rows("select * from retail_statement_transaction")).singleElement().satisfies(row ->
                    assertThat(row.get("transaction_id")).isEqualTo(sale));
        }
    }
}
