package io.channelsync.number;

import java.math.BigInteger;

/**
 * How much of a number sequence is used.
 *
 * @param nextValue the next number to be given out
 * @param lastValue the last that may be
 */
public record SequenceUse(long nextValue, long lastValue) {

    /** From here on a person should do something about it, in percent. */
    public static final long WARNING_PERCENT = 80;

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** Whole percent, rounded down. */
    public long percent() {
        BigInteger used = BigInteger.valueOf(Math.max(0, nextValue - 1));
        return used.multiply(HUNDRED).divide(BigInteger.valueOf(Math.max(1, lastValue))).longValue();
    }

    /** True from {@value #WARNING_PERCENT} percent on. */
    public boolean warning() {
        return percent() >= WARNING_PERCENT;
    }

    /** How many numbers are left. */
    public long left() {
        return Math.max(0, lastValue - nextValue + 1);
    }

    /** What a person does about a sequence that is at its end, or will be. */
    public static String remedy(String sequence) {
        return "give channelsync.number." + sequence + " one more # and start again";
    }
}
