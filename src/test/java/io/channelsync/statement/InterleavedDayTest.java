package io.channelsync.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.operate.Sites;
import io.channelsync.operate.Verify;
import io.channelsync.statement.InterleavedDay.Act;
import io.channelsync.testing.Proof;
import io.channelsync.testing.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A sale, a late sale, the shift that is closed and the day that ends, each before, after and between any two steps of a run of the end of
 * day. Whatever the order, each sale is in exactly one posted statement of its day. The short form plays some of them, chosen by
 * {@code -Dchannelsync.days.seed=N}, the long form every one.
 */
class InterleavedDayTest {

    private static final int EVERY_WAY = (int) Math.pow(InterleavedDay.SLOTS, Act.values().length);
    private static final int PLAYED = Math.min(EVERY_WAY, Proof.size("channelsync.days", 10, EVERY_WAY));

    private final long seed = Proof.seed("channelsync.days.seed");
    private int sequels;

    @Test
    void each_sale_is_posted_once_however_uploads_closes_and_the_end_of_day_interleave() {
        try (InterleavedDay store = new InterleavedDay()) {
            for (String by : List.of("business-day", "shift")) {
                for (boolean trickleFeed : List.of(false, true)) {
                    store.closing(by, trickleFeed);
                    ways().forEach(when -> {
                        LocalDate day = store.play(when);
                        assertPostedOnce(store, day, by + (trickleFeed ? " with trickle feed " : " ") + when + "; " + replay());
                    });
                }
            }
            Site site = store.site();
            assertThat(new Verify(new Sites(site.hqDatabase(), site::channelDatabase, site.settings().channels(), site.clock())).run().findings()).isEmpty();
            assertThat(store.amidst()).as("done between two steps of a run, %s", replay()).containsExactlyInAnyOrder(Act.values());
            assertThat(sequels).as("days with a second statement, %s", replay()).isGreaterThan(PLAYED / 10);
        }
    }

    private void assertPostedOnce(InterleavedDay store, LocalDate day, String how) {
        assertThat(store.hq().queryForList("select t.gross_amount from retail_transaction t"
                + " join retail_statement_transaction m on m.channel_id = t.channel_id and m.transaction_id = t.transaction_id"
                + " join retail_statement s on s.statement_id = m.statement_id and s.statement_id = t.statement_id and s.business_date = t.business_date"
                + " where t.business_date = ? and s.state = 'POSTED' and t.sync_status = 'SYNCHRONIZED' order by 1", Integer.class, day))
                .as("sales in posted statements, %s", how).containsExactly(7, 10);
        Map<String, Object> totals = store.hq().queryForMap("select count(*) as statements, min(sequence) as first, max(sequence) as last,"
                + " sum(coalesce(gross_amount, 0)) as gross, sum(transaction_count) as sales,"
                + " (select sum(i.gross_amount) from sales_invoice i join retail_statement s on s.statement_id = i.statement_id where s.business_date = ?) as invoiced,"
                + " (select sum(p.amount) from payment_journal_line p join retail_statement s on s.statement_id = p.statement_id where s.business_date = ? and p.posted) as paid,"
                + " (select count(*) from retail_statement_shift h join retail_statement s on s.statement_id = h.statement_id where s.business_date = ?) as shifts"
                + " from retail_statement where business_date = ? and state = 'POSTED'", day, day, day, day);
        assertThat(Set.of("17 17 17 2 1 1")).as("gross, invoiced, paid, sales, shifts and first sequence, %s", how)
                .contains(whole(totals, "gross") + " " + whole(totals, "invoiced") + " " + whole(totals, "paid") + " " + whole(totals, "sales")
                        + " " + whole(totals, "shifts") + " " + whole(totals, "first"));
        assertThat(whole(totals, "last")).as("sequences without gap, %s", how).isEqualTo(whole(totals, "statements"));
        sequels += whole(totals, "statements") > 1 ? 1 : 0;
    }

    private static int whole(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).intValue();
    }

    /** Each act in each slot. */
    private List<Map<Act, Integer>> ways() {
        List<Integer> all = new ArrayList<>();
        for (int way = 0; way < EVERY_WAY; way++) {
            all.add(way);
        }
        Collections.shuffle(all, new Random(seed));
        return all.stream().limit(PLAYED).map(InterleavedDayTest::way).toList();
    }

    private static Map<Act, Integer> way(int number) {
        Map<Act, Integer> slots = new EnumMap<>(Act.class);
        int rest = number;
        for (Act act : Act.values()) {
            slots.put(act, rest % InterleavedDay.SLOTS);
            rest /= InterleavedDay.SLOTS;
        }
        return slots;
    }

    private String replay() {
        return "replay with: mvn test -Dtest=InterleavedDayTest -Dchannelsync.days.seed=" + seed;
    }
}
