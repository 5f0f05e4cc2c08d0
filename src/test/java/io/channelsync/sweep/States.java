package io.channelsync.sweep;

import io.channelsync.fault.Call;
import io.channelsync.fault.Effect;
import io.channelsync.fault.Fault;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Stops a process at every call and looks at what is committed: that is what a new process would find if this one ended
 * there. A call that leaves nothing behind shows in the look before the next one.
 */
final class States implements Fault {

    private final Supplier<String> look;
    private final Set<Long> changing = new HashSet<>();
    private final Set<Long> unforeseen = new HashSet<>();
    private String last;
    private int looks;

    /** @param look what is committed now */
    States(Supplier<String> look) {
        this.look = look;
    }

    @Override
    public Effect before(Call call) {
        if (changed() && call.number() > 1) {
            unforeseen.add(call.number() - 1);
        }
        return Effect.NONE;
    }

    @Override
    public Effect after(Call call) {
        if (call.durable() && changed()) {
            changing.add(call.number());
        }
        return Effect.NONE;
    }

    private boolean changed() {
        String now = look.get();
        boolean different = !now.equals(last);
        last = now;
        looks++;
        return different;
    }

    /** True when the call of this number committed something that was not there before. */
    boolean changedBy(Call call) {
        return changing.contains(call.number());
    }

    /** Numbers of calls after which something was committed though they cannot commit anything. */
    Set<Long> unforeseen() {
        return Set.copyOf(unforeseen);
    }

    int looks() {
        return looks;
    }
}
