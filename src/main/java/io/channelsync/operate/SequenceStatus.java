package io.channelsync.operate;

import io.channelsync.number.SequenceUse;
import java.util.Map;

/**
 * How much of a number sequence is used.
 *
 * @param name the sequence
 * @param usedPercent whole percent, rounded down
 * @param left how many numbers are left
 * @param warning true from 80 percent on
 */
public record SequenceStatus(String name, long usedPercent, long left, boolean warning) {

    static SequenceStatus of(Map<String, Object> row) {
        SequenceUse use = new SequenceUse(Values.number(row, "next_value"), Values.number(row, "last_value"));
        return new SequenceStatus(Values.text(row, "name"), use.percent(), use.left(), use.warning());
    }

    /** The line for people. */
    String text() {
        return (left == 0 ? "number sequence " + name + " is at its end" : "number sequence " + name + " is " + usedPercent + " % used, "
                + Phrases.count(left, "number is left", "numbers are left")) + "; " + SequenceUse.remedy(name);
    }
}
