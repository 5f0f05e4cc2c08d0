package io.channelsync.edit;

/**
 * What a channel or HQ once said about a field.
 *
 * @param number change number; {@link #NOW} for a change of the page in hand, which has no number yet
 * @param channel where it came from; null for HQ itself
 * @param before value before it, as text; null for none
 * @param after the value that was wanted, as text; null for none
 * @param applied false when HQ's value was kept in a conflict
 */
record FieldChange(long number, String channel, String before, String after, boolean applied) {

    /** Later than every change that has its number. */
    static final long NOW = Long.MAX_VALUE;
}
