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
    private final Set<UUID> beforeRestore = new HashSet<>();
    private int turns;

    /** The place of the next operation in the order of the tills. */
    int nextTurn() {
        return ++turns;
    }

    void add(Operation operation) {
        operations.put(operation.id, operation);
    }

    Operation of(UUID id) {
        return operations.get(id);
    }

    void lose(UUID id) {
        operations.remove(id);
    }

    /** @param atHq what HQ had received when its channel was restored; see {@link Model#beforeRestore} */
    void restored(Set<UUID> atHq) {
        beforeRestore.addAll(atHq);
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
                all.stream().sorted(asHqOrders()).toList())));
        return lines;
    }

    /** Nobody edits a thing before it is created. */
    private Comparator<Operation> asHqOrders() {
        return Comparator.comparing((Operation operation) -> operation.verb != Operation.Verb.CREATE || !operation.thing.kind().created())
                .thenComparing(operation -> !beforeRestore.contains(operation.id))
                .thenComparing(operation -> operation.turn);
    }

    static Thing of(Model.Address address) {
        return new Thing(Thing.Kind.ADDRESS, address.owner(), address.addressId().toString());
    }

    private static List<Operation> both(List<Operation> some, List<Operation> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
