package io.channelsync.statement;

import io.channelsync.channel.Channel;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.operate.Answer;
import io.channelsync.operate.Sites;
import io.channelsync.operate.StatementWork;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** One store, north, with sales and shifts as HQ's inbox has them; its day of 2026-03-10 ends at 4:00 on the next. */
final class StoreDay implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final OffsetDateTime MORNING = OffsetDateTime.of(2026, 3, 10, 9, 0, 0, 0, ZoneOffset.UTC);

    private final Site site;
    private int sales;

    StoreDay(Product product) {
        this.site = Site.of(product, List.of("north"), StoreDay::channel);
    }

    private static Channel channel(String id, TestDatabase database) {
        return new Channel(id, id, database.address(), "all", "US", ZoneId.of("UTC"), LocalTime.of(4, 0), List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }

    StoreDay set(String setting, String value) {
        site.set("channelsync.post-end-of-day." + setting, value);
        return this;
    }

    /** Lets sales into statements whose lines do not add up; the statement stops there. */
    StoreDay trusting() {
        site.set("channelsync.validation.net-amount", "false");
        site.set("channelsync.validation.line-amount", "false");
        return this;
    }

    /** A sale of one line for each price, or a return if they are negative, paid in cash; in a shift or in none. */
    UUID sale(UUID shift, int... prices) {
        UUID id = new UUID(1, ++sales);
        BigDecimal sum = BigDecimal.ZERO;
        for (int line = 0; line < prices.length; line++) {
            BigDecimal price = BigDecimal.valueOf(Math.abs(prices[line]));
            BigDecimal net = BigDecimal.valueOf(prices[line]);
            hq().update("insert into retail_transaction_line (channel_id, transaction_id, line_number, item_id, quantity, unit_price,"
                    + " discount_amount, tax_amount, net_amount) values ('north', ?, ?, ?, ?, ?, 0, 0, ?)", id, line + 1, "item " + prices[line],
                    Integer.signum(prices[line]), price, net);
            sum = sum.add(net);
        }
        hq().update("insert into retail_transaction_payment (channel_id, transaction_id, line_number, tender_type, amount)"
                + " values ('north', ?, 1, 'CASH', ?)", id, sum);
        hq().update("insert into retail_transaction (channel_id, transaction_id, replication_counter, transaction_type, business_date, created_at,"
                + " shift_id, currency, net_amount, tax_amount, gross_amount, discount_amount, item_count, received_at, sync_status)"
                + " values ('north', ?, ?, 'CASH_AND_CARRY', ?, ?, ?, 'USD', ?, 0, ?, 0, ?, ?, 'PENDING')",
                id, sales, TODAY, MORNING, shift, sum, sum, prices.length * sum.signum(), MORNING);
        return id;
    }

    /** A shift that began with 100 in the drawer. */
    UUID shift(int number, String status, Integer counted) {
        UUID id = new UUID(2, number);
        hq().update("insert into retail_shift (channel_id, shift_id, replication_counter, business_date, status, opened_at, starting_amount,"
                + " counted_amount, received_at) values ('north', ?, ?, ?, ?, ?, 100, ?, ?)", id, number, TODAY, status, MORNING, counted, MORNING);
        return id;
    }

    void change(UUID shift, String status, Integer counted) {
        hq().update("update retail_shift set status = ?, counted_amount = ? where shift_id = ?", status, counted, shift);
    }

    /** The next morning after the end of the day. */
    StoreDay nextDay() {
        site.clock().forward(Duration.ofHours(20));
        return this;
    }

    /** Runs the end of day; what it left open is due again. */
    StoreDay post() {
        site.run(Flow.POST_END_OF_DAY);
        site.clock().forward(Duration.ofMinutes(10));
        return this;
    }

    /** A daemon with other settings. */
    void restart() {
        site.restart();
    }

    Answer operate(Function<StatementWork, Answer> work) {
        var daemon = site.daemon();
        return work.apply(new StatementWork(new Sites(daemon.databases().hq(), daemon.databases()::channel, daemon.board().channels(), site.clock()),
                "jo"));
    }

    Site site() {
        return site;
    }

    JdbcTemplate hq() {
        return new JdbcTemplate(site.hqDatabase());
    }

    /** Type, state and number of sales of each statement in the order of its sequence. */
    List<String> statements() {
        return hq().queryForList("select statement_type || ' ' || state || ' ' || coalesce(transaction_count, 0) from retail_statement order by sequence",
                String.class);
    }

    List<Map<String, Object>> rows(String sql, Object... values) {
        return hq().queryForList(sql, values);
    }

    /** The one statement. */
    UUID statement() {
        return hq().queryForObject("select statement_id from retail_statement", UUID.class);
    }

    @Override
    public void close() {
        site.close();
    }
}
