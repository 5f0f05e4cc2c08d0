package io.channelsync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.demo.BatchInsert;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.testing.Hsqldb;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Proof;
import io.channelsync.testing.Site;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many sales, the first page of them bad through and through, later on one in a hundred, for every reason that a table can
 * have. Every bad one is named with its cause, no good one is refused, and none waits for the bad ones.
 */
class PoisonProofTest {

    private static final int ROWS = Proof.size("channelsync.poison.rows", 10_000, 100_000);
    private static final int PAGE = 500;

    /** Most tries of a row, and most rows that may be tried in vain for each row that arrives, beside a fixed number of pages. */
    private static final int MOST_TRIES = 5;
    private static final int MOST_WORK = 2;
    private static final int PAGES_LOST = 4;

    private final long seed = Proof.seed("channelsync.poison.seed");
    private final Map<UUID, Poison> bad = new HashMap<>();

    /** How a row can be bad, and what HQ says of it. */
    private enum Poison {
        TOO_LONG("SQLState 22001"),
        NULL("SQLState 23502"),
        OUT_OF_RANGE("SQLState 22003"),
        NUL_CHARACTER("SQLState 22021"),
        CHECK("constraint known_currency, SQLState 23514"),
        DOUBLE("constraint receipt_once, SQLState 23505"),
        NO_PARENT("constraint known_staff, SQLState 23503");

        private final String reason;

        Poison(String reason) {
            this.reason = reason;
        }
    }

    @Test
    void every_bad_row_is_named_with_its_cause_and_no_good_row_waits_for_it() {
        // Only HSQLDB stores a NUL character at the channel, only PostgreSQL refuses it at HQ.
        try (Site site = Site.of(name -> name.equals("hq") ? PostgresServer.shared().forSite(name) : Hsqldb.fresh(), List.of("north"), Shops::at)) {
            site.set("channelsync.upload-channels.page-size", String.valueOf(PAGE));
            beStrict(site);
            write(site, "clean", PAGE, Map.of());
            site.run(Flow.UPLOAD_CHANNELS);
            assertThat(work(site)).as("rows tried in a clean run").isEqualTo(PAGE);
            long before = work(site);
            write(site, "poisoned", ROWS, poison());

            Run first = site.run(Flow.UPLOAD_CHANNELS);
            long goodAfterFirst = arrived(site);
            site.clock().forward(Duration.ofSeconds(1));
            Run second = site.run(Flow.UPLOAD_CHANNELS);

            String replay = "replay with: mvn test -Dtest=PoisonProofTest -Dchannelsync.poison.seed=" + seed + " -Dchannelsync.poison.rows=" + ROWS;
            assertThat(first.failures()).as(replay).isEmpty();
            assertThat(second.failures()).as(replay).isEmpty();
            assertThat(goodAfterFirst).as("good rows that arrive in the run after they were written. " + replay).isEqualTo(ROWS - bad.size());
            assertThat(arrived(site)).as(replay).isEqualTo(ROWS - bad.size());
            assertThat(quarantined(site)).as(replay).isEqualTo(expected());
            assertThat(tries(site)).as(replay).isBetween(1L, (long) MOST_TRIES);
            assertThat(site.channel("north").sql("select count(*) from retail_transaction where uploaded_at is null").query(Long.class).single())
                    .as("left at the channel. " + replay).isZero();
            waitsLittle(site, before, replay);
        }
    }

    /** Numbers count every row that HQ looks at, also in vain: what number a row gets is what was done before it was stored. */
    private static void beStrict(Site site) {
        for (String sql : List.of(
                "alter table retail_transaction add column place bigserial",
                "alter table retail_transaction alter column terminal type varchar(10)",
                "alter table retail_transaction alter column staff set not null",
                "alter table retail_transaction alter column item_count type decimal(6,4)",
                "alter table retail_transaction add constraint known_currency check (currency <> 'XXX')",
                "create table staff (name varchar(40) primary key)",
                "insert into staff values ('ann')",
                "alter table retail_transaction add constraint known_staff foreign key (staff) references staff",
                "create unique index receipt_once on retail_transaction (receipt_number)",
                """
                insert into retail_transaction (channel_id, transaction_id, replication_counter, transaction_type, receipt_number,
                  business_date, created_at, staff, currency, net_amount, tax_amount, gross_amount, discount_amount, item_count,
                  received_at, sync_status, place)
                values ('web', gen_random_uuid(), 1, 'CASH_AND_CARRY', 'TAKEN', current_date, now(), 'ann', 'USD', 1, 0, 1, 0, 1,
                  now(), 'SYNCHRONIZED', 0)""")) {
            site.hqDatabase().execute(sql);
        }
    }

    /** Which rows are bad, and how: the first page, and one in a hundred of the others. */
    private Map<Integer, Poison> poison() {
        Random random = new Random(seed);
        Map<Integer, Poison> poison = new HashMap<>();
        Poison[] kinds = Poison.values();
        for (int i = 0; i < ROWS; i++) {
            if (i < PAGE || random.nextInt(100) == 0) {
                poison.put(i, kinds[poison.size() % kinds.length]);
            }
        }
        assertThat(poison.size()).as("bad rows").isGreaterThan(PAGE + ROWS / 200);
        return poison;
    }

    private void write(Site site, String name, int rows, Map<Integer, Poison> poison) {
        var channel = site.channelDatabase("north");
        JdbcTemplate database = new JdbcTemplate(channel);
        BatchInsert sales = new BatchInsert(database, "retail_transaction", "transaction_id", "transaction_type", "receipt_number",
                "business_date", "created_at", "terminal", "staff", "currency", "net_amount", "tax_amount", "gross_amount",
                "discount_amount", "item_count");
        BatchInsert lines = new BatchInsert(database, "retail_transaction_line", "transaction_id", "line_number", "item_id",
                "quantity", "unit_price", "discount_amount", "tax_amount", "net_amount");
        BatchInsert payments = new BatchInsert(database, "retail_transaction_payment", "transaction_id", "line_number", "tender_type", "amount");
        BigDecimal one = BigDecimal.ONE;
        BigDecimal none = BigDecimal.ZERO;
        OffsetDateTime noon = OffsetDateTime.parse("2026-03-09T12:00:00Z");
        new TransactionTemplate(new JdbcTransactionManager(channel)).executeWithoutResult(status -> {
            for (int i = 0; i < rows; i++) {
                UUID id = UUID.nameUUIDFromBytes((name + i).getBytes(StandardCharsets.UTF_8));
                Poison how = poison.get(i);
                if (how != null) {
                    bad.put(id, how);
                }
                String receipt = how == Poison.NUL_CHARACTER ? "R\0" + i : how == Poison.DOUBLE ? "TAKEN" : name + i;
                String staff = how == Poison.NULL ? null : how == Poison.NO_PARENT ? "nobody" : "ann";
                sales.add(id, "CASH_AND_CARRY", receipt, LocalDate.of(2026, 3, 9), noon, how == Poison.TOO_LONG ? "a terminal too far" : "1",
                        staff, how == Poison.CHECK ? "XXX" : "USD", one, none, one, none,
                        how == Poison.OUT_OF_RANGE ? BigDecimal.valueOf(100) : one);
                lines.add(id, 1, "ITEM", one, one, none, none, one);
                payments.add(id, 1, "CASH", one);
            }
            List.of(sales, lines, payments).forEach(BatchInsert::flush);
        });
    }

    private Map<String, String> expected() {
        Map<String, String> expected = new HashMap<>();
        bad.forEach((id, how) -> expected.put(id.toString(), how.reason));
        return expected;
    }

    private static Map<String, String> quarantined(Site site) {
        Map<String, String> reasons = new HashMap<>();
        site.hq().sql("select row_key, reason from quarantine").query(row -> {
            reasons.put(row.getString(1), row.getString(2));
        });
        return reasons;
    }

    private static long tries(Site site) {
        long atHq = site.hq().sql("select max(attempts) from quarantine").query(Long.class).single();
        long atChannel = site.channel("north").sql("select max(attempts) from retail_transaction").query(Long.class).single();
        return atHq + atChannel;
    }

    private static long arrived(Site site) {
        return site.hq().sql("select count(*) from retail_transaction where receipt_number like 'poisoned%'").query(Long.class).single();
    }

    private static long work(Site site) {
        return site.hq().sql("select last_value from retail_transaction_place_seq").query(Long.class).single();
    }

    /** In the order in which they were written, good rows are stored after little more work than in a clean run. */
    private static void waitsLittle(Site site, long before, String replay) {
        List<Long> late = site.hq().sql("""
                select place - ? - ? * (replication_counter - ?) as late
                  from retail_transaction
                 where receipt_number like 'poisoned%'
                 order by late desc""")
                .params(before, MOST_WORK, PAGE)
                .query(Long.class).list();
        double perRow = (double) (work(site) - before) / ROWS;
        System.out.printf("poison: %d rows, %.2f rows tried for each, at worst %d beyond %d times its place%n", ROWS, perRow, late.get(0), MOST_WORK);
        assertThat(late.get(0)).as("rows tried in vain before one was stored. " + replay).isLessThanOrEqualTo((long) PAGES_LOST * PAGE);
    }
}
