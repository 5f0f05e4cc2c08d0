package io.channelsync.simulation;

import java.util.UUID;

/** What a till did to a {@link Thing}. */
final class Operation {

    /** As the column {@code operation} says it. */
    enum Verb { CREATE, UPDATE, DEACTIVATE }

    final String channel;
    final UUID id;
    final Thing thing;
    final Verb verb;
    final int turn;
    private String value;
    private boolean refused;

    /**
     * @param value what it says, such as the address of a contact; null when it takes the thing away
     * @param refused whether HQ cannot accept the value
     * @param turn in which order the operations of the channel were made; they may be committed in another
     */
    Operation(String channel, UUID id, Thing thing, Verb verb, String value, boolean refused, int turn) {
        this.channel = channel;
        this.id = id;
        this.thing = thing;
        this.verb = verb;
        this.value = value;
        this.refused = refused;
        this.turn = turn;
    }

    String value() {
        return value;
    }

    boolean refused() {
        return refused;
    }

    /** An operator has corrected it. */
    void correct(String right) {
        value = right;
        refused = false;
    }

    /** True when this one makes an earlier one superfluous: it says everything that the other said. */
    boolean replaces(Operation earlier) {
        return !thing.kind().created() || verb == Verb.UPDATE && earlier.verb == Verb.UPDATE;
    }

    @Override
    public String toString() {
        return verb + " of " + thing.kind() + " " + thing.item() + " by " + channel;
    }
}
