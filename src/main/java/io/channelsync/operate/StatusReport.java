package io.channelsync.operate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts by state, for people and for programs.
 *
 * @param flows the five flows in order
 * @param channels every configured channel
 * @param sequences number sequences
 * @param away databases that did not answer, with what kind of trouble it is
 * @param items the first held or failed items
 * @param stuck how many there are altogether
 * @param refused how many sales each rule of the validation refuses, by rule
 * @param hqBehind why no number is given out and what to do; null when HQ is trusted
 * @param edits what is wrong with saved routes, settings or channels that daemons therefore have not taken over, a line each
 */
public record StatusReport(
        List<FlowStatus> flows,
        List<ChannelStatus> channels,
        List<SequenceStatus> sequences,
        Map<String, String> away,
        List<HeldItem> items,
        long stuck,
        Map<String, Long> refused,
        String hqBehind,
        List<String> edits) {

    /** The same, with what a daemon says itself of edits that it refused. */
    public StatusReport withEdits(List<String> told) {
        return new StatusReport(flows, channels, sequences, away, items, stuck, refused, hqBehind, told);
    }

    /** 3 when something is held, failed or away, otherwise 0. */
    public int exitCode() {
        return stuck > 0 || !away.isEmpty() || hqBehind != null || !stopped().isEmpty() || !edits.isEmpty() ? Answer.INCOMPLETE : Answer.DONE;
    }

    /** For programs, when no daemon can say what is stopped. */
    public String json() {
        return json(List.of());
    }

    /**
     * For programs; keys as the components of the records are called.
     *
     * @param stopped the flows that are stopped for a database, a line each
     */
    public String json(List<String> stopped) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("flows", flows);
        json.put("channels", channels);
        json.put("sequences", sequences);
        json.put("away", away);
        json.put("stopped", stopped);
        json.put("items", items);
        json.put("stuck", stuck);
        json.put("refused", refused);
        json.put("hqBehind", hqBehind);
        json.put("edits", edits);
        json.put("exitCode", exitCode(stopped));
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same, also when a flow is stopped for a database. */
    public int exitCode(List<String> stopped) {
        return stopped.isEmpty() ? exitCode() : Answer.INCOMPLETE;
    }

    /** For people, when no daemon can say what is stopped. */
    public String text() {
        return text(List.of());
    }

    /**
     * For people: aligned columns, only lines that say something, the upshot last.
     *
     * @param stopped the flows that are stopped for a database, a line each
     */
    public String text(List<String> stopped) {
        List<String> lines = new ArrayList<>(flowLines());
        lines.addAll(channelLines());
        sequences.stream().filter(SequenceStatus::warning).map(SequenceStatus::text).forEach(lines::add);
        refused.forEach((rule, sales) -> lines.add("rule " + rule + " refuses " + Phrases.count(sales, "sale", "sales")));
        if (hqBehind != null) {
            lines.add("HQ is stopped: " + hqBehind);
        }
        stopped().forEach(channel -> lines.add(channel.id() + " is stopped: " + channel.problem()));
        channels.stream().filter(channel -> channel.warning() != null).forEach(channel -> lines.add("warning: " + channel.warning()));
        away.forEach((place, kind) -> lines.add(place + " is away: " + kind + ". Try: channelsync validate --connect"));
        stopped.forEach(stop -> lines.add("needs a person: " + stop));
        edits.forEach(edit -> lines.add("saved but not taken over: " + edit));
        items.forEach(item -> lines.add(item.text()));
        if (stuck > items.size()) {
            lines.add("... and " + (stuck - items.size()) + " more: channelsync operations status=FAILED");
        }
        lines.add(upshot(stopped));
        return String.join("\n", lines);
    }

    private List<ChannelStatus> stopped() {
        return channels.stream().filter(channel -> channel.problem() != null).toList();
    }

    private List<String> flowLines() {
        AlignedColumns columns =
                new AlignedColumns().line("flow", "waiting", "held", "failed", "needs decision", "done");
        flows.stream().filter(flow -> !flow.silent()).forEach(flow -> columns.line(flow.flow(), flow.waiting(),
                flow.held(), flow.failed(), flow.needsDecision(), flow.done()));
        return columns.lines();
    }

    private List<String> channelLines() {
        AlignedColumns columns = new AlignedColumns()
                .line("channel", "state", "to upload", "in inbox", "held", "failed", "statements", "quarantined", "behind");
        channels.stream().filter(channel -> !channel.silent()).forEach(channel -> columns.line(channel.id(),
                channel.state(), channel.toUpload(), channel.inboxRows("PENDING"), channel.inboxRows("HELD"),
                channel.inboxRows("FAILED") + channel.inboxRows("NEEDS_DECISION"), channel.openStatements(),
                channel.quarantined(), channel.changesBehind()));
        return columns.lines();
    }

    private String upshot(List<String> stopped) {
        List<String> parts = new ArrayList<>();
        long waiting = flows.stream().mapToLong(FlowStatus::waiting).sum();
        if (waiting > 0) {
            parts.add(waiting + " waiting");
        }
        if (stuck > 0) {
            parts.add(stuck + " held or failed");
        }
        if (!stopped.isEmpty()) {
            parts.add(stopped.size() + " stopped");
        }
        if (!edits.isEmpty()) {
            parts.add(Phrases.count(edits.size(), "edit", "edits") + " not taken over");
        }
        if (!away.isEmpty()) {
            parts.add("away: " + String.join(", ", away.keySet().stream().sorted().toList()));
        }
        if (!stopped().isEmpty()) {
            parts.add("stopped: " + String.join(", ", stopped().stream().map(ChannelStatus::id).sorted().toList()));
        }
        return parts.isEmpty() && hqBehind == null ? "all done" : String.join(", ", parts);
    }
}
