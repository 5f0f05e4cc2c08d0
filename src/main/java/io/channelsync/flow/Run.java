package io.channelsync.flow;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What one run of a flow did: rows moved by step, what it had to hold, and which databases failed. Thread-safe. */
public final class Run {

    /** The exchange property under which a run travels through all routes of its flow. */
    public static final String PROPERTY = "run";

    private final String flow;
    private final Instant startedAt;
    private final Map<String, LongAdder> moved = new ConcurrentHashMap<>();
    private final Set<Held> held = Collections.synchronizedSet(new LinkedHashSet<>());
    private final ConcurrentLinkedQueue<Failed> failed = new ConcurrentLinkedQueue<>();
    private final LongAdder leftOut = new LongAdder();

    /**
     * @param channelId where it came from
     * @param id transaction, operation or row key
     * @param reason what it waits for or why it was refused; no personal data
     */
    public record Held(String channelId, String id, String reason) {}

    /**
     * @param database HQ or a channel's id
     * @param kind outage, set-up or data
     * @param detail SQLState or exception class
     */
    public record Failed(String database, String kind, String detail) {}

    public Run(String flow, Instant startedAt) {
        this.flow = flow;
        this.startedAt = startedAt;
    }

    public String flow() {
        return flow;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Counts rows under the step that moved them. */
    public void moved(String step, long rows) {
        if (rows > 0) {
            moved.computeIfAbsent(step, key -> new LongAdder()).add(rows);
        }
    }

    /** Notes what is held; the same thing for the same reason counts once. */
    public void held(Held item) {
        held.add(item);
    }

    public void failed(Failed failure) {
        failed.add(failure);
    }

    /** Notes that something was left out because the run before is still at it. */
    public void leftOut() {
        leftOut.increment();
    }

    /** True when everything was looked at; only then does a run that moved nothing say that nothing is left. */
    public boolean complete() {
        return leftOut.sum() == 0;
    }

    /** Rows moved, by step. */
    public Map<String, Long> steps() {
        Map<String, Long> steps = new TreeMap<>();
        moved.forEach((step, count) -> steps.put(step, count.sum()));
        return steps;
    }

    public long rows() {
        return moved.values().stream().mapToLong(LongAdder::sum).sum();
    }

    public List<Held> held() {
        synchronized (held) {
            return List.copyOf(held);
        }
    }

    /** True once another system than the databases has failed, which is noted under the flow's own name. */
    public boolean resting() {
        return failed.stream().anyMatch(failure -> failure.database().equals(flow));
    }

    public List<Failed> failures() {
        return List.copyOf(failed);
    }

    /** {@code upload-addresses 12, upload-customers 30}. */
    public String summary() {
        return steps().entrySet().stream()
                .map(step -> step.getKey() + " " + step.getValue())
                .collect(Collectors.joining(", "));
    }

    /** True when the run changed nothing and met nothing worth a line in the log. */
    public boolean idle() {
        return moved.isEmpty() && held.isEmpty() && failed.isEmpty();
    }
}
