package io.channelsync.checker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is wrong, a line each: the invariant, what is missing, doubled or different, and keys to look for. */
final class Findings {

    private static final int EXAMPLES = 3;

    private final List<String> lines = new ArrayList<>();

    List<String> lines() {
        return List.copyOf(lines);
    }

    void none(String invariant, String what, Collection<String> rows) {
        if (!rows.isEmpty()) {
            lines.add(invariant + ": " + rows.size() + " " + what + ", such as "
                    + rows.stream().limit(EXAMPLES).collect(Collectors.joining(", ")));
        }
    }

    /** Every row of the first must be in the second. */
    void within(String invariant, String what, Collection<String> rows, Collection<String> all) {
        TreeSet<String> missing = new TreeSet<>(rows);
        missing.removeAll(all instanceof TreeSet<String> set ? set : new TreeSet<>(all));
        none(invariant, what, missing);
    }

    void once(String invariant, String what, List<String> rows) {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row, 1, Integer::sum));
        none(invariant, "doubled: " + what, counts.entrySet().stream().filter(entry -> entry.getValue() > 1).map(Map.Entry::getKey).sorted().toList());
    }

    /** The same rows, each of them once. */
    void same(String invariant, String what, Collection<String> expected, List<String> found) {
        within(invariant, "missing: " + what, expected, found);
        within(invariant, "not expected: " + what, found, expected);
        once(invariant, what, found);
    }
}
