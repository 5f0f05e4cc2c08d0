package io.channelsync.spec;

import io.channelsync.flow.Flow;
import io.channelsync.validate.folder.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One promise of a flow: rows before, what runs, rows after.
 *
 * @param folder folder of the spec file below the routes folder
 * @param flow the flow that single routes of the case belong to
 * @param name the promise in words
 * @param at where it is written
 * @param given rows before
 * @param run ids of the flows and routes that run, in order
 * @param expect rows after
 * @param failure the step that fails meanwhile, if one does
 * @param settings what is set otherwise than in the shipped configuration, by name
 * @param stops the databases, {@code hq} or channels, for which the runs stop because a person has to mend something
 */
public record SpecCase(
        String folder,
        Flow flow,
        String name,
        YamlNode at,
        List<TableRows> given,
        List<String> run,
        List<TableRows> expect,
        Optional<Failure> failure,
        Map<String, String> settings,
        Set<String> stops) {

    /**
     * A step that throws, as if its database were away, before it does anything.
     *
     * @param step id of the step
     * @param times how many times in a row
     */
    record Failure(String step, int times) {}

    /** {@code routes/upload-channels/upload-channels.spec.yaml:12}. */
    public String where() {
        return at.file() + ":" + at.line();
    }

    /** The channels of the case: the usual one, and those that it names as a place or in a column {@code channel_id}. */
    Set<String> channelIds() {
        Set<String> ids = new TreeSet<>(Set.of(GivenDefaults.CHANNEL));
        Stream.concat(given.stream(), expect.stream()).forEach(table -> {
            if (!table.atHq()) {
                ids.add(table.place());
            }
            table.rows().stream()
                    .map(row -> TableRows.text(row, "channel_id"))
                    .filter(id -> id != null && !id.equals(Cell.PRESENT))
                    .forEach(ids::add);
        });
        return ids;
    }
}
