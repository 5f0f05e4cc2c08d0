package io.channelsync.statement;

import io.channelsync.channel.Channel;
import io.channelsync.fault.AtCommit;
import io.channelsync.fault.AtCommit.Ending;
import io.channelsync.fault.Fault;
import io.channelsync.fault.Lives;
import io.channelsync.fault.SimulatedProcess;
import io.channelsync.flow.Flow;
import io.channelsync.route.Daemon;
import io.channelsync.settings.Settings;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;

/** Business days of one store, one after the other in the same database; while each is posted the process ends at another commit. */
final class CrashedDays implements AutoCloseable {

    private static final String PROCESS = "crashed-days";
    private static final int MOST_RUNS = 6;

    /** Whoever finds a statement moved by the other one ends that run. */
    private static final int IN_COMPANY = 40;

    private final Site site = Site.of(PostgresServer.shared()::forSite, List.of("north"), CrashedDays::channel);
    private final Settings settings;
    private final Lives lives;
    private final boolean trickleFeed;
    private final boolean byShift;
    private final Daemon companion;
    private final Map<String, TreeSet<String>> endedAt = new TreeMap<>();
    private LocalDate day = LocalDate.of(2026, 3, 10);

    /**
     * @param closing {@code business-day} or {@code shift}
     * @param trickleFeed true to post sales all day, whatever is closed
     * @param inCompany true to let a second daemon post at the same time as the process that comes after one that has ended
     */
    CrashedDays(String closing, boolean trickleFeed, boolean inCompany) {
        this.trickleFeed = trickleFeed;
        this.byShift = closing.equals("shift") && !trickleFeed;
        site.set("channelsync.post-end-of-day.closing", closing)
                .set("channelsync.post-end-of-day.trickle-feed", String.valueOf(trickleFeed))
                .set("channelsync.parallel-channels", "1");
        companion = inCompany ? site.daemon() : null;
        site.set("channelsync.hq.url", SimulatedProcess.url(PROCESS, site.hqDatabase().address().url()));
        settings = site.settings();
        lives = new Lives(settings, site.clock());
    }

    private static Channel channel(String id, TestDatabase database) {
        return new Channel(id, id, database.address(), "all", "US", ZoneId.of("UTC"), LocalTime.of(4, 0), List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }

    /**
     * Plays the next day with an end at this commit of the first run; a new process goes on until nothing is left.
     *
     * @param commit the how manieth, from 1; 0 for none
     * @return how many commits the first run made
     */
    int play(int commit, Ending ending) {
        day = day.plusDays(2);
        site.clock().set(day.plusDays(byShift ? 0 : 1).atTime(12, 0).toInstant(ZoneOffset.UTC));
        shift(1, "CLOSED");
        shift(2, byShift ? "OPEN" : "CLOSED");
        sale(1, 1);
        sale(2, 1);
        sale(3, 2);
        AtCommit fault = new AtCommit(commit, ending);
        life(fault, 1);
        noteStates();
        if (companion == null) {
            life(Fault.NONE, MOST_RUNS);
        } else {
            together();
        }
        if (byShift) {
            site.hq().sql("update retail_shift set status = 'CLOSED' where business_date = ?").param(day).update();
            life(Fault.NONE, MOST_RUNS);
        }
        return fault.count();
    }

    /** The next process and its companion, each until nothing is left. */
    private void together() {
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
            for (int run = 0; run < IN_COMPANY && open() > 0; run++) {
                companion.runFlow(Flow.POST_END_OF_DAY);
            }
        });
        life(Fault.NONE, IN_COMPANY);
        other.join();
    }

    private void life(Fault fault, int runs) {
        try (SimulatedProcess process = SimulatedProcess.begin(PROCESS, fault).recycling()) {
            Daemon daemon = lives.next();
            for (int run = 0; run < runs; run++) {
                daemon.runFlow(Flow.POST_END_OF_DAY);
                site.clock().forward(Duration.ofMinutes(10));
                if (!process.isDead() && open() == 0) {
                    break;
                }
            }
            process.halt();
        }
    }

    private long open() {
        return site.hq().sql("select count(*) from retail_statement where state <> 'POSTED'").query(Long.class).single();
    }

    private void noteStates() {
        site.hq().sql("select statement_type, state from retail_statement where business_date = ?").param(day).query().listOfRows()
                .forEach(row -> endedAt.computeIfAbsent((String) row.get("statement_type"), type -> new TreeSet<>()).add((String) row.get("state")));
    }

    /** The states in which the first runs left statements, by their type. */
    Map<String, TreeSet<String>> endedAt() {
        return endedAt;
    }

    JdbcTemplate hq() {
        return new JdbcTemplate(site.hqDatabase());
    }

    LocalDate day() {
        return day;
    }

    private void shift(int number, String status) {
        hq().update("insert into retail_shift (channel_id, shift_id, replication_counter, business_date, status, opened_at, starting_amount,"
                + " counted_amount, received_at) values ('north', ?, ?, ?, ?, ?, 100, 110, ?)", id(10 + number), number, day, status, noon(), noon());
    }

    private void sale(int number, int shift) {
        hq().update("insert into retail_transaction_line (channel_id, transaction_id, line_number, item_id, quantity, unit_price, discount_amount,"
                + " tax_amount, net_amount) values ('north', ?, 1, 'bread', 1, ?, 0, 0, ?)", id(number), number, number);
        hq().update("insert into retail_transaction_payment (channel_id, transaction_id, line_number, tender_type, amount)"
                + " values ('north', ?, 1, 'CASH', ?)", id(number), number);
        hq().update("insert into retail_transaction (channel_id, transaction_id, replication_counter, transaction_type, business_date, created_at,"
                + " shift_id, currency, net_amount, tax_amount, gross_amount, discount_amount, item_count, received_at, sync_status)"
                + " values ('north', ?, ?, 'CASH_AND_CARRY', ?, ?, ?, 'USD', ?, 0, ?, 0, 1, ?, 'PENDING')",
                id(number), number, day, noon(), id(10 + shift), number, number, noon());
    }

    private UUID id(int number) {
        return new UUID(day.toEpochDay(), number);
    }

    private OffsetDateTime noon() {
        return day.atTime(12, 0).atOffset(ZoneOffset.UTC);
    }

    @Override
    public void close() {
        lives.close();
        site.close();
    }
}
