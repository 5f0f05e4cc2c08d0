package io.channelsync.simulation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What the tills have committed about addresses, contacts, affiliations and attributes. A part of the model's memory. */
final class Belongings {

    private final Map<UUID, Operation> operations = new LinkedHashMap<>();
    private final Set<Thing> beforeRestore = new HashSet<>();
    private final Set<Thing> unordered = new HashSet<>();
    private int turns;

    /** The place of the next operation in the order of the tills. */
    int nextTurn() {
        return ++turns;
    }

    void add(Operation operation) {
        operations.put(operation.id, operation);
        if (beforeRestore.contains(operation.thing)) {
            unordered.add(operation.thing);
        }
    }

    Operation of(UUID id) {
        return operations.get(id);
    }

    void lose(UUID id) {
        operations.remove(id);
    }

    /** The counters of this channel began again at an earlier number: HQ cannot know the order of what came before and since. */
    void countedAgain(String channel) {
        operations.values().stream().filter(operation -> operation.channel.equals(channel)).forEach(operation -> beforeRestore.add(operation.thing));
    }

    /** False when nobody can say which operation on the thing was the last. */
    boolean ordered(Thing thing) {
        return !unordered.contains(thing);
    }

    /** What the tills of a channel committed to the table of a kind. */
    List<Operation> of(String channel, Thing.Kind kind) {
        return operations.values().stream().filter(operation -> operation.channel.equals(channel) && operation.thing.kind() == kind).toList();
    }

    /** What HQ could not accept and operators may correct. */
    List<Operation> refused() {
        return operations.values().stream().filter(Operation::refused).toList();
    }

    /**
     * Everything that tills did, by thing.
     *
     * @param addresses those that were created, also when nobody has touched them since
     */
    Map<Thing, Line> lines(Map<UUID, Model.Address> addresses) {
        Map<Thing, List<Operation>> byThing = new LinkedHashMap<>();
        addresses.values().forEach(address -> byThing.put(of(address), List.of()));
        operations.values().forEach(operation -> byThing.merge(operation.thing, List.of(operation), Belongings::both));
        Map<String, String> streets = new HashMap<>();
        addresses.values().forEach(address -> streets.put(address.addressId().toString(), address.street()));
        Map<Thing, Line> lines = new LinkedHashMap<>();
        byThing.forEach((thing, all) -> lines.put(thing, new Line(thing, thing.kind() == Thing.Kind.ADDRESS ? streets.get(thing.item()) : null,
                all.stream().sorted(Comparator.comparingInt(operation -> operation.turn)).toList())));
        return lines;
    }

    static Thing of(Model.Address address) {
        return new Thing(Thing.Kind.ADDRESS, address.owner(), address.addressId().toString());
    }

    private static List<Operation> both(List<Operation> some, List<Operation> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
