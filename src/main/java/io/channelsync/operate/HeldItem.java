package io.channelsync.operate;

import java.util.Locale;
import java.util.Map;

/**
 * Something that waits for a person or for something else.
 *
 * @param id what {@code why}, {@code retry} and {@code fix} call it
 * @param kind customer, address, order, sale, statement, quarantined row ...
 * @param channel where it comes from
 * @param state FAILED, NEEDS_DECISION, HELD or QUARANTINED
 * @param reason what it waits for
 * @param attempts tries that ended in an error
 * @param nextAttemptAt ISO instant, or null when nobody tries it before somebody asks
 * @param since ISO instant
 */
public record HeldItem(
        String id,
        String kind,
        String channel,
        String state,
        String reason,
        long attempts,
        String nextAttemptAt,
        String since) {

    static HeldItem of(Map<String, Object> row) {
        return new HeldItem(
                Values.text(row, "item_id"),
                Values.text(row, "kind"),
                Values.text(row, "channel_id"),
                Values.text(row, "state"),
                Values.text(row, "reason"),
                Values.number(row, "attempts"),
                Values.time(row, "next_attempt_at"),
                Values.time(row, "since"));
    }

    /** Two lines: what it is and waits for, and where to look. */
    String text() {
        String next = nextAttemptAt == null ? "" : ", next try " + nextAttemptAt;
        return state.toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + kind + " of " + channel + ": "
                + (reason == null ? "no reason given" : reason) + " (" + Phrases.count(attempts, "try", "tries") + next + ")"
                + "\n    channelsync why " + id;
    }
}
