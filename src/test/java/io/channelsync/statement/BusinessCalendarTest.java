package io.channelsync.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import io.channelsync.testing.Proof;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every time zone of the JDK, every day of a year, day ends from midnight to six, whatever the clocks do: the days of a store follow each
 * other without gap and overlap, no day is over while a till may still sell for it, and each sale is posted exactly once.
 */
class BusinessCalendarTest {

    /** In 2011 Samoa left a day out; in both years some zones had days without a midnight. */
    private static final List<Integer> YEARS = List.of(2011, 2024);
    private static final int YEARS_LOOKED_AT = Proof.size("channelsync.calendar.years", 1, 2);
    private static final Duration STEP = Duration.ofMinutes(Proof.size("channelsync.calendar.step", 60, 15));
    private static final int DAYS_AROUND = Proof.size("channelsync.calendar.days", 1, 3);

    /** Clocks go by three hours at most where they do not leave out a day, and until they agree again a day is not over. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(3).plusSeconds(1);
    private static final Duration LONGEST_DAY = Duration.ofHours(50);

    /** What the year has to have brought, or too little was looked at. */
    private enum Seen { DAY_OF_23_HOURS, DAY_OF_24_HOURS, DAY_OF_25_HOURS, NO_DAY_AT_ALL, MISSING_MIDNIGHT, DAY_END_LEFT_OUT, DAY_END_TWICE, LATE_SALE }

    private final Set<Seen> seen = EnumSet.noneOf(Seen.class);
    private final List<String> faults = new ArrayList<>();

    @Test
    void the_days_of_every_zone_follow_each_other_and_end_when_no_till_sells_for_them_any_more() {
        long days = channels().mapToLong(this::walk).sum();

        assertThat(faults).isEmpty();
        assertThat(days).isEqualTo(ZoneId.getAvailableZoneIds().size() * dayEnds().count() * years().mapToLong(BusinessCalendarTest::length).sum());
        assertThat(seen).contains(Seen.DAY_OF_23_HOURS, Seen.DAY_OF_24_HOURS, Seen.DAY_OF_25_HOURS, Seen.NO_DAY_AT_ALL, Seen.MISSING_MIDNIGHT,
                Seen.DAY_END_LEFT_OUT, Seen.DAY_END_TWICE);
    }

    @Test
    void around_every_change_of_clocks_each_sale_is_posted_once_and_each_day_in_one_statement_unless_a_sale_is_late() {
        long sales = channels().mapToLong(this::sell).sum();

        assertThat(faults).isEmpty();
        assertThat(seen).contains(Seen.LATE_SALE);
        assertThat(sales).as("sales").isGreaterThan(100_000);
    }

    private long walk(Channel channel) {
        return years().mapToLong(year -> {
            Instant before = BusinessDays.endOf(LocalDate.of(year - 1, 12, 31), channel);
            for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
                Instant end = BusinessDays.endOf(day, channel);
                look(channel, day, before, end);
                before = end;
            }
            changes(channel, year).forEach(change -> lookAround(channel, change));
            return length(year);
        }).sum();
    }

    private void look(Channel channel, LocalDate day, Instant begin, Instant end) {
        Duration length = Duration.between(begin, end);
        boolean exists = !length.isZero() || exists(channel, day);
        require(exists ? !length.isNegative() && !length.isZero() && length.compareTo(LONGEST_DAY) <= 0 : length.isZero(),
                channel, "the day " + day + " has " + length);
        note(length, exists);
        if (exists) {
            TillClock till = new TillClock(channel);
            require(till.businessDate(end).isAfter(day), channel, "a till still sells for " + day + " although it is over");
            require(!till.businessDate(end.minus(LONGEST_WAIT)).isAfter(day) || !exists(channel, day.plusDays(1)), channel, "tills have long sold for the next day when " + day + " is over");
        }
    }

    private static boolean exists(Channel channel, LocalDate day) {
        return !channel.timeZone().getRules().getValidOffsets(day.atTime(12, 0)).isEmpty();
    }

    /** Where it is hard: no till writes a date that is over, and every instant lies in one day. */
    private void lookAround(Channel channel, ZoneOffsetTransition change) {
        note(channel, change);
        TillClock till = new TillClock(channel);
        LocalDate first = till.businessDate(change.getInstant()).minusDays(4);
        List<Instant> ends = IntStream.range(0, 9).mapToObj(day -> BusinessDays.endOf(first.plusDays(day), channel)).toList();
        Instant until = change.getInstant().plus(Duration.ofHours(9));
        for (Instant now = change.getInstant().minus(Duration.ofHours(9)); now.isBefore(until); now = now.plus(STEP.dividedBy(4))) {
            LocalDate date = till.businessDate(now);
            Instant sold = now;
            require(sold.isBefore(ends.get((int) ChronoUnit.DAYS.between(first, date))), channel, "sold at " + sold + " for " + date + ", which is over");
            long holding = IntStream.range(1, ends.size()).filter(day -> sold.isBefore(ends.get(day)) && !sold.isBefore(ends.get(day - 1))).count();
            require(holding == 1, channel, sold + " lies in " + holding + " days");
        }
    }

    private long sell(Channel channel) {
        return years().mapToLong(year -> changes(channel, year).mapToLong(change -> {
            StoreCalendar store = new StoreCalendar(channel, STEP);
            long sales = store.sell(change.getInstant().minus(Duration.ofDays(DAYS_AROUND)), change.getInstant().plus(Duration.ofDays(DAYS_AROUND)));
            store.faults().forEach(fault -> require(false, channel, fault));
            if (store.late() > 0) {
                seen.add(Seen.LATE_SALE);
            }
            return sales;
        }).sum()).sum();
    }

    private void note(Duration length, boolean exists) {
        if (!exists) {
            seen.add(Seen.NO_DAY_AT_ALL);
        } else if (length.equals(Duration.ofHours(23))) {
            seen.add(Seen.DAY_OF_23_HOURS);
        } else if (length.equals(Duration.ofHours(24))) {
            seen.add(Seen.DAY_OF_24_HOURS);
        } else if (length.equals(Duration.ofHours(25))) {
            seen.add(Seen.DAY_OF_25_HOURS);
        }
    }

    private void note(Channel channel, ZoneOffsetTransition change) {
        int ways = channel.timeZone().getRules().getValidOffsets(change.getDateTimeBefore().toLocalDate().atTime(channel.dayEndsAt())).size();
        ways = ways == 1 ? channel.timeZone().getRules().getValidOffsets(change.getDateTimeAfter().toLocalDate().atTime(channel.dayEndsAt())).size() : ways;
        if (ways != 1) {
            seen.add(ways == 0 ? Seen.DAY_END_LEFT_OUT : Seen.DAY_END_TWICE);
        }
        if (change.isGap() && change.getDateTimeBefore().toLocalTime().equals(LocalTime.MIDNIGHT)) {
            seen.add(Seen.MISSING_MIDNIGHT);
        }
    }

    private void require(boolean holds, Channel channel, String fault) {
        if (!holds && faults.size() < 20) {
            faults.add(channel.timeZone() + ", day ends at " + channel.dayEndsAt() + ": " + fault);
        }
    }

    private static Stream<ZoneOffsetTransition> changes(Channel channel, int year) {
        Instant end = LocalDate.of(year + 1, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return Stream.iterate(channel.timeZone().getRules().nextTransition(LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC)),
                change -> change != null && change.getInstant().isBefore(end),
                change -> channel.timeZone().getRules().nextTransition(change.getInstant()));
    }

    private static Stream<Channel> channels() {
        return new TreeSet<>(ZoneId.getAvailableZoneIds()).stream().map(ZoneId::of)
                .flatMap(zone -> dayEnds().map(end -> channel(zone, end)));
    }

    private static Stream<LocalTime> dayEnds() {
        return IntStream.rangeClosed(0, 6).mapToObj(hour -> LocalTime.of(hour, 0));
    }

    private static IntStream years() {
        return YEARS.stream().limit(YEARS_LOOKED_AT).mapToInt(Integer::intValue);
    }

    private static long length(int year) {
        return Year.of(year).length();
    }

    static Channel channel(ZoneId zone, LocalTime dayEnd) {
        return new Channel("north", "north", new DatabaseAddress("jdbc:hsqldb:mem:none", "", ""), "all", "US", zone, dayEnd, List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }
}
