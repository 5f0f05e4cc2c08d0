package io.channelsync.operate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one run of one check found; keeps the first {@value #LIMIT} and counts the rest. */
final class Findings {

    static final int LIMIT = 10_000;

    private final String check;
    private final Set<Disagreement> kept = new LinkedHashSet<>();
    private long beyond;
    private long rows;

    Findings(String check) {
        this.check = check;
    }

    void add(Disagreement.Kind kind, String place, String key, String detail) {
        if (kept.size() < LIMIT) {
            kept.add(new Disagreement(kind, check, place, key, detail));
        } else {
            beyond++;
        }
    }

    /** Tells that so many rows were compared. */
    void compared(long count) {
        rows += count;
    }

    boolean none() {
        return kept.isEmpty();
    }

    long rows() {
        return rows;
    }

    long beyond() {
        return beyond;
    }

    List<Disagreement> kept() {
        return List.copyOf(kept);
    }

    /** Keeps only what an earlier look saw as well: the rest was in flight between the reads. */
    Findings confirmedBy(Findings earlier) {
        if (earlier.beyond == 0) {
            kept.retainAll(earlier.kept);
        }
        return this;
    }
}
