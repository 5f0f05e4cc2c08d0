package io.channelsync.transaction;

import java.time.LocalDate;

/**
 * What a rule has to know beside the sale itself.
 *
 * @param today the calendar day at the channel, in its time zone
 * @param oldestDays how many days before today a business date may be; 0 for any number
 * @param customerKnown whether HQ has the account that the sale goes to; true as well while the guard still looks for it
 * @param units the units of measure that HQ knows
 */
record Circumstances(LocalDate today, int oldestDays, boolean customerKnown, Units units) {

    /** Tills run ahead of HQ by their time zone, and close a day after midnight: never by more than a day. */
    private static final int DAYS_AHEAD = 1;

    /** The last day that a sale may be of. */
    LocalDate latest() {
        return today.plusDays(DAYS_AHEAD);
    }

    /** The first day that a sale may be of. */
    LocalDate earliest() {
        return oldestDays == 0 ? LocalDate.MIN : today.minusDays(oldestDays);
    }
}
