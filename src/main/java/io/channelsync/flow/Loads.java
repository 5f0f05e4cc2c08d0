package io.channelsync.flow;

import io.channelsync.settings.Finding;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What of the configuration counts since when, and what is wrong with what was saved after it. Thread-safe. */
public final class Loads {

    private final Clock clock;
    private final Map<String, List<Finding>> refused = new TreeMap<>();
    private List<String> waitingForRestart = List.of();
    private Instant loadedAt;
    private String fingerprint = "";
    private long loaded;
    private long refusals;

    public Loads(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes that a part is as it was saved.
     *
     * @param part {@code routes} or {@code channels}
     * @param newFingerprint of all files of the part
     */
    public synchronized void loaded(String part, String newFingerprint) {
        refused.remove(part);
        loadedAt = clock.instant();
        fingerprint = newFingerprint;
        loaded++;
    }

    /** Notes that what was saved does not count; true when it is news. */
    public synchronized boolean refused(String part, List<Finding> findings) {
        boolean news = !findings.equals(refused.put(part, List.copyOf(findings)));
        refusals += news ? 1 : 0;
        return news;
    }

    /** Notes that the files are again those that count; true when they were not. */
    public synchronized boolean mended(String part) {
        return refused.remove(part) != null;
    }

    /** Names the settings whose new values wait for a restart. */
    public synchronized void waitForRestart(List<String> names) {
        waitingForRestart = List.copyOf(names);
    }

    /** What is wrong with what was saved and does not count, a finding each; empty when all that was saved counts. */
    public synchronized List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        refused.values().forEach(all::addAll);
        return all;
    }

    public synchronized List<String> waitingForRestart() {
        return waitingForRestart;
    }

    /** When something was loaded last; null before the first time. */
    public synchronized Instant loadedAt() {
        return loadedAt;
    }

    /** Of the files loaded last, SHA-256 in hexadecimal. */
    public synchronized String fingerprint() {
        return fingerprint;
    }

    /** How often something was loaded, the start among them. */
    public synchronized long loaded() {
        return loaded;
    }

    /** How often something that was saved was refused. */
    public synchronized long refusals() {
        return refusals;
    }
}
