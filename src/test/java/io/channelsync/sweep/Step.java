package io.channelsync.sweep;

import io.channelsync.fault.Call;
import java.util.List;
import java.util.Map;

/**
 * One flow of the script, undisturbed.
 *
 * @param before all rows of all databases before it
 * @param calls what it asked of the databases
 * @param states what was committed before and after them
 */
record Step(Map<String, Map<String, String>> before, List<Call> calls, States states) {

    /** Calls, as text, that do the same in every run. */
    List<String> trace() {
        return calls.stream().map(Call::text).toList();
    }
}
