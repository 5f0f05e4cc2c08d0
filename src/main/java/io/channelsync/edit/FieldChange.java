package io.channelsync.edit;

/**
 * One change of one field that took effect at HQ.
 *
 * @param number change number; {@link #NOW} for a change of the page in hand, which has no number yet
 * @param channel where it came from; null for HQ itself
 * @param before value before it, as text; null for none
 * @param after value after it, as text; null for none
 */
record FieldChange(long number, String channel, String before, String after) {

    /** Later than every change that has its number. */
    static final long NOW = Long.MAX_VALUE;
}
