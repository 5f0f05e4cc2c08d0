package io.channelsync.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.testing.Proof;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process ends at one commit after the other while days are posted by shift or with the trickle feed: each sale is posted once. */
class CrashedDaysTest {

    private static final int LEAST_COMMITS = 20;
    private static final int EACH = Proof.size("channelsync.crashed-days.each", 3, 1);
    private static final List<String> STATES = List.of("STARTED", "MARKED", "CALCULATED", "CHECKED", "AGGREGATED", "CUSTOMER_ORDER_CREATED",
            "CUSTOMER_ORDER_INVOICED", "DISCOUNTS_POSTED", "INCOME_EXPENSE_POSTED", "VOUCHERS_LINKED", "PAYMENTS_POSTED", "GIFT_CARDS_POSTED", "POSTED");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wherever_it_ends_every_sale_and_every_shift_is_posted_once(boolean trickleFeed) {
        try (CrashedDays days = new CrashedDays(trickleFeed)) {
            days.play(0, false); // the first day opens the account of anonymous sales
            int commits = days.play(0, false);
            assertThat(commits).isGreaterThan(LEAST_COMMITS);

            // By shift the others than with the trickle feed; every one of both under -Pproof.
            for (int commit = trickleFeed ? 1 : Math.min(EACH, 2); commit <= commits; commit += EACH) {
                for (boolean reply : Proof.isLong() ? List.of(false, true) : List.of(commit % 2 == 0)) {
                    days.play(commit, reply);
                    assertPostedOnce(days, "commit " + commit + (reply ? ", reply lost" : ", ended before it"));
                }
            }

            assertThat(days.endedAt()).containsOnlyKeys(trickleFeed ? List.of("FINANCIAL", "TRANSACTIONAL") : List.of("FULL"));
            days.endedAt().forEach((type, states) -> assertThat(STATES).as(type).containsAll(states));
            days.endedAt().forEach((type, states) -> assertThat(states).as(type).hasSizeGreaterThanOrEqualTo(EACH == 1 ? STATES.size() : 4));
            assertThat(days.hq().queryForObject("select max(statement_number) from retail_statement", String.class)).as("numbers have no gaps")
                    .endsWith(String.valueOf(days.hq().queryForObject("select count(*) from retail_statement", Long.class)));
        }
    }

    private static void assertPostedOnce(CrashedDays days, String where) {
        assertThat(days.hq().queryForMap("""
                select (select count(*) from retail_transaction where business_date = d.day and sync_status = 'SYNCHRONIZED') as sales,
                       (select count(*) from retail_statement where business_date = d.day and state <> 'POSTED') as unposted,
                       (select sum(gross_amount) from retail_statement where business_date = d.day) as gross,
                       (select count(*) from retail_statement_transaction m join retail_statement s using (statement_id) where s.business_date = d.day) as members,
                       (select sum(i.gross_amount) from sales_invoice i where i.invoice_date = d.day) as invoiced,
                       (select sum(j.amount) from payment_journal_line j join retail_statement s using (statement_id)
                         where s.business_date = d.day and j.posted) as paid,
                       (select count(*) from retail_statement_shift h join retail_statement s using (statement_id) where s.business_date = d.day) as shifts,
                       (select sum(v.amount) from statement_voucher v join retail_statement s using (statement_id) where s.business_date = d.day) as vouchers
                  from (select cast(? as date) as day) d""", days.day()).toString()).as(where)
                .isEqualTo("{sales=3, unposted=0, gross=6.0000, members=3, invoiced=6.0000, paid=6.0000, shifts=2, vouchers=434.0000}");
    }
}
