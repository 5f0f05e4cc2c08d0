package io.channelsync.statement;

import io.channelsync.route.Rows;
import io.channelsync.settings.Settings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The step {@code bean: closing}: which days and shifts a statement may be made of (domain section F3). Days are closed
 * when they are over and every till is closed, or shift by shift; with the trickle feed sales are posted all day and the
 * shifts in the end.
 */
public final class Closing {

    private static final String FULL = "FULL";
    private static final String TRANSACTIONAL = "TRANSACTIONAL";
    private static final String FINANCIAL = "FINANCIAL";

    private final BusinessDays days;
    private final boolean trickleFeed;
    private final boolean byShift;
    private final String cashTender;
    private final BigDecimal mostDifference;

    public Closing(BusinessDays days, Settings settings) {
        String name = "channelsync.post-end-of-day.";
        this.days = days;
        this.trickleFeed = settings.flag(name + "trickle-feed");
        this.byShift = !trickleFeed && settings.text(name + "closing").equals("shift");
        this.cashTender = settings.text(name + "cash-tender");
        String most = settings.text(name + "max-count-difference");
        this.mostDifference = most.isBlank() ? null : new BigDecimal(most.strip());
    }

    /**
     * True when statements are to be made in another way than so far.
     *
     * @throws IllegalModeChange while a statement is calculated and not posted: it would mix both ways
     */
    public boolean changes(Exchange exchange) {
        Message message = exchange.getMessage();
        Map<?, ?> mode = message.getHeader("mode", Map.class);
        message.setHeader("trickle_feed", trickleFeed);
        Object before = mode.get("trickle_feed");
        boolean changes = before == null || !before.equals(trickleFeed);
        long calculated = ((Number) mode.get("calculated")).longValue();
        if (before != null && changes && calculated > 0) {
            throw new IllegalModeChange(trickleFeed, calculated);
        }
        return changes;
    }

    /** Of the days in the body those with sales that may be posted now, with the type of their next statement. */
    public List<Map<String, Object>> toPost(List<Map<String, Object>> open) {
        List<Map<String, Object>> due = open.stream().filter(this::mayBePosted).toList();
        due.forEach(day -> day.put("statement_type", trickleFeed ? TRANSACTIONAL : FULL));
        return due;
    }

    private boolean mayBePosted(Map<String, Object> day) {
        if (trickleFeed) {
            return true;
        }
        if (byShift) {
            return number(day, "in_closed_shifts") > 0 || number(day, "without_shift") > 0 && days.isOver(day);
        }
        return number(day, "open_shifts") == 0 && days.isOver(day);
    }

    /** Of the days in the body those that are over, each for a statement of its shifts, which has no sales. */
    public List<Map<String, Object>> toCount(List<Map<String, Object>> counted) {
        List<Map<String, Object>> due = counted.stream().filter(days::isOver).toList();
        due.forEach(day -> day.put("statement_type", trickleFeed ? FINANCIAL : FULL));
        due.forEach(day -> day.put("transaction_count", 0));
        return due;
    }

    /** Puts into headers what decides which sales and shifts belong to the statement in the body. */
    public void scope(Exchange exchange) {
        Message message = exchange.getMessage();
        message.setHeader("by_shift", byShift);
        message.setHeader("day_over", days.isOver(Rows.of(message.getBody()).get(0)));
        message.setHeader("cash_tender", cashTender);
    }

    /** @throws Statements.Disagreement when the drawer of a shift is off by more than the settings allow */
    public void requireCounted(Exchange exchange) {
        for (Map<String, Object> shift : Rows.of(exchange.getMessage().getHeader("count_differences", List.class))) {
            BigDecimal counted = (BigDecimal) shift.get("counted_amount");
            BigDecimal expected = (BigDecimal) shift.get("expected_amount");
            if (mostDifference != null && counted.subtract(expected).abs().compareTo(mostDifference) > 0) {
                throw new Statements.Disagreement("counted in shift " + shift.get("shift_id") + ": " + counted.toPlainString()
                        + ", expected: " + expected.toPlainString() + "; at most " + mostDifference.toPlainString() + " may differ");
            }
        }
    }

    private static long number(Map<String, Object> day, String column) {
        return ((Number) day.get(column)).longValue();
    }

    /** Somebody changed the trickle feed while a statement was calculated and not posted. */
    static final class IllegalModeChange extends RuntimeException {

        private static final long serialVersionUID = 1L;

        IllegalModeChange(boolean trickleFeed, long calculated) {
            super("channelsync.post-end-of-day.trickle-feed was changed to " + trickleFeed + " while " + calculated
                    + " statements are calculated and not posted; try: change it back until channelsync statement list is empty");
        }
    }
}
