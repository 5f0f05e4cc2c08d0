package io.channelsync.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The counted runs of every contestant, and the tables that come of them. */
final class Results {

    private static final Map<String, Function<Timings, Duration>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("upload", Timings::upload);
        PARTS.put("synchronize", Timings::synchronize);
        PARTS.put("distribute", Timings::distribute);
        PARTS.put("total", Timings::total);
    }

    private final Map<String, List<Timings>> runs = new LinkedHashMap<>();

    void add(String contestant, Timings timings) {
        runs.computeIfAbsent(contestant, name -> new ArrayList<>()).add(timings);
    }

    /** Seconds, median (least to most), as a Markdown table. */
    String table() {
        StringBuilder table = new StringBuilder("| seconds | " + String.join(" | ", PARTS.keySet()) + " |\n| --- | --- | --- | --- | --- |\n");
        runs.forEach((contestant, timings) -> {
            table.append("| ").append(contestant);
            PARTS.values().forEach(part -> table.append(" | ").append(cell(timings, part)));
            table.append(" |\n");
        });
        return table.toString();
    }

    private static String cell(List<Timings> timings, Function<Timings, Duration> part) {
        List<Double> seconds = seconds(timings, part);
        return format("%.2f (%.2f to %.2f)", median(seconds), seconds.get(0), seconds.get(seconds.size() - 1));
    }

    /** The speed of a contestant as a share of the fastest other one's, by medians of the totals. */
    String ratioOf(String contestant) {
        double own = median(seconds(runs.get(contestant), Timings::total));
        String fastest = null;
        double best = Double.MAX_VALUE;
        for (Map.Entry<String, List<Timings>> other : runs.entrySet()) {
            double median = median(seconds(other.getValue(), Timings::total));
            if (!other.getKey().equals(contestant) && median < best) {
                best = median;
                fastest = other.getKey();
            }
        }
        return format("%s: %.2f of the speed of \"%s\"", contestant, best / own, fastest);
    }

    private static List<Double> seconds(List<Timings> timings, Function<Timings, Duration> part) {
        return timings.stream().map(part).map(took -> took.toNanos() / 1e9).sorted().toList();
    }

    private static double median(List<Double> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
