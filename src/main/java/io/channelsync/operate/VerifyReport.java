package io.channelsync.operate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@link Verify} found. */
public final class VerifyReport {

    private static final int PRINTED = 50;

    private final List<Disagreement> findings = new ArrayList<>();
    private final Map<String, String> away = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long beyond;
    private long rows;
    private int channels;

    /** The findings, at most {@value Findings#LIMIT} of each check. */
    public List<Disagreement> findings() {
        return List.copyOf(findings);
    }

    /** What could not be read, with the reason. */
    public Map<String, String> away() {
        return Map.copyOf(away);
    }

    /** How many findings there are altogether. */
    public long count() {
        return findings.size() + beyond;
    }

    /** 5 on findings, 3 when there were none but something could not be read, otherwise 0. */
    public int exitCode() {
        if (count() > 0) {
            return Answer.FINDINGS;
        }
        return away.isEmpty() ? Answer.DONE : Answer.INCOMPLETE;
    }

    /** One line a finding (the first {@value #PRINTED}), one a place that could not be read, and the summary last. */
    public String text() {
        List<String> lines = new ArrayList<>();
        findings.stream().limit(PRINTED).forEach(finding -> lines.add(finding.toString()));
        if (count() > PRINTED) {
            lines.add("... and " + (count() - PRINTED) + " more");
        }
        away.forEach((place, kind) -> lines.add("not compared: " + place + " (" + kind + ")"));
        lines.add(summary());
        return String.join("\n", lines);
    }

    private String summary() {
        if (counts.isEmpty() && away.containsKey(Sites.HQ)) {
            // "No findings" would be true and would still mislead.
            return "nothing was compared";
        }
        String things = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return "compared HQ (" + things + ") with " + channels + (channels == 1 ? " channel" : " channels") + ", "
                + rows + " rows: " + (count() == 0 ? "no findings" : count() == 1 ? "1 finding" : count() + " findings");
    }

    void add(Findings found) {
        findings.addAll(found.kept());
        beyond += found.beyond();
        rows += found.rows();
    }

    void away(String place, String kind) {
        away.put(place, kind);
    }

    void counted(String things, long count) {
        counts.put(things, count);
        rows += count;
    }

    void channelCompared() {
        channels++;
    }
}
