package io.channelsync.spec;

import java.time.Duration;
import java.util.List;

/**
 * What came of one case.
 *
 * @param spec the case
 * @param faults what is not as promised, line by line; empty when it holds
 * @param took how long it ran
 */
public record Outcome(SpecCase spec, List<String> faults, Duration took) {

    public boolean holds() {
        return faults.isEmpty();
    }
}
