package io.channelsync.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What was seen at HQ once and must never change: accounts, frozen sets, posted statements, places in the log. */
final class History {

    private final Map<String, Object> seen = new HashMap<>();
    private final Map<String, Long> counters = new HashMap<>();

    /** The value of this name is the same as before. */
    void same(String name, Object value, Findings findings) {
        Object before = seen.putIfAbsent(name, value);
        findings.require(before == null || before.equals(value), name + " was " + before + " and is " + value);
    }

    /** Everything of this kind that was seen before is still there. */
    void kept(String kind, Set<String> now, Findings findings) {
        @SuppressWarnings("unchecked") // written below only
        TreeSet<String> before = (TreeSet<String>) seen.computeIfAbsent(kind, name -> new TreeSet<String>());
        TreeSet<String> lost = new TreeSet<>(before);
        lost.removeAll(now);
        findings.require(lost.isEmpty(), kind + " gone: " + lost);
        before.addAll(now);
    }

    /** Forgets everything whose name begins like this. */
    void forget(String prefix) {
        seen.keySet().removeIf(name -> name.startsWith(prefix));
        counters.keySet().removeIf(name -> name.startsWith(prefix));
    }

    /** A counter that only grows. */
    void grows(String name, long value, Findings findings) {
        Long before = counters.put(name, value);
        findings.require(before == null || before <= value, name + " went back from " + before + " to " + value);
    }
}
