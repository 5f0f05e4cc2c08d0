package io.channelsync.operate;

import java.math.BigInteger;
import java.util.Map;

/**
 * How much of a number sequence is used.
 *
 * @param name the sequence
 * @param usedPercent whole percent, rounded down
 * @param warning true from 80 percent on
 */
public record SequenceStatus(String name, long usedPercent, boolean warning) {

    private static final long WARNING_PERCENT = 80;
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    static SequenceStatus of(Map<String, Object> row) {
        long last = Math.max(1, Values.number(row, "last_value"));
        long used = Math.max(0, Values.number(row, "next_value") - 1);
        long percent = BigInteger.valueOf(used).multiply(HUNDRED).divide(BigInteger.valueOf(last)).longValue();
        return new SequenceStatus(Values.text(row, "name"), percent, percent >= WARNING_PERCENT);
    }
}
