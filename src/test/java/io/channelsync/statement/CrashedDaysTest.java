package io.channelsync.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.fault.AtCommit.Ending;
import io.channelsync.testing.Proof;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process ends at one commit after the other while days are posted by shift or with the trickle feed: each sale is posted once. */
class CrashedDaysTest {

    private static final int LEAST_COMMITS = 20;
    private static final int EACH = Proof.size("channelsync.crashed-days.each", 3, 1);
    private static final int EDGES = Proof.size("channelsync.state-edges.each", 2, 1);
    private static final List<String> STATES = List.of("STARTED", "MARKED", "CALCULATED", "CHECKED", "AGGREGATED", "CUSTOMER_ORDER_CREATED",
            "CUSTOMER_ORDER_INVOICED", "DISCOUNTS_POSTED", "INCOME_EXPENSE_POSTED", "VOUCHERS_LINKED", "PAYMENTS_POSTED", "GIFT_CARDS_POSTED", "POSTED");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wherever_it_ends_every_sale_and_every_shift_is_posted_once(boolean trickleFeed) {
        try (CrashedDays days = new CrashedDays("shift", trickleFeed, false)) {
            days.play(0, Ending.BEFORE); // the first day opens the account of anonymous sales
            int commits = days.play(0, Ending.BEFORE);
            assertThat(commits).isGreaterThan(LEAST_COMMITS);

            // By shift the others than with the trickle feed; every one of both under -Pproof.
            for (int commit = trickleFeed ? 1 : Math.min(EACH, 2); commit <= commits; commit += EACH) {
                for (Ending ending : Proof.isLong() ? List.of(Ending.BEFORE, Ending.REPLY_LOST) : List.of(commit % 2 == 0 ? Ending.REPLY_LOST : Ending.BEFORE)) {
                    days.play(commit, ending);
                    assertPostedOnce(days, "commit " + commit + ", " + ending);
                }
            }

            assertThat(days.endedAt()).containsOnlyKeys(trickleFeed ? List.of("FINANCIAL", "TRANSACTIONAL") : List.of("FULL"));
            days.endedAt().forEach((type, states) -> assertThat(STATES).as(type).containsAll(states));
            days.endedAt().forEach((type, states) -> assertThat(states).as(type).hasSizeGreaterThanOrEqualTo(EACH == 1 ? STATES.size() : 4));
            assertThat(days.hq().queryForObject("select max(statement_number) from retail_statement", String.class)).as("numbers have no gaps")
                    .endsWith(String.valueOf(days.hq().queryForObject("select count(*) from retail_statement", Long.class)));
        }
    }

    /**
     * At every edge of every state the process ends, before the commit and after it, and two daemons post together from there. The short form
     * takes every other edge, before the one and after the next.
     */
    @Test
    void wherever_it_ends_two_daemons_together_post_the_day_once() {
        try (CrashedDays days = new CrashedDays("business-day", false, true)) {
            days.play(0, Ending.BEFORE); // the first day opens the account of anonymous sales
            int commits = days.play(0, Ending.BEFORE);
            assertThat(commits).isGreaterThan(LEAST_COMMITS);

            Map<Ending, Set<String>> endedAt = new EnumMap<>(Ending.class);
            for (int commit = 1; commit <= commits; commit += EDGES) {
                for (Ending ending : Proof.isLong() ? List.of(Ending.BEFORE, Ending.AFTER) : List.of(commit % 4 == 1 ? Ending.AFTER : Ending.BEFORE)) {
                    days.endedAt().clear();
                    days.play(commit, ending);
                    days.endedAt().forEach((type, states) -> endedAt.computeIfAbsent(ending, key -> new TreeSet<>()).addAll(states));
                    assertPostedOnce(days, "commit " + commit + ", " + ending);
                }
            }

            assertThat(endedAt).containsOnlyKeys(Ending.BEFORE, Ending.AFTER);
            if (EDGES == 1 && Proof.isLong()) {
                assertThat(endedAt.get(Ending.AFTER)).containsExactlyInAnyOrderElementsOf(STATES);
                assertThat(endedAt.get(Ending.BEFORE)).as("nothing ends before its commit and is posted").containsAll(STATES.subList(0, STATES.size() - 1));
            } else {
                assertThat(endedAt.values()).allSatisfy(states -> assertThat(states).hasSizeGreaterThanOrEqualTo(3));
            }
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
