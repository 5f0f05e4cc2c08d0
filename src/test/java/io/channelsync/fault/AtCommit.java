package io.channelsync.fault;

/** Counts commits, and does something at one of them. */
public final class AtCommit implements Fault {

    /** How a process ends at a commit: the server has not heard of it, has done it, or has done it and the process lives on without knowing. */
    public enum Ending { BEFORE, AFTER, REPLY_LOST }

    private final int commit;
    private final Ending ending;
    private int count;

    /** @param commit the how manieth, from 1; 0 for none */
    public AtCommit(int commit, Ending ending) {
        this.commit = commit;
        this.ending = ending;
    }

    /** How many there were. */
    public synchronized int count() {
        return count;
    }

    @Override
    public synchronized Effect before(Call call) {
        count += call.durable() ? 1 : 0;
        return call.durable() && count == commit && ending == Ending.BEFORE ? Effect.HALT : Effect.NONE;
    }

    @Override
    public synchronized Effect after(Call call) {
        if (!call.durable() || count != commit || ending == Ending.BEFORE) {
            return Effect.NONE;
        }
        return ending == Ending.AFTER ? Effect.HALT : Effect.DISCONNECT;
    }
}
