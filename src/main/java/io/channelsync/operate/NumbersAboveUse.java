package io.channelsync.operate;

import io.channelsync.operate.Disagreement.Kind;
import java.util.Map;

/** The next number of every sequence is above every number in use; otherwise a number would be given twice. */
record NumbersAboveUse(Sites sites) implements VerifyCheck {

    @Override
    public String name() {
        return "the next number of a sequence is above every number in use";
    }

    @Override
    public void run(Findings findings) {
        for (Map<String, Object> sequence : sites.rows(Sites.HQ, "status-sequences", Map.of())) {
            String name = Values.text(sequence, "name");
            long next = Values.number(sequence, "next_value");
            for (NumberedThing thing : NumberedThing.values()) {
                if (thing.isOf(name) && highest(thing, Values.text(sequence, "format"), findings) >= next) {
                    findings.add(Kind.DIFFERENT, Sites.HQ, name, "next_value");
                }
            }
        }
    }

    private long highest(NumberedThing thing, String format, Findings findings) {
        long[] highest = {Long.MIN_VALUE};
        findings.compared(thing.forEach(
                sites, NumberFormat.of(format), digits -> highest[0] = Math.max(highest[0], digits)));
        return highest[0];
    }
}
