package io.channelsync.route;

import java.time.OffsetDateTime;

/**
 * Tells bad rows from a table that takes no rows, for one way from one place to another. A few refused rows are bad rows.
 * When most are refused, nobody knows, so they are put off, and the rows behind them decide: if those go through, the
 * table takes rows, and what was put off is tried once more and then kept apart. If they do not, or if there are none,
 * a person is needed, and no row is blamed.
 *
 * <p>Remembers only what it has seen since the start; a new one that knows nothing blames nobody too early.
 */
final class Breaker {

    /** So many refused rows of a page prove nothing. */
    private static final int FEW = 10;

    /** More than one row in so many is too much. */
    private static final int SHARE = 5;

    /** What to do with the refused rows of a page: with those that are new, and with those that were put off before. */
    record Verdict(boolean putOffNew, boolean putOffAgain) {}

    private enum State { UNKNOWN, TAKES_ROWS, TRIPPED }

    private State state = State.UNKNOWN;
    private boolean trippedTwice;
    private String reason;
    private OffsetDateTime waitsUntil;

    /**
     * Judges a page.
     *
     * @param fresh rows that were never put off, {@code freshRefused} of them refused
     * @param again rows that were, {@code againRefused} of them refused
     * @param why what was said about one of the refused rows; null when there is none
     */
    synchronized Verdict judge(int fresh, int freshRefused, int again, int againRefused, String why) {
        reason = why == null ? reason : why;
        boolean tooMany = freshRefused > (state == State.TRIPPED ? fresh / SHARE : Math.max(FEW, fresh / SHARE));
        if (tooMany) {
            trippedTwice = state == State.TRIPPED;
            state = State.TRIPPED;
        } else if (fresh > freshRefused) {
            state = State.TAKES_ROWS;
        }
        boolean stillTooMany = state != State.TAKES_ROWS && againRefused > again / SHARE;
        if (stillTooMany) {
            state = State.TRIPPED;
        } else if (again > againRefused && !tooMany) {
            state = State.TAKES_ROWS;
        }
        return new Verdict(tooMany, stillTooMany);
    }

    /** Rows were put off until then. */
    synchronized void putOff(OffsetDateTime until) {
        waitsUntil = waitsUntil == null || until.isAfter(waitsUntil) ? until : waitsUntil;
    }

    /**
     * After a page: whether to stop here.
     *
     * @param last true when no rows are behind this page
     * @param empty true when the page had no rows either
     * @throws TooManyRefused when two pages in a row were refused, or one with nothing behind it
     */
    synchronized void settle(boolean last, boolean empty, OffsetDateTime now) {
        if (state != State.TRIPPED) {
            return;
        }
        if (last && empty && (waitsUntil == null || !now.isBefore(waitsUntil))) {
            // What was put off is due, and not there any more: another worker has dealt with it.
            state = State.UNKNOWN;
        } else if (last || trippedTwice) {
            trippedTwice = false;
            throw new TooManyRefused("more than a fifth of the rows are refused: " + reason);
        }
    }
}
