package io.channelsync.sweep;

import io.channelsync.fault.Call;
import io.channelsync.fault.Fault;

/**
 * A moment at which the process can end or miss a reply.
 *
 * @param number of the call in the whole script, from 1
 * @param step which flow is running, from 0
 * @param call as it was in the undisturbed run of that step
 */
record Point(int number, int step, Call call, Mode mode) {

    /** What happens there. */
    enum Mode { BEFORE, AFTER, LOST_REPLY }

    Fault fault() {
        return switch (mode) {
            case BEFORE -> Fault.haltBefore(call.number());
            case AFTER -> Fault.haltAfter(call.number());
            case LOST_REPLY -> Fault.lostReply(call.number());
        };
    }

    boolean halts() {
        return mode != Mode.LOST_REPLY;
    }

    @Override
    public String toString() {
        return mode + " " + Script.STEPS.get(step).id() + " " + call;
    }

    /** The options that run this point alone. */
    String replay() {
        return "-Dchannelsync.sweep.point=" + number + " -Dchannelsync.sweep.mode=" + mode;
    }
}
