package io.channelsync.simulation;

import io.channelsync.fault.Call;
import io.channelsync.fault.Effect;
import io.channelsync.fault.Fault;
import io.channelsync.testing.SettableClock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What goes wrong between the daemon and its databases. A fault is prepared for a number of calls from now and happens
 * once. Connecting is not counted: when a pool connects depends on the real clock.
 */
final class Mischief implements Fault {

    private static final Set<Call.Kind> COUNTED =
            Set.of(Call.Kind.QUERY, Call.Kind.UPDATE, Call.Kind.BATCH, Call.Kind.EXECUTE, Call.Kind.COPY, Call.Kind.COMMIT);

    /** More than any run of a flow needs: a loop that makes no progress ends here. */
    private static final int MOST_CALLS = 5_000;

    private final Trace trace;
    private final SettableClock clock;
    private final Map<Happening, Integer> happened;
    private final Map<Happening, Integer> due = new EnumMap<>(Happening.class);
    private final Set<String> away = new HashSet<>();
    private int calls;
    private boolean crashAfter;
    private boolean crashBetweenTransactions;
    private Duration delay = Duration.ZERO;
    private Consumer<String> race;

    Mischief(Trace trace, SettableClock clock, Map<Happening, Integer> happened) {
        this.trace = trace;
        this.clock = clock;
        this.happened = happened;
    }

    /** The process ends before or after a call. */
    void crash(int calls, boolean after) {
        due.put(Happening.CRASH, calls);
        crashAfter = after;
        crashBetweenTransactions = false;
    }

    /** The process ends when a transaction has been committed and the next has not begun. */
    void crashBetweenTransactions(int commits) {
        crash(commits, true);
        crashBetweenTransactions = true;
    }

    /** The answer to a commit is lost with its connection, so many calls from now at the earliest. */
    void loseReply(int calls) {
        due.put(Happening.LOST_REPLY, calls);
    }

    /** A statement takes longer than it may. */
    void timeOut(int calls) {
        due.put(Happening.TIMEOUT, calls);
    }

    /** A call takes this long. */
    void slow(int calls, Duration by) {
        due.put(Happening.SLOW_DATABASE, calls);
        delay = by;
    }

    /** A page that is taken so many calls from now arrives twice. */
    void deliverTwice(int calls) {
        due.put(Happening.DUPLICATE_DELIVERY, calls);
    }

    /** Somebody does something at a channel just before the daemon changes rows there. */
    void race(Consumer<String> tillOfChannel) {
        due.put(Happening.EDIT_RACE, 0);
        race = tillOfChannel;
    }

    /** Nobody reaches this database. */
    void cutOff(String database) {
        away.add(database);
        happen(Happening.PARTITION, database);
    }

    void reconnect(String database) {
        away.remove(database);
        trace.add("back " + database);
    }

    Set<String> away() {
        return Set.copyOf(away);
    }

    /** A run of a flow begins; false when the one before went on and on. */
    boolean begins() {
        boolean ended = calls <= MOST_CALLS;
        calls = 0;
        return ended;
    }

    /** True when nothing is prepared and everything in reach. */
    boolean isQuiet() {
        return due.isEmpty() && away.isEmpty();
    }

    /** Nothing goes wrong any more. */
    void end() {
        due.clear();
        Set.copyOf(away).stream().sorted().forEach(this::reconnect);
    }

    boolean deliversTwice(String step, Object page) {
        if (!isDue(Happening.DUPLICATE_DELIVERY) || page instanceof Collection<?> rows && rows.isEmpty()) {
            return false;
        }
        due.remove(Happening.DUPLICATE_DELIVERY);
        happen(Happening.DUPLICATE_DELIVERY, step);
        return true;
    }

    @Override
    public synchronized Effect before(Call call) {
        if (!COUNTED.contains(call.kind())) {
            return Effect.NONE;
        }
        trace.add("  " + call.text());
        if (++calls > MOST_CALLS) {
            return Effect.HALT;
        }
        boolean waits = crashBetweenTransactions && call.kind() != Call.Kind.COMMIT;
        due.replaceAll((happening, left) -> happening == Happening.CRASH && waits ? left : Math.max(0, left - 1));
        if (away.contains(call.database())) {
            return Effect.refuse("08006");
        }
        if (isDue(Happening.CRASH) && !crashAfter) {
            return now(Happening.CRASH, call, Effect.HALT);
        }
        if (isDue(Happening.TIMEOUT) && call.kind() != Call.Kind.COMMIT) {
            return now(Happening.TIMEOUT, call, Effect.refuse("57014"));
        }
        if (isDue(Happening.SLOW_DATABASE)) {
            clock.forward(delay);
            now(Happening.SLOW_DATABASE, call, Effect.NONE);
        }
        if (isDue(Happening.EDIT_RACE) && isAcknowledgement(call)) {
            now(Happening.EDIT_RACE, call, Effect.NONE);
            race.accept(call.database());
        }
        return Effect.NONE;
    }

    @Override
    public synchronized Effect after(Call call) {
        if (!COUNTED.contains(call.kind())) {
            return Effect.NONE;
        }
        if (isDue(Happening.CRASH) && crashAfter && (!crashBetweenTransactions || call.kind() == Call.Kind.COMMIT)) {
            return now(Happening.CRASH, call, Effect.HALT);
        }
        if (isDue(Happening.LOST_REPLY) && call.kind() == Call.Kind.COMMIT && !call.label().isEmpty()) {
            return now(Happening.LOST_REPLY, call, Effect.DISCONNECT);
        }
        return Effect.NONE;
    }

    private static boolean isAcknowledgement(Call call) {
        return !call.database().equals(Databases.HQ) && (call.label().startsWith("update async_") || call.label().equals("update retail_transaction"));
    }

    private boolean isDue(Happening happening) {
        return due.getOrDefault(happening, 1) == 0;
    }

    private Effect now(Happening happening, Call call, Effect effect) {
        due.remove(happening);
        happen(happening, call.text());
        return effect;
    }

    private void happen(Happening happening, String where) {
        happened.merge(happening, 1, Integer::sum);
        trace.add("! " + happening + " " + where);
    }
}
