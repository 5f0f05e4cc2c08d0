package io.channelsync.operate;

import io.channelsync.operate.Disagreement.Kind;
import java.util.List;
import java.util.Map;

/** A transaction in the inbox has all the lines, or payments, that it has at the channel, each with equal values. */
record UploadedParts(Sites sites, String channel, String parts) implements VerifyCheck {

    static final List<String> PARTS = List.of("line", "payment");

    @Override
    public String name() {
        return "every uploaded transaction has its " + parts + "s";
    }

    @Override
    public void run(Findings findings) {
        compare(findings, "verify-" + parts + "s");
        compare(findings, "verify-" + parts + "-rows");
    }

    private void compare(Findings findings, String statement) {
        try (OrderedRows atChannel = OrderedRows.read(sites, channel, Sql.of(statement + "-at-channel"), Map.of());
                OrderedRows atHq =
                        OrderedRows.read(sites, Sites.HQ, Sql.of(statement + "-in-inbox"), Map.of("channel", channel))) {
            findings.compared(new Comparison(findings).compare(atChannel, atHq));
        }
    }

    private final class Comparison extends OrderedComparison {

        private final Findings findings;

        Comparison(Findings findings) {
            this.findings = findings;
        }

        @Override
        void both(Row left, Row right) {
            if (right.number("repaired") == 1) {
                return;
            }
            List<String> differing = left.differencesTo(right);
            if (!differing.isEmpty()) {
                findings.add(Kind.DIFFERENT, channel, left.key(), String.join(", ", differing));
            }
        }
    }
}
