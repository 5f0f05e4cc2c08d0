package io.channelsync.statement;

import io.channelsync.channel.Channel;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One business day of a store after the other, each with two sales, a shift and one run of the end of day; what the store does comes
 * before the run, between two steps of it, or after it.
 */
final class InterleavedDay implements AutoCloseable {

    /** What happens in the store, each with an upload after it. */
    enum Act { SALE, LATE_SALE, SHIFT_CLOSED, DAY_OVER }

    /** Before these steps of the run the store may do something; 0 is before the run, one more than the last after it. */
    private static final List<String> GATES = List.of(
            "direct:mark-statement", "direct:calculate-statement", "direct:check-statement", "direct:post-statement");

    static final int SLOTS = GATES.size() + 2;

    private final Site site;
    private LocalDate day = LocalDate.of(2026, 3, 10);
    private Map<Act, Integer> slots = Map.of();
    private final Set<Act> done = EnumSet.noneOf(Act.class);
    private final Set<Act> amidst = EnumSet.noneOf(Act.class);

    InterleavedDay() {
        this.site = Site.of(Product.HSQLDB, List.of("north"), InterleavedDay::channel).beforeRoutes(this::gates);
    }

    private static Channel channel(String id, TestDatabase database) {
        return new Channel(id, id, database.address(), "all", "US", ZoneId.of("UTC"), LocalTime.of(4, 0), List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }

    /** A daemon that closes by {@code business-day} or by {@code shift}, with the trickle feed or without. */
    void closing(String by, boolean trickleFeed) {
        site.set("channelsync.post-end-of-day.closing", by).set("channelsync.post-end-of-day.trickle-feed", String.valueOf(trickleFeed));
        site.restart();
    }

    /** Plays the next day and returns it; after it everything is over and nothing moves any more. */
    LocalDate play(Map<Act, Integer> when) {
        day = day.plusDays(2);
        slots = new EnumMap<>(when);
        done.clear();
        site.clock().set(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
        open();
        upload();
        reach(0);
        site.run(Flow.POST_END_OF_DAY);
        reach(SLOTS);
        site.run(Flow.POST_END_OF_DAY);
        site.clock().forward(Duration.ofMinutes(10));
        site.runUntilQuiet(List.of(Flow.values()));
        return day;
    }

    /** What was done between two steps of a run at least once. */
    Set<Act> amidst() {
        return amidst;
    }

    Site site() {
        return site;
    }

    JdbcTemplate hq() {
        return new JdbcTemplate(site.hqDatabase());
    }

    private void gates(ModelCamelContext context) {
        context.getCamelContextExtension().addInterceptStrategy(this::gate);
    }

    private Processor gate(CamelContext context, NamedNode definition, Processor target, Processor nextTarget) {
        int gate = definition instanceof ToDefinition to ? GATES.indexOf(to.getUri()) + 1 : 0;
        return gate == 0 ? target : new DelegateAsyncProcessor(exchange -> {
            reach(gate, exchange);
            target.process(exchange);
        });
    }

    private void reach(int slot, Exchange exchange) {
        int before = done.size();
        reach(slot);
        if (done.size() > before) {
            amidst.addAll(done);
        }
    }

    private synchronized void reach(int slot) {
        for (Act act : Act.values()) {
            if (slots.getOrDefault(act, SLOTS) <= slot && done.add(act)) {
                act(act);
                upload();
            }
        }
    }

    private void act(Act act) {
        switch (act) {
            case SALE -> sell(1, 10);
            case LATE_SALE -> sell(2, 7);
            case SHIFT_CLOSED -> till().update("update retail_shift set status = 'CLOSED', closed_at = ?, counted_amount = 117 where business_date = ?", noon(), day);
            case DAY_OVER -> site.clock().set(day.plusDays(1).atTime(4, 0).toInstant(ZoneOffset.UTC));
        }
    }

    private void open() {
        till().update("insert into retail_shift (shift_id, terminal, business_date, status, opened_at, starting_amount) values (?, '1', ?, 'OPEN', ?, 100)",
                id(3), day, noon());
    }

    private void sell(int number, int amount) {
        till().update("insert into retail_transaction_line (transaction_id, line_number, item_id, quantity, unit_price, discount_amount, tax_amount, net_amount)"
                + " values (?, 1, 'bread', 1, ?, 0, 0, ?)", id(number), amount, amount);
        till().update("insert into retail_transaction_payment (transaction_id, line_number, tender_type, amount) values (?, 1, 'CASH', ?)", id(number), amount);
        till().update("insert into retail_transaction (transaction_id, transaction_type, business_date, created_at, shift_id, currency, net_amount, tax_amount,"
                + " gross_amount, discount_amount, item_count) values (?, 'CASH_AND_CARRY', ?, ?, ?, 'USD', ?, 0, ?, 0, 1)",
                id(number), day, noon(), id(3), amount, amount);
    }

    private void upload() {
        site.run(Flow.UPLOAD_CHANNELS);
    }

    private JdbcTemplate till() {
        return new JdbcTemplate(site.channelDatabase("north"));
    }

    private UUID id(int number) {
        return new UUID(day.toEpochDay(), number);
    }

    private OffsetDateTime noon() {
        return day.atTime(12, 0).atOffset(ZoneOffset.UTC);
    }

    @Override
    public void close() {
        site.close();
    }
}
