package io.channelsync.flow;

import io.channelsync.database.ErrorKind;
import java.time.Instant;

/** How one database is doing: when it was last reached, what failed last, and until when it is left alone. */
public final class Health {

    private int failures;
    private Instant nextAttemptAt = Instant.MIN;
    private Instant lastContact;
    private Instant lastFailure;
    private String lastError;
    private ErrorKind lastKind;
    private boolean paused;

    synchronized void reached(Instant now) {
        failures = 0;
        nextAttemptAt = Instant.MIN;
        lastContact = now;
        lastError = null;
        lastKind = null;
    }

    synchronized void failed(ErrorKind kind, String error, Instant now, Backoff backoff) {
        failures++;
        lastKind = kind;
        lastError = error;
        lastFailure = now;
        nextAttemptAt = now.plus(backoff.after(kind == ErrorKind.SET_UP ? failures + 5 : failures, java.util.concurrent.ThreadLocalRandom.current()));
    }

    /** Forgets the failures of an address that is used no longer, so that the new one is tried at once. */
    synchronized void forget() {
        failures = 0;
        nextAttemptAt = Instant.MIN;
        lastError = null;
        lastKind = null;
    }

    public synchronized boolean due(Instant now) {
        return !paused && !now.isBefore(nextAttemptAt);
    }

    public synchronized void pause(boolean on) {
        paused = on;
    }

    public synchronized boolean paused() {
        return paused;
    }

    /** {@code PAUSED}, {@code AWAY} (outage), {@code STOPPED} (a person has to mend it) or {@code UP}. */
    public synchronized String state() {
        if (paused) {
            return "PAUSED";
        }
        if (lastError == null) {
            return "UP";
        }
        return lastKind == ErrorKind.SET_UP ? "STOPPED" : "AWAY";
    }

    /** Null until the first contact. */
    public synchronized Instant lastContact() {
        return lastContact;
    }

    /** Null until the first failure; stays when it is over. */
    public synchronized Instant lastFailure() {
        return lastFailure;
    }

    /** Null while all is well. */
    public synchronized String lastError() {
        return lastError;
    }

    public synchronized int failures() {
        return failures;
    }

    /** When it is tried next after failures; the distant past when it is not waiting. */
    public synchronized Instant nextAttemptAt() {
        return nextAttemptAt;
    }
}
