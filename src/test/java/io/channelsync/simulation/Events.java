package io.channelsync.simulation;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What comes from outside: people at tills, the clock, and faults. The dice decide which. */
final class Events {

    private final Lane lane;
    private final Tills tills;
    private final PartnerTills partners;
    private final boolean tidy;
    private final Mischief mischief;
    private final Random random;
    private final Trace trace;
    private final Map<Happening, Integer> happened;

    /** @param tidy whether nobody writes what may wait in the end */
    Events(Lane lane, Tills tills, PartnerTills partners, boolean tidy, Mischief mischief, Random random, Trace trace, Map<Happening, Integer> happened) {
        this.lane = lane;
        this.tills = tills;
        this.partners = partners;
        this.tidy = tidy;
        this.mischief = mischief;
        this.random = random;
        this.trace = trace;
        this.happened = happened;
    }

    /** One thing at the tills of a channel. */
    void till(String channel) {
        int dice = random.nextInt(24);
        trace.add("till of " + channel + " " + dice);
        switch (dice) {
            case 0, 1, 2, 3 -> tills.customer(channel);
            case 4 -> tills.burst(channel);
            case 5, 6 -> tills.address(channel);
            case 7, 8 -> tills.edit(channel);
            case 9, 10, 11 -> tills.order(channel);
            case 12, 13, 14, 15 -> tills.sale(channel);
            case 16, 17 -> tills.saleByAccount(channel);
            case 18 -> tills.saleBeforeCustomer(channel);
            case 19, 20 -> {
                tills.lateCommit(channel);
                mischief.race(tills::race);
            }
            case 21 -> tills.openShift(channel);
            default -> tills.closeShift(channel);
        }
        if (random.nextInt(5) < 3) {
            tills.belongings().something(channel);
        }
        if (!tidy && random.nextInt(6) == 0) {
            partners.request(channel);
        }
    }

    /** Time passes, or the clock is set back. */
    void clock() {
        boolean backward = random.nextInt(4) == 0;
        Duration by = backward ? Duration.ofMinutes(1 + random.nextInt(180))
                : random.nextInt(3) == 0 ? Duration.ofHours(1 + random.nextInt(40)) : Duration.ofMinutes(1 + random.nextInt(90));
        lane.clock().forward(backward ? by.negated() : by);
        happened.merge(backward ? Happening.CLOCK_BACKWARD : Happening.CLOCK_FORWARD, 1, Integer::sum);
        trace.add("clock " + lane.clock().instant());
    }

    /** Prepares something that goes wrong. */
    void fault(String channel) {
        int calls = random.nextInt(random.nextBoolean() ? 12 : 60);
        int dice = random.nextInt(12);
        trace.add("fault " + dice + " in " + calls);
        switch (dice) {
            case 0 -> mischief.crash(calls, random.nextBoolean());
            case 1 -> mischief.crashBetweenTransactions(calls / 4);
            case 2 -> mischief.loseReply(calls);
            case 3, 4, 5 -> mischief.deliverTwice(calls / 4);
            case 6, 7 -> partition(random.nextInt(3) == 0 ? Databases.HQ : channel);
            case 8 -> mischief.timeOut(calls);
            case 9 -> mischief.slow(calls, Duration.ofMinutes(random.nextInt(200)));
            default -> mischief.race(tills::race);
        }
    }

    private void partition(String database) {
        Set<String> away = mischief.away();
        if (away.contains(database)) {
            mischief.reconnect(database);
        } else {
            away.forEach(mischief::reconnect);
            mischief.cutOff(database);
        }
    }
}
