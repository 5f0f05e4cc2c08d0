package io.channelsync.operate;

import java.util.Map;

/** How often something was tried, why it did not work and when it is tried next, in one phrase. */
final class Attempts {

    private Attempts() {}

    /** Reads {@code sync_error} or {@code error_message}, {@code attempts} and {@code next_attempt_at} of a row. */
    static String waits(String what, Map<String, Object> row, String flow) {
        String reason = row.containsKey("error_message") ? Values.text(row, "error_message") : Values.text(row, "sync_error");
        long attempts = Values.number(row, "attempts");
        String next = Values.time(row, "next_attempt_at");
        return what + (reason == null ? ", waits for " + flow : ": " + reason)
                + (attempts == 0 ? "" : " (" + Phrases.count(attempts, "try", "tries") + ")")
                + (next == null ? "" : ", next try " + next);
    }
}
