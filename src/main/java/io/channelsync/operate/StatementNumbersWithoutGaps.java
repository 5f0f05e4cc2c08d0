package io.channelsync.operate;

import io.channelsync.operate.Disagreement.Kind;
import java.util.BitSet;
import java.util.Map;

/** Statement numbers are contiguous, from the first one in use to the one before the next. */
record StatementNumbersWithoutGaps(Sites sites) implements VerifyCheck {

    @Override
    public String name() {
        return "statement numbers have no gaps";
    }

    @Override
    public void run(Findings findings) {
        for (Map<String, Object> sequence : sites.rows(Sites.HQ, "status-sequences", Map.of())) {
            if (NumberedThing.STATEMENT.isOf(Values.text(sequence, "name"))) {
                findGaps(sequence, findings);
            }
        }
    }

    private void findGaps(Map<String, Object> sequence, Findings findings) {
        long next = Values.number(sequence, "next_value");
        // One bit a number, counted down from the next one: a million statements take 125 kB.
        BitSet used = new BitSet();
        findings.compared(NumberedThing.STATEMENT.forEach(
                sites, NumberFormat.of(Values.text(sequence, "format")), digits -> mark(used, next - digits)));
        for (int back = used.nextClearBit(1); back < used.length(); back = used.nextClearBit(back + 1)) {
            findings.add(Kind.MISSING, Sites.HQ, "statement number " + (next - back), "gap");
        }
    }

    private static void mark(BitSet used, long back) {
        if (back > 0 && back < Integer.MAX_VALUE) {
            used.set((int) back);
        }
    }
}
