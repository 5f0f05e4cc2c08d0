package io.channelsync.sweep;

import io.channelsync.checker.Checker;
import io.channelsync.fault.Call;
import io.channelsync.fault.Fault;
import io.channelsync.fault.Lives;
import io.channelsync.fault.SimulatedProcess;
import io.channelsync.flow.Flow;
import io.channelsync.route.Daemon;
import io.channelsync.testing.Proof;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Databases of its own and one process after the other on them; every process is a daemon that knows nothing of the one before. */
final class Lane implements AutoCloseable {

    private static final Instant START = Instant.parse("2026-03-10T12:00:00Z");

    /** Longer than the longest backoff: whatever waits is due again. */
    private static final Duration PAST_EVERY_BACKOFF = Duration.ofMinutes(10);
    private static final int MOST_ROUNDS = 10;
    private static final int MOST_WALKS = 3;

    /** Every so many points {@code verify} has to agree; under {@code -Pproof} at each. */
    private static final int VERIFIED = 4;

    private final String name;
    private final Databases databases;
    private final Script script;
    private final Lives lives;
    private final List<Step> steps = new ArrayList<>();
    private String outcome;
    private List<String> done = List.of();
    private boolean ended;

    Lane(String name) {
        this.name = name;
        this.databases = new Databases(name);
        this.script = new Script(databases::of);
        databases.site().set("channelsync.parallel-channels", "1");
        databases.site().set("channelsync.channel-patience", "1h");
        databases.site().set("channelsync.attribute." + Belongings.ATTRIBUTE, "INTEGER");
        // Twice in it a connection is used to look for abandoned sessions: calls that depend on the time of day.
        databases.site().set("channelsync.statement-timeout", "1h");
        Flow.ids().forEach(flow -> databases.site().set("channelsync." + flow + ".page-size", "5"));
        this.lives = new Lives(databases.site().settings(), databases.site().clock());
    }

    /**
     * Runs the script undisturbed, a process for each step.
     *
     * @param looking true to note what is committed before every call, and after each that leaves something
     */
    void learn(boolean looking) {
        if (!Proof.isLong()) {
            getAcquainted();
        }
        walk(looking);
        List<String> findings = new ArrayList<>();
        life(Fault.NONE, (daemon, process) -> settle(daemon, process, findings));
        outcome = databases.outcome();
        findings.addAll(databases.check(checker -> atRest(checker, true)));
        if (!findings.isEmpty()) {
            throw new AssertionError("undisturbed, and yet: " + findings);
        }
    }

    /** What a daemon learns for good, such as the types of columns, is learned before calls are noted: it outlives the one daemon. */
    private void getAcquainted() {
        var untouched = databases.save();
        walk(false);
        steps.clear();
        databases.restore(untouched);
    }

    private void walk(boolean looking) {
        databases.site().clock().set(START);
        for (int step = 0; step < Script.STEPS.size(); step++) {
            script.write(step);
            Flow flow = Script.STEPS.get(step);
            var before = databases.save();
            States states = new States(databases::fingerprint);
            life(looking ? states : Fault.NONE, (daemon, process) -> {
                daemon.runFlow(flow);
                steps.add(new Step(before, process.calls(), states));
            });
        }
    }

    Databases databases() {
        return databases;
    }

    List<Step> steps() {
        return steps;
    }

    /**
     * Goes to the point, lets a new process go on, and says what is wrong then. Goes again when it came to another point and found
     * nothing there: a pool that looks after its connections at that moment opens one more.
     *
     * @param second a fault for the process that goes on; when that one ends too, a third goes on
     */
    List<String> run(Point point, Fault second) {
        String strayed = "";
        for (int walk = 0; walk < MOST_WALKS; walk++) {
            List<String> findings = go(point, second);
            strayed = strayed(point);
            if (strayed.isEmpty() || !findings.isEmpty()) {
                return findings;
            }
        }
        return List.of(strayed);
    }

    private List<String> go(Point point, Fault second) {
        databases.restore(steps.get(point.step()).before());
        databases.site().clock().set(START);
        List<String> findings = new ArrayList<>();
        databases.check(checker -> {
            life(point.fault(), (daemon, process) -> {
                daemon.runFlow(Script.STEPS.get(point.step()));
                done = process.calls().stream().map(Call::text).toList();
                ended = process.isDead();
                if (!point.halts()) {
                    goOn(point, checker, daemon, process, findings);
                }
            });
            if (point.halts()) {
                life(second, (daemon, process) -> goOn(point, checker, daemon, process, findings));
            }
            if (databases.waiting() > 0) {
                life(Fault.NONE, (daemon, process) -> settle(daemon, process, findings));
            }
            return findings.addAll(atRest(checker, Proof.isLong() || point.number() % VERIFIED == 0));
        });
        String end = databases.outcome();
        if (!end.equals(outcome)) {
            findings.add("came out as " + end + " instead of " + outcome);
        }
        return findings;
    }

    /** What was another call than in the undisturbed run, before the point; empty when nothing was. */
    private String strayed(Point point) {
        List<String> expected = steps.get(point.step()).trace().subList(0, (int) point.call().number());
        for (int i = 0; i < expected.size(); i++) {
            String call = i < done.size() ? done.get(i) : "nothing";
            if (!call.equals(expected.get(i))) {
                return "call " + (i + 1) + " was " + call + ", and in the undisturbed run " + expected.get(i) + ", after "
                        + expected.subList(Math.max(0, i - 8), i);
            }
        }
        return ended == point.halts() ? "" : "the process did not end where it should";
    }

    private void goOn(Point point, Checker checker, Daemon daemon, SimulatedProcess process, List<String> findings) {
        checker.atAnyMoment().forEach(finding -> findings.add("right after it: " + finding));
        for (int later = point.step() + 1; later < Script.STEPS.size(); later++) {
            script.write(later);
        }
        settle(daemon, process, findings);
    }

    /** Lets the time of the next tries come and runs every flow, until nothing waits or the process has ended. */
    private void settle(Daemon daemon, SimulatedProcess process, List<String> findings) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            databases.site().clock().forward(PAST_EVERY_BACKOFF);
            for (Flow flow : Flow.values()) {
                daemon.runFlow(flow);
            }
            if (process.isDead() || databases.waiting() == 0) {
                return;
            }
        }
        findings.add(databases.waiting() + " rows still wait");
    }

    /** The checker after every end; {@code verify}, which asks the same in its own way and for longer, after every so many. */
    private List<String> atRest(Checker checker, boolean verified) {
        List<String> findings = new ArrayList<>(checker.atRest());
        findings.addAll(checker.nothingRefused());
        if (verified) {
            findings.addAll(databases.verify());
        }
        return findings;
    }

    private void life(Fault fault, BiConsumer<Daemon, SimulatedProcess> work) {
        try (SimulatedProcess process = SimulatedProcess.begin(name, fault).recycling()) {
            work.accept(beBorn(), process);
            process.halt();
        }
    }

    /**
     * A daemon that knows nothing. In every build it is one that has forgotten everything, which the simulation shows to be the
     * same; under {@code -Pproof} it is built anew, routes and all.
     */
    private Daemon beBorn() {
        if (Proof.isLong()) {
            lives.close();
        }
        return lives.next();
    }

    @Override
    public void close() {
        lives.close();
        databases.close();
    }
}
