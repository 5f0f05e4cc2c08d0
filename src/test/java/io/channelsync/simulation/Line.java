package io.channelsync.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The operations on one thing in the order in which the till made them: what has to become of each, and of the thing. */
final class Line {

    /** What has to become of an operation in the end. */
    enum End {
        /** It has taken effect, and nothing came after it. */
        EFFECT("SYNCHRONIZED"),
        /** It has taken effect, or what came after it has taken its place. */
        PASSED("SYNCHRONIZED", "SUPERSEDED"),
        /** HQ has it with a reason why it does not take effect. */
        REFUSED("FAILED"),
        /** As before, unless what came after it has taken its place. */
        REFUSED_AND_PASSED("FAILED", "SUPERSEDED"),
        /** It waits for its customer, or for one that came before it. */
        WAITS("PENDING");

        private final Set<String> states;

        End(String... states) {
            this.states = Set.of(states);
        }

        /** What the inbox may say of it at rest. */
        Set<String> states() {
            return states;
        }

        boolean good() {
            return this == EFFECT || this == PASSED;
        }
    }

    private final Thing thing;
    private final Map<Operation, End> ends = new LinkedHashMap<>();
    private final List<Operation> open = new ArrayList<>();
    private boolean there;
    private boolean active;
    private String value;

    /**
     * @param before value of an address that was created by itself; null when nothing was there
     * @param operations in the till's order
     */
    Line(Thing thing, String before, List<Operation> operations) {
        this.thing = thing;
        this.there = before != null;
        this.active = there;
        this.value = before;
        operations.forEach(this::next);
    }

    private void next(Operation operation) {
        boolean missing = thing.kind().created() && !there && operation.verb != Operation.Verb.CREATE;
        if (operation.refused()) {
            leaveOpen(operation, End.REFUSED);
        } else if (thing.owner().fate != Model.Fate.GOOD || missing || !open.stream().allMatch(operation::replaces)) {
            leaveOpen(operation, End.WAITS);
        } else {
            open.forEach(one -> ends.put(one, ends.get(one) == End.REFUSED ? End.REFUSED_AND_PASSED : End.PASSED));
            open.clear();
            boolean creates = operation.verb == Operation.Verb.CREATE && thing.kind().created();
            ends.replaceAll((one, end) -> end == End.EFFECT && !isCreate(one) ? End.PASSED : end);
            ends.put(operation, End.EFFECT);
            there = creates || there || !thing.kind().created();
            active = operation.verb != Operation.Verb.DEACTIVATE;
            value = active || !thing.kind().created() ? operation.value() : value;
        }
    }

    /** What creates a thing is never replaced. */
    private boolean isCreate(Operation operation) {
        return thing.kind().created() && operation.verb == Operation.Verb.CREATE;
    }

    private void leaveOpen(Operation operation, End end) {
        open.add(operation);
        ends.put(operation, end);
    }

    End end(Operation operation) {
        return ends.get(operation);
    }

    /** What has to stand of the thing at HQ: value, and whether it is active; null for nothing. */
    String left() {
        if (!there || !active && !thing.kind().created() || thing.owner().fate != Model.Fate.GOOD) {
            return null;
        }
        return value + " " + active;
    }
}
