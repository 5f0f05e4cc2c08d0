package io.channelsync.fault;

/**
 * Decides over every call of a simulated process, in the thread that makes the call. It may wait, to be slow, and it may
 * use connections of its own.
 */
public interface Fault {

    /** Lets everything pass. */
    Fault NONE = new Fault() {};

    /** Before the server hears of the call. */
    default Effect before(Call call) {
        return Effect.NONE;
    }

    /** After the server has answered, with a result or an error; the caller knows nothing yet. */
    default Effect after(Call call) {
        return Effect.NONE;
    }

    /** Ends the process before the call of this number. */
    static Fault haltBefore(long number) {
        return new Fault() {
            @Override
            public Effect before(Call call) {
                return call.number() == number ? Effect.HALT : Effect.NONE;
            }
        };
    }

    /** Ends the process after the call of this number, before it learns the answer. */
    static Fault haltAfter(long number) {
        return after(number, Effect.HALT);
    }

    /** Loses the answer to the call of this number, and the connection with it. */
    static Fault lostReply(long number) {
        return after(number, Effect.DISCONNECT);
    }

    private static Fault after(long number, Effect effect) {
        return new Fault() {
            @Override
            public Effect after(Call call) {
                return call.number() == number ? effect : Effect.NONE;
            }
        };
    }
}
