package io.channelsync.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file, so that all of it is told at once. */
final class Findings {

    private final String file;
    private final List<Finding> list = new ArrayList<>();

    Findings(Path file) {
        this.file = Finding.shown(file);
    }

    void add(int line, String what, String hint) {
        list.add(new Finding(file, line, what, hint));
    }

    boolean none() {
        return list.isEmpty();
    }

    int count() {
        return list.size();
    }

    List<Finding> list() {
        return List.copyOf(list);
    }
}
