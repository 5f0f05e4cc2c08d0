package io.channelsync.log;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * An exception as it may be shown: its class, the places it came through and its causes, without the words, in which
 * drivers and libraries quote the values of a row.
 */
public final class WithoutWords extends RuntimeException {

    private final WithoutWords cause;

    private WithoutWords(Throwable told, Set<Throwable> seen) {
        super(told.getClass().getName(), null, false, true);
        setStackTrace(told.getStackTrace());
        // A chain of causes may run in a circle.
        this.cause = told.getCause() != null && seen.add(told.getCause()) ? new WithoutWords(told.getCause(), seen) : null;
    }

    /** The exception without its words; null when there is none. */
    public static WithoutWords of(Throwable told) {
        if (told == null || told instanceof WithoutWords) {
            return (WithoutWords) told;
        }
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.add(told);
        return new WithoutWords(told, seen);
    }

    @Override
    public Throwable getCause() {
        return cause;
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
