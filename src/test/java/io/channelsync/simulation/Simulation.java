package io.channelsync.simulation;

import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.core.NestedExceptionUtils;

/** One seed: a few channels, some days, things that happen in an order that the seed decides, and what must be true of it. */
public final class Simulation {

    /** How a finding begins that says no more than that the seed could not be run to its end. */
    public static final String BROKE_OFF = "broke off with ";

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final int MOST_ROUNDS = 15;
    private static final int EDITS_TO_FORGET = 3;

    /** So many rounds of the last hours people still do something. */
    private static final int AFTERMATH = 4;

    /** Every so many seeds {@code verify} has to agree. */
    private static final int VERIFIED = 5;

    private final long seed;
    private final Lane lane;
    private final Random random;
    private final Trace trace = new Trace();
    private final Map<Happening, Integer> happened = new EnumMap<>(Happening.class);
    private final Findings findings = new Findings();
    private final Mischief mischief;
    private final Tills tills;
    private final Operators operators;
    private final PartnerTills partners;
    private final Events events;
    private final AtAnyMoment moment;
    private final Model model = new Model();
    private final List<String> ids;
    private final boolean tidy;
    private final SecondOpinion opinion;
    private final Backups backups;
    private final History history = new History();
    private boolean settling;
    private long moved;

    private Simulation(long seed, Lane lane) {
        this.seed = seed;
        this.lane = lane;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.tidy = random.nextInt(4) == 0;
        this.ids = Chain.IDS.subList(0, 2 + random.nextInt(tidy ? 2 : 3));
        this.mischief = new Mischief(trace, lane.clock(), happened);
        this.tills = new Tills(lane, model, random, happened, tidy);
        this.operators = new Operators(lane, model, random);
        this.moment = new AtAnyMoment(lane, model, history, findings);
        this.opinion = new SecondOpinion(lane, model, findings, ids);
        this.backups = new Backups(lane, model, findings, operators, random, ids);
        this.partners = new PartnerTills(lane, model, random, happened, tidy);
        this.events = new Events(lane, tills, partners, mischief, random, trace, happened);
    }

    /** Runs the seed to its end, or to its first finding. */
    public static Outcome run(long seed, Lane lane) {
        return new Simulation(seed, lane).run();
    }

    private Outcome run() {
        try {
            lane.begin(ids.size(), START.plus(Duration.ofHours(random.nextInt(365 * 24))), mischief);
            int steps = 35 + random.nextInt(20);
            int backup = 3 + random.nextInt(steps / 2);
            int restore = backup + 3 + random.nextInt(steps - backup - 3);
            for (int step = 0; step < steps && findings.none(); step++) {
                step();
                if (backups.planned() && step == backup) {
                    trace.add("backup of " + backups.database());
                    backups.take();
                } else if (backups.planned() && step == restore) {
                    restore();
                }
            }
            if (findings.none()) {
                settle();
            }
            if (findings.none()) {
                new AtRest(lane, model, findings).check();
                new BelongingsAtRest(lane, model, findings).check();
                new PartnersAtRest(lane, model, findings).check();
                if (tidy && opinion.atRest()) {
                    happen(Happening.CHECKED_AT_REST);
                }
                if (seed % VERIFIED == 0 || happened.containsKey(Happening.RESTORED_CHANNEL) || happened.containsKey(Happening.RESTORED_HQ)) {
                    new AtRest(lane, model, findings).verify();
                    happen(Happening.VERIFIED);
                }
            }
        } catch (RuntimeException broken) {
            findings.add(BROKE_OFF + broken.getClass().getSimpleName() + ": " + NestedExceptionUtils.getMostSpecificCause(broken));
        } finally {
            tills.held().close();
        }
        return new Outcome(seed, trace.hash(), findings.lines(), happened, moved, trace.lines());
    }

    private void step() {
        String channel = ids.get(random.nextInt(ids.size()));
        int dice = random.nextInt(100);
        if (dice < 28) {
            flow(Flow.values()[random.nextInt(2) * random.nextInt(Flow.values().length)]);
        } else if (dice < 66) {
            events.till(channel);
        } else if (dice < 72) {
            events.clock();
        } else if (dice < 77) {
            operator();
        } else if (dice < 97) {
            events.fault(channel);
        } else {
            passThrough();
        }
    }

    /** With everything in reach: an operator who restores a database looks at what it says. */
    private void restore() {
        trace.add("restore of " + backups.database());
        mischief.end();
        model.lostRows |= tills.held().abandon(backups.database());
        lane.clock().forward(Duration.ofMinutes(10));
        mischief.begins();
        if (!backups.database().equals(Databases.HQ)) {
            editJustBefore(backups.database());
        }
        if (backups.restore(history)) {
            happen(backups.database().equals(Databases.HQ) ? Happening.RESTORED_HQ : Happening.RESTORED_CHANNEL);
            tills.editAgain(backups.database());
        }
        look();
    }

    /** HQ gets to know of edits that their channel is about to forget; it may have applied them or not. */
    private void editJustBefore(String channel) {
        for (int i = 0; i < EDITS_TO_FORGET; i++) {
            tills.edit(channel);
        }
        flow(Flow.UPLOAD_CHANNELS);
        if (random.nextBoolean()) {
            flow(Flow.SYNCHRONIZE_CUSTOMERS);
        }
    }

    private void operator() {
        boolean done = random.nextBoolean() ? retry() : fix();
        done |= random.nextInt(3) == 0 ? fixBelonging() : decide();
        if (done) {
            trace.add("operator");
        }
    }

    private boolean fixBelonging() {
        boolean done = !backups.keepsOperatorsAway() && operators.fixBelonging();
        if (done) {
            happen(Happening.FIXED_BELONGING);
        }
        return done;
    }

    private boolean decide() {
        Partners.Decision decision = backups.keepsOperatorsAway() ? Partners.Decision.NONE : operators.decide();
        if (decision != Partners.Decision.NONE) {
            happen(decision == Partners.Decision.APPROVED ? Happening.APPROVED : Happening.REJECTED);
        }
        return decision != Partners.Decision.NONE;
    }

    private boolean retry() {
        boolean done = operators.retry();
        if (done) {
            happen(Happening.RETRY);
        }
        return done;
    }

    private boolean fix() {
        boolean done = !backups.keepsOperatorsAway() && operators.fix();
        if (done) {
            happen(Happening.FIX);
        }
        return done;
    }

    /** All flows in their order, as in a quiet hour. */
    private void passThrough() {
        for (Flow flow : Flow.values()) {
            flow(flow);
        }
    }

    private long flow(Flow flow) {
        trace.add("flow " + flow.id());
        mischief.begins();
        Run run = lane.daemon().runFlow(flow);
        findings.require(mischief.begins(), "the flow " + flow.id() + " goes on and on");
        happen(Happening.FLOW_RUN);
        moved += run.rows();
        if (backups.wants(run) && mischief.isQuiet() && !lane.isDead()) {
            trace.add("operator recovers HQ");
            backups.recoverHq();
            happen(Happening.RESTORED_HQ);
        }
        if (lane.isDead()) {
            trace.add("a new process");
            lane.restart();
            look();
        } else if (!settling && random.nextInt(run.failures().isEmpty() ? 6 : 2) == 0) {
            look();
        }
        return run.rows() + run.failures().size();
    }

    private void look() {
        moment.check();
        opinion.atAnyMoment();
        trace.add(new Snapshot(lane.databases(), findings).counts(ids).toString());
    }

    /** Heals everything, lets the days end, and runs until nothing moves. */
    private void settle() {
        settling = true;
        mischief.end();
        tills.held().commitAll();
        while (!model.openShifts.isEmpty()) {
            tills.closeShift(model.openShifts.get(0).channel());
        }
        lane.clock().forward(Duration.ofDays(4));
        long work = 1;
        for (int round = 0; work > 0 && findings.none(); round++) {
            if (round == MOST_ROUNDS) {
                findings.add("it does not come to rest");
                return;
            }
            lane.clock().forward(Duration.ofMinutes(10));
            work = 0;
            for (Flow flow : Flow.values()) {
                work += flow(flow);
            }
            work += round < AFTERMATH ? aftermath(round) : 0;
        }
        look();
    }

    /** Somebody decides about what waits at last; then users come, change and go. */
    private int aftermath(int round) {
        if (round == 0) {
            return (decide() ? 1 : 0) + (random.nextInt(3) == 0 && fixBelonging() ? 1 : 0);
        }
        return (int) ids.stream().filter(partners::user).count();
    }

    private void happen(Happening happening) {
        happened.merge(happening, 1, Integer::sum);
    }
}
