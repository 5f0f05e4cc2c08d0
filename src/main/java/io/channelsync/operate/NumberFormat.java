package io.channelsync.operate;

import java.util.OptionalLong;

/** The shape of a number, such as {@code C-#########}: text around one run of digits. */
record NumberFormat(String before, String after) {

    /** Reads a shape; one without a place for digits matches nothing. */
    static NumberFormat of(String format) {
        int first = format.indexOf('#');
        int last = format.lastIndexOf('#');
        return first < 0
                ? new NumberFormat(format + "#", "")
                : new NumberFormat(format.substring(0, first), format.substring(last + 1));
    }

    /** The digits of a number of this shape; empty for numbers of another shape, such as those from before ChannelSync. */
    OptionalLong digitsOf(String number) {
        if (!number.startsWith(before)
                || !number.endsWith(after)
                || number.length() <= before.length() + after.length()) {
            return OptionalLong.empty();
        }
        String digits = number.substring(before.length(), number.length() - after.length());
        boolean counted = digits.length() <= 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return counted ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
}
