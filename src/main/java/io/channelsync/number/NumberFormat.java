package io.channelsync.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of a sequence are written: {@code C-#########} makes 42 into {@code C-000000042}.
 *
 * @param prefix text before the digits
 * @param digits how many digits
 * @param suffix text behind them
 */
public record NumberFormat(String prefix, int digits, String suffix) {

    private static final Pattern FORMAT = Pattern.compile("([^#]*)(#+)([^#]*)");

    /** @throws IllegalArgumentException when there is not exactly one run of # */
    public static NumberFormat parse(String format) {
        Matcher matcher = FORMAT.matcher(format);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a number format needs one run of #");
        }
        return new NumberFormat(matcher.group(1), matcher.group(2).length(), matcher.group(3));
    }

    public String write(long number) {
        String plain = Long.toString(number);
        return prefix + "0".repeat(Math.max(0, digits - plain.length())) + plain + suffix;
    }

    /** The last number that fits: all nines. */
    public long last() {
        return Long.parseLong("9".repeat(Math.min(digits, 18)));
    }
}
