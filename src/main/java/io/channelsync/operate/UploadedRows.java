package io.channelsync.operate;

import io.channelsync.operate.Disagreement.Kind;
import java.util.List;
import java.util.Map;

/** Every uploaded row of a channel is in HQ's inbox or in quarantine, and every inbox row exists at its channel. */
record UploadedRows(Sites sites, String channel, UploadedTable table) implements VerifyCheck {

    @Override
    public String name() {
        return "every uploaded row of " + table.table() + " is in the inbox";
    }

    @Override
    public void run(Findings findings) {
        // The channel first: what it calls uploaded was in HQ before.
        try (OrderedRows atChannel = OrderedRows.read(sites, channel, Sql.of("verify-rows-at-channel", table.words()), Map.of());
                OrderedRows atHq = OrderedRows.read(
                        sites, Sites.HQ, Sql.of("verify-rows-in-inbox", table.words()), Map.of("channel", channel))) {
            findings.compared(new Comparison(findings).compare(atChannel, atHq));
        }
    }

    private final class Comparison extends OrderedComparison {

        private final Findings findings;

        Comparison(Findings findings) {
            this.findings = findings;
        }

        @Override
        void onlyLeft(Row left) {
            if (left.number("uploaded") == 1 && !quarantined(left.key())) {
                findings.add(Kind.MISSING, channel, left.key(), null);
            }
        }

        @Override
        void onlyRight(Row right) {
            // What came from a database that an operator has replaced need not be in its successor; what is finished may be purged.
            if (right.number("from_predecessor") == 0 && right.number("purged") == 0) {
                findings.add(Kind.ORPHANED, channel, right.key(), null);
            }
        }

        @Override
        void both(Row left, Row right) {
            if (left.number("uploaded") == 0 || right.number("repaired") == 1) {
                return; // It comes again, for example a shift that was open the last time; or a person has changed it at HQ.
            }
            List<String> differing = left.differencesTo(right);
            if (!differing.isEmpty()) {
                findings.add(Kind.DIFFERENT, channel, left.key(), String.join(", ", differing));
            }
        }

        private boolean quarantined(String key) {
            return !sites.rows(
                            Sites.HQ,
                            "verify-quarantined",
                            Map.of("channel", channel, "table", table.table(), "key", key))
                    .isEmpty();
        }
    }
}
