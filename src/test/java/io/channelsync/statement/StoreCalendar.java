package io.channelsync.statement;

import io.channelsync.channel.Channel;
import io.channelsync.flow.Backoff;
import io.channelsync.flow.Board;
import io.channelsync.settings.Settings;
import io.channelsync.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A store that sells round the clock, and a daemon that asks {@link Closing} after every sale which days it may post. Every
 * thirty-first sale is uploaded two days late.
 */
final class StoreCalendar {

    private static final Settings SETTINGS = Settings.load(Path.of("config"), Path.of("routes"), Map.of());
    private static final int LATE = 31;

    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final Closing closing;
    private final TillClock till;
    private final Duration step;
    private final Map<LocalDate, List<Instant>> waiting = new TreeMap<>();
    private final Map<Instant, LocalDate> uploadedLater = new TreeMap<>();
    private final Map<LocalDate, Integer> sequences = new HashMap<>();
    private final Set<LocalDate> withLateSales = new HashSet<>();
    private final Set<Instant> posted = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private int late;

    StoreCalendar(Channel channel, Duration step) {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1), 1);
        this.closing = new Closing(new BusinessDays(new Board(List.of(channel), backoff, backoff, clock), clock), SETTINGS);
        this.till = new TillClock(channel);
        this.step = step;
    }

    /** Sells from the one to the other, waits until the last day is over, and returns how many sales there were. */
    long sell(Instant from, Instant until) {
        long sales = 0;
        for (Instant now = from; now.isBefore(until); now = now.plus(step)) {
            clock.set(now);
            LocalDate date = till.businessDate(now);
            if (++sales % LATE == 0) {
                late++;
                withLateSales.add(date);
                uploadedLater.put(now.plus(Duration.ofDays(2)), date);
            } else {
                arrive(date, now);
            }
            post();
        }
        for (Instant now = until; now.isBefore(until.plus(Duration.ofDays(5))); now = now.plus(Duration.ofHours(6))) {
            clock.set(now);
            post();
        }
        if (posted.size() != sales || !waiting.isEmpty() || !uploadedLater.isEmpty()) {
            faults.add(posted.size() + " of " + sales + " sales were posted, days " + waiting.keySet() + " are open");
        }
        return sales;
    }

    List<String> faults() {
        return faults;
    }

    int late() {
        return late;
    }

    private void arrive(LocalDate date, Instant sold) {
        waiting.computeIfAbsent(date, day -> new ArrayList<>()).add(sold);
    }

    private void post() {
        uploadedLater.entrySet().removeIf(sale -> {
            boolean now = !clock.instant().isBefore(sale.getKey());
            if (now) {
                arrive(sale.getValue(), sale.getKey().minus(Duration.ofDays(2)));
            }
            return now;
        });
        List<Map<String, Object>> open = waiting.keySet().stream().map(StoreCalendar::row).toList();
        closing.toPost(open).forEach(day -> post((LocalDate) day.get("business_date")));
    }

    private void post(LocalDate day) {
        int sequence = sequences.merge(day, 1, Integer::sum);
        if (sequence > 1 && !withLateSales.contains(day)) {
            faults.add("the day " + day + " was posted " + sequence + " times, though no sale of it was late");
        }
        for (Instant sold : waiting.remove(day)) {
            if (!posted.add(sold)) {
                faults.add("the sale of " + sold + " was posted twice");
            }
        }
    }

    private static Map<String, Object> row(LocalDate day) {
        return new HashMap<>(Map.of("channel_id", "north", "business_date", day, "open_shifts", 0L, "in_closed_shifts", 0L, "without_shift", 1L));
    }
}
