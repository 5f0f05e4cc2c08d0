package io.channelsync.operate;

import io.channelsync.operate.Disagreement.Kind;
import java.util.Map;

/** An operation is completed at its channel if, and only if, HQ synchronized it and the log has brought it there. */
record CompletedOperations(Sites sites, String channel, UploadedTable table) implements VerifyCheck {

    @Override
    public String name() {
        return "the completed operations of " + table.table() + " are those that HQ synchronized";
    }

    @Override
    public void run(Findings findings) {
        long cursor = Cursor.of(sites, channel);
        try (OrderedRows atChannel = OrderedRows.read(
                        sites, channel, Sql.of("verify-completed-at-channel", table.words()), Map.of());
                OrderedRows atHq = OrderedRows.read(
                        sites, Sites.HQ, Sql.of("verify-completed-at-hq", table.words()), Map.of("channel", channel))) {
            findings.compared(new Comparison(findings, cursor).compare(atHq, atChannel));
        }
    }

    private final class Comparison extends OrderedComparison {

        private final Findings findings;
        private final long cursor;

        Comparison(Findings findings, long cursor) {
            this.findings = findings;
            this.cursor = cursor;
        }

        @Override
        void both(Row atHq, Row atChannel) {
            boolean completed = atChannel.number("completed") == 1;
            boolean synchronizedAtHq = atHq.number("synchronized") == 1;
            boolean sent = atHq.value("change_number") != null && atHq.number("change_number") <= cursor;
            if (completed && !synchronizedAtHq) {
                findings.add(Kind.DIFFERENT, channel, atHq.key(), "completed_at is set, HQ has not synchronized it");
            } else if (!completed && synchronizedAtHq && sent) {
                findings.add(Kind.MISSING, channel, atHq.key(), "completed_at");
            }
        }
    }
}
