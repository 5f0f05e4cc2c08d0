package io.channelsync.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.operate.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an operator does with a statement that does not get on, and what comes of it. */
class StatementWorkTest {

    @ParameterizedTest
    @EnumSource
    void a_statement_goes_on_without_a_sale_that_is_taken_out_and_the_sale_follows_later(Product product) {
        try (StoreDay day = new StoreDay(product).trusting()) {
            day.sale(null, 10);
            UUID faulty = stuck(day);
            UUID statement = day.statement();
            assertThat(day.operate(work -> work.list()).text()).contains(statement.toString(), "CALCULATED", "do not add up");

            Answer answer = day.operate(work -> work.exclude(faulty.toString()));

            assertThat(answer).isEqualTo(new Answer("transaction " + faulty + " waits for a person; statement " + statement
                    + ": MARKED, due now. Then: channelsync retry " + faulty, 0));
            assertThat(day.post().statements()).containsExactly("FULL POSTED 1");
            assertThat(day.rows("select sync_status, sync_error, report_due from retail_transaction where transaction_id = ?", faulty).toString())
                    .contains("FAILED", "taken out of statement " + statement + " by jo");
            assertThat(day.rows("select changed_by, action from audit_log where action = 'EXCLUDE'")).hasSize(2);
            assertThat(day.hq().queryForList("select operation from retail_statement_event where operation = 'EXCLUDE'", String.class)).hasSize(1);

            mend(day, faulty);
            day.hq().update("update retail_transaction set sync_status = 'PENDING', sync_error = null where transaction_id = ?", faulty);
            assertThat(day.post().statements()).containsExactly("FULL POSTED 1", "FULL POSTED 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_statement_that_is_reopened_takes_what_has_arrived_meanwhile(Product product) {
        try (StoreDay day = new StoreDay(product).trusting()) {
            UUID faulty = stuck(day);
            day.sale(null, 30);
            mend(day, faulty);

            assertThat(day.operate(work -> work.reopen(day.statement().toString())))
                    .isEqualTo(new Answer("statement " + day.statement() + ": STARTED, due now", 0));
            assertThat(day.post().statements()).containsExactly("FULL POSTED 2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_sales_of_an_order_that_is_undone_go_into_the_next_statement_of_the_day(Product product) {
        try (StoreDay day = new StoreDay(product).set("lines-per-order", "1")) {
            day.sale(null, 10);
            day.sale(null, 20);
            day.nextDay();
            atInvoices(day);
            String order = day.hq().queryForList("select sales_order_number from sales_order order by sales_order_number", String.class).get(0);

            Answer answer = day.operate(work -> work.deleteOrder(order));

            assertThat(answer.exitCode()).as(answer.text()).isZero();
            assertThat(answer.text()).startsWith("sales order " + order + " is undone").endsWith("MARKED, due now");
            raise(day, "invoice");
            assertThat(day.post().post().statements()).containsExactly("FULL POSTED 1", "FULL POSTED 1");
            assertThat(day.hq().queryForObject("select count(distinct m.transaction_id) from retail_statement_transaction m", Integer.class)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_changed_after_the_check_stops_before_anything_is_invoiced_and_one_command_leads_on(Product product) {
        for (String change : List.of("update retail_transaction_line set net_amount = 19 where transaction_id = ?",
                "update retail_transaction_payment set amount = 19 where transaction_id = ?")) {
            try (StoreDay day = new StoreDay(product)) {
                day.sale(null, 10);
                UUID changed = day.sale(null, 20);
                day.nextDay();
                withoutNumbers(day, "sales-order", "FULL CHECKED 2");
                day.hq().update(change, changed);
                raise(day, "sales-order");

                assertThat(day.post().post().statements()).containsExactly("FULL CUSTOMER_ORDER_CREATED 2");
                assertThat(day.operate(work -> work.list()).text()).contains("SET_UP, ", " is 29.0000 but ", "_amount is 30.0000");
                assertThat(day.rows("select * from sales_invoice")).isEmpty();

                assertThat(day.operate(work -> work.reopen(day.statement().toString())).exitCode()).isZero();
                assertThat(day.post().statements()).containsExactly("FULL POSTED 1");
                assertThat(day.rows("select transaction_id from retail_transaction where sync_status = 'FAILED' and sync_error is not null"))
                        .singleElement().satisfies(row -> assertThat(row.get("transaction_id")).isEqualTo(changed));
            }
        }
    }

    /** No invoice number is left: the statement has its orders and cannot be invoiced. */
    private static void atInvoices(StoreDay day) {
        withoutNumbers(day, "invoice", "FULL CUSTOMER_ORDER_CREATED 2");
    }

    private static void withoutNumbers(StoreDay day, String sequence, String statement) {
        day.site().daemon();
        day.site().run(Flow.UPLOAD_CHANNELS);
        day.hq().update("update number_sequence set last_value = next_value - 1 where name = ?", sequence);
        assertThat(day.post().statements()).containsExactly(statement);
    }

    private static void raise(StoreDay day, String sequence) {
        day.hq().update("update number_sequence set last_value = 999999999 where name = ?", sequence);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_invoiced_or_posted_is_never_undone(Product product) {
        try (StoreDay day = new StoreDay(product).trusting()) {
            UUID sale = day.sale(null, 10);
            day.nextDay().post();
            UUID statement = day.statement();

            assertThat(day.operate(work -> work.reopen(statement.toString()))).isEqualTo(new Answer("refused, nothing was changed: statement "
                    + statement + " is posted; what arrives later goes into the next sequence of its day", 1));
            day.hq().update("update retail_statement set state = 'PAYMENTS_POSTED'");
            for (Answer answer : List.of(day.operate(work -> work.reopen(statement.toString())),
                    day.operate(work -> work.exclude(sale.toString())), day.operate(work -> work.deleteOrder("SO-000000001")))) {
                assertThat(answer).isEqualTo(new Answer("refused, nothing was changed: statement " + statement
                        + " is invoiced, it can only go on. Try: channelsync statement retry " + statement, 1));
            }
            assertThat(day.rows("select * from audit_log where action in ('REOPEN', 'EXCLUDE', 'DELETE_ORDER')")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ids_that_nobody_knows_are_said_so(Product product) {
        try (StoreDay day = new StoreDay(product).trusting()) {
            String nobody = new UUID(9, 9).toString();
            assertThat(day.operate(work -> work.list()).text()).isEqualTo("every statement is posted");
            assertThat(day.operate(work -> work.reopen(nobody))).isEqualTo(new Answer("no statement " + nobody + " is known", 4));
            assertThat(day.operate(work -> work.exclude(nobody))).isEqualTo(new Answer("no transaction " + nobody + " is known", 4));
            assertThat(day.operate(work -> work.deleteOrder("SO-9"))).isEqualTo(new Answer("no sales order SO-9 is known", 4));
            assertThat(day.operate(work -> work.reopen("SO-9"))).isEqualTo(new Answer("expected a GUID, not SO-9", 4));
            UUID sale = day.sale(null, 10);
            assertThat(day.operate(work -> work.exclude(sale.toString())))
                    .isEqualTo(new Answer("refused, nothing was changed: it is in no statement, it is PENDING", 1));
        }
    }

    /** A sale whose lines were changed after it had arrived; its statement is calculated and cannot be checked. */
    private static UUID stuck(StoreDay day) {
        UUID faulty = day.sale(null, 20);
        day.hq().update("update retail_transaction_line set net_amount = 19 where transaction_id = ?", faulty);
        day.nextDay().post();
        assertThat(day.statements()).singleElement().asString().startsWith("FULL CALCULATED");
        return faulty;
    }

    private static void mend(StoreDay day, UUID faulty) {
        day.hq().update("update retail_transaction_line set net_amount = 20 where transaction_id = ?", faulty);
    }
}
