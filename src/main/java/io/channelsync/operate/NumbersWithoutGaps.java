package io.channelsync.operate;

import io.channelsync.operate.Disagreement.Kind;
import java.util.BitSet;
import java.util.Map;

/**
 * The numbers of a thing are contiguous, from the first one in use to the one before the next: statements and invoices, which
 * are numbered in the transaction that writes them.
 */
record NumbersWithoutGaps(Sites sites, NumberedThing thing) implements VerifyCheck {

    @Override
    public String name() {
        return thing.sequence() + " numbers have no gaps";
    }

    @Override
    public void run(Findings findings) {
        for (Map<String, Object> sequence : sites.rows(Sites.HQ, "status-sequences", Map.of())) {
            if (thing.isOf(Values.text(sequence, "name"))) {
                findGaps(sequence, findings);
            }
        }
    }

    private void findGaps(Map<String, Object> sequence, Findings findings) {
        long next = Values.number(sequence, "next_value");
        // One bit a number, counted down from the next one: a million numbers take 125 kB.
        BitSet used = new BitSet();
        findings.compared(thing.forEach(
                sites, NumberFormat.of(Values.text(sequence, "format")), digits -> mark(used, next - digits)));
        for (int back = used.nextClearBit(1); back < used.length(); back = used.nextClearBit(back + 1)) {
            findings.add(Kind.MISSING, Sites.HQ, thing.sequence() + " number " + (next - back), "gap");
        }
    }

    private static void mark(BitSet used, long back) {
        if (back > 0 && back < Integer.MAX_VALUE) {
            used.set((int) back);
        }
    }
}
