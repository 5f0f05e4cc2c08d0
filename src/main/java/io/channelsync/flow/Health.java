package io.channelsync.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one database is doing: when it was last reached, whether it is away, until when it is left alone, and which flows
 * are stopped for it. An outage keeps every flow away, a fault of the set-up only the flow that met it.
 */
public final class Health {

    private final Map<String, Stop> stops = new TreeMap<>();
    private int failures;
    private Instant nextAttemptAt = Instant.MIN;
    private Instant lastContact;
    private Instant lastFailure;
    private String outage;
    private boolean paused;
    private boolean held;

    synchronized void reached(Instant now) {
        failures = 0;
        nextAttemptAt = Instant.MIN;
        lastContact = now;
        outage = null;
    }

    /** @return true when this is news */
    synchronized boolean away(String error, Instant now, Backoff backoff) {
        boolean news = !error.equals(outage);
        failures++;
        outage = error;
        lastFailure = now;
        nextAttemptAt = now.plus(backoff.after(failures));
        return news;
    }

    /** @return true when this is news */
    synchronized boolean stop(Stop stop) {
        Stop before = stops.put(stop.flow(), stop);
        return before == null || !before.reason().equals(stop.reason());
    }

    /** The flow met no fault with what was due then: if that was this database, it goes on. True when that is news. */
    synchronized boolean goOn(String flow, Instant tried) {
        Stop stop = stops.get(flow);
        return stop != null && !paused && !held && !tried.isBefore(stop.nextAttemptAt()) && stops.remove(flow, stop);
    }

    /** Forgets the failures of an address that is used no longer, so that the new one is tried at once. */
    synchronized void forget() {
        failures = 0;
        nextAttemptAt = Instant.MIN;
        outage = null;
        stops.clear();
    }

    /** True when the flow may use the database now. */
    public synchronized boolean due(String flow, Instant now) {
        Stop stop = stops.get(flow);
        return !paused && !held && !now.isBefore(nextAttemptAt) && (stop == null || !now.isBefore(stop.nextAttemptAt()));
    }

    public synchronized void pause(boolean on) {
        paused = on;
    }

    /** Pauses by the command, which HQ remembers. */
    synchronized void hold(boolean on) {
        held = on;
    }

    public synchronized boolean paused() {
        return paused || held;
    }

    /** {@code PAUSED}, {@code AWAY} (outage), {@code STOPPED} (a person has to mend something for a flow) or {@code UP}. */
    public synchronized String state() {
        if (paused || held) {
            return "PAUSED";
        }
        if (outage != null) {
            return "AWAY";
        }
        return stops.isEmpty() ? "UP" : "STOPPED";
    }

    /** Null until the first contact. */
    public synchronized Instant lastContact() {
        return lastContact;
    }

    /** Null until the first outage; stays when it is over. */
    public synchronized Instant lastFailure() {
        return lastFailure;
    }

    /** True while the last try did not reach it. */
    public synchronized boolean away() {
        return outage != null;
    }

    /** The outage, else what stopped a flow; null while all is well. */
    public synchronized String lastError() {
        if (outage != null || stops.isEmpty()) {
            return outage;
        }
        Stop first = stops.values().iterator().next();
        return first.flow() + ": " + first.reason();
    }

    /** The flows that are stopped for this database. */
    public synchronized List<Stop> stops() {
        return new ArrayList<>(stops.values());
    }

    public synchronized int failures() {
        return failures;
    }

    /** When it is tried next after an outage; the distant past when it is not waiting. */
    public synchronized Instant nextAttemptAt() {
        return nextAttemptAt;
    }
}
