package io.channelsync.operate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks one place after the other and remembers which of them are away, so that the rest is still told. */
final class Places {

    private final Map<String, String> away = new LinkedHashMap<>();

    /** Asks a channel unless it has been found away before. */
    void ask(String place, Runnable question) {
        if (away.containsKey(place)) {
            return;
        }
        try {
            question.run();
        } catch (SiteAway failure) {
            if (failure.place().equals(Sites.HQ)) {
                throw failure;
            }
            away.put(failure.place(), failure.kind());
        }
    }

    /** One line a place that could not be asked. */
    List<String> lines() {
        return away.entrySet().stream()
                .map(entry -> entry.getKey() + " could not be asked: " + entry.getValue())
                .toList();
    }
}
