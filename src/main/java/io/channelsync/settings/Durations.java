package io.channelsync.settings;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as operators write them: a whole number and one unit, for example 500ms, 5s, 1m, 2h, 1d. */
final class Durations {

    /** Also keeps every duration in milliseconds within an int, which drivers and pools ask for. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private Durations() {}

    static boolean valid(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return false;
        }
        Duration duration = parse(written);
        return !duration.isZero() && duration.compareTo(LONGEST) <= 0;
    }

    /** @throws IllegalArgumentException when it is not written as a duration */
    static Duration parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a duration such as 5s");
        }
        long amount = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
