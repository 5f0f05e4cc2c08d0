package io.channelsync.simulation;

import io.channelsync.checker.Checker;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The independent checker, in the worlds for which it is made: every customer belongs to every channel, and no channel has
 * lost what HQ has.
 */
final class SecondOpinion {

    private final Lane lane;
    private final Model model;
    private final Findings findings;
    private final boolean oneBook;
    private Checker checker;
    private int beginnings;

    /** @param ids the channels of the seed */
    SecondOpinion(Lane lane, Model model, Findings findings, List<String> ids) {
        this.lane = lane;
        this.model = model;
        this.findings = findings;
        this.oneBook = ids.stream().allMatch(one -> ids.stream().allMatch(other -> Chain.shares(one, other)));
    }

    void atAnyMoment() {
        if (oneBook && model.atHqOnly.isEmpty()) {
            checker().atAnyMoment().forEach(findings::add);
        }
    }

    /** Where the tills were tidy: nothing waits and nothing was refused. True when it was asked. */
    boolean atRest() {
        boolean asked = oneBook && model.atHqOnly.isEmpty() && !model.lostRows;
        if (asked) {
            checker().atRest().forEach(findings::add);
            checker().nothingRefused().forEach(findings::add);
        }
        return asked;
    }

    /** It remembers accounts; a restored HQ may give those that no channel knows to somebody else. */
    private Checker checker() {
        if (checker == null || model.hqBeginnings > beginnings) {
            Map<String, Connection> channels = new LinkedHashMap<>();
            lane.channels().forEach(channel -> channels.put(channel.id(), lane.databases().connection(channel.id())));
            checker = new Checker(lane.databases().connection(Databases.HQ), channels);
            beginnings = model.hqBeginnings;
        }
        return checker;
    }
}
