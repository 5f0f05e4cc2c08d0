package io.channelsync.simulation;

import java.util.ArrayList;
import java.util.List;

/** What a check found, a line each; every finding once. */
final class Findings {

    private static final int MOST = 20;

    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        if (lines.size() < MOST && !lines.contains(line)) {
            lines.add(line);
        }
    }

    /** A finding unless something holds. */
    void require(boolean holds, String line) {
        if (!holds) {
            add(line);
        }
    }

    boolean none() {
        return lines.isEmpty();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
