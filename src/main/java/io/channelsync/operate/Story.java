package io.channelsync.operate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is told about one thing: what it is, what happened to it in order of time, what it waits for, what to try. */
final class Story {

    private record Event(String time, String place, String what) {}

    private final String heading;
    private final List<Event> events = new ArrayList<>();
    private final Set<String> upshots = new LinkedHashSet<>();
    private final Set<String> hints = new LinkedHashSet<>();
    private final Set<String> keys = new TreeSet<>();

    Story(String heading) {
        this.heading = heading;
    }

    /** Something that happened; ignored when it has not happened yet. */
    Story event(String time, String place, String what) {
        if (time != null) {
            events.add(new Event(time, place, what));
        }
        return this;
    }

    /** Where things stand, or what they wait for. */
    Story upshot(String line) {
        upshots.add(line);
        return this;
    }

    /** A command that leads further. */
    Story hint(String command) {
        hints.add(command);
        return this;
    }

    /** A key under which quarantine and audit log may know more. */
    Story key(String key) {
        if (key != null) {
            keys.add(key);
        }
        return this;
    }

    /** Adds what quarantine and audit log say about the keys; returns whether they said anything. */
    boolean addRecords(Sites sites) {
        if (keys.isEmpty()) {
            return false;
        }
        List<Map<String, Object>> quarantined = sites.rows(Sites.HQ, "why-quarantine", Map.of("keys", keys));
        quarantined.forEach(this::addQuarantine);
        List<Map<String, Object>> changes = sites.rows(Sites.HQ, "why-audit", Map.of("keys", keys));
        for (Map<String, Object> row : changes) {
            String field = Values.text(row, "field");
            event(Values.time(row, "changed_at"), Sites.HQ, Values.text(row, "action").toLowerCase(Locale.ROOT)
                    + " by " + Values.text(row, "changed_by") + " on " + Values.text(row, "table_name")
                    + (field == null ? "" : ": " + field));
        }
        return !quarantined.isEmpty() || !changes.isEmpty();
    }

    private void addQuarantine(Map<String, Object> row) {
        String which = Values.text(row, "table_name") + " " + Values.text(row, "row_key");
        event(Values.time(row, "quarantined_at"), Sites.HQ, "quarantined: " + which + " of "
                + Values.text(row, "channel_id") + ": " + Values.text(row, "reason")
                + " (" + Phrases.count(Values.number(row, "attempts"), "try", "tries") + ")");
        event(Values.time(row, "released_at"), Sites.HQ, "released from quarantine: " + which);
        if (row.get("released_at") == null) {
            upshot("waits in quarantine: " + Values.text(row, "reason"));
            hint("channelsync retry " + Values.text(row, "row_key"));
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(heading);
        int width = events.stream().mapToInt(event -> event.place().length()).max().orElse(0);
        events.stream()
                .sorted(Comparator.comparing(Event::time))
                .map(event -> "  " + event.time() + "  " + event.place() + " ".repeat(width - event.place().length())
                        + "  " + event.what())
                .forEach(lines::add);
        upshots.forEach(upshot -> lines.add("  " + upshot));
        hints.forEach(hint -> lines.add("  try: " + hint));
        return lines;
    }
}
