package io.channelsync.testing;

/**
 * How much a proof of reliability does: the short form in every build, the long form under {@code -Pproof}. The same test
 * is behind both, so that what runs for an hour is what runs for a minute.
 */
public final class Proof {

    private static final boolean LONG = Boolean.getBoolean("channelsync.proof");

    private Proof() {}

    /** True under {@code -Pproof}. */
    public static boolean isLong() {
        return LONG;
    }

    /** The size for this build; {@code -D<property>=N} overrides both. */
    public static int size(String property, int inEveryBuild, int underProof) {
        return Integer.getInteger(property, LONG ? underProof : inEveryBuild);
    }

    /** The seed of a run: {@code -D<property>=N}, else a new one. */
    public static long seed(String property) {
        return Long.getLong(property, System.nanoTime());
    }
}
