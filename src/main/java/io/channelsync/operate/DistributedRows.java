package io.channelsync.operate;

import io.channelsync.channel.Channel;
import io.channelsync.operate.Disagreement.Kind;
import java.util.List;
import java.util.Map;

/** What the log has sent to a channel is there with equal values, and nothing else is. */
record DistributedRows(Sites sites, Channel channel, String what) implements VerifyCheck {

    static final List<String> KINDS = List.of("customer", "address", "contact", "affiliation", "attribute", "alias", "member");

    @Override
    public String name() {
        return "the " + what + " rows of the channel are those of HQ";
    }

    @Override
    public void run(Findings findings) {
        long cursor = Cursor.of(sites, channel.id());
        try (OrderedRows atChannel = OrderedRows.read(
                        sites, channel.id(), Sql.of("verify-" + what + "-at-channel"), Map.of());
                OrderedRows atHq = OrderedRows.read(
                        sites, Sites.HQ, Sql.of("verify-" + what + "-at-hq"), Map.of("books", books()))) {
            findings.compared(new Comparison(findings, cursor).compare(atHq, atChannel));
        }
    }

    private List<String> books() {
        // A list for SQL cannot be empty; no book is called by an empty name.
        return channel.addressBooks().isEmpty() || !channel.customerData() ? List.of("") : channel.addressBooks();
    }

    private final class Comparison extends OrderedComparison {

        private final Findings findings;
        private final long cursor;

        Comparison(Findings findings, long cursor) {
            this.findings = findings;
            this.cursor = cursor;
        }

        @Override
        void onlyLeft(Row atHq) {
            if (sent(atHq) && atHq.number("in_books") == 1 && atHq.number("expected") == 1) {
                findings.add(Kind.MISSING, channel.id(), named(atHq), null);
            }
        }

        @Override
        void onlyRight(Row atChannel) {
            findings.add(Kind.ORPHANED, channel.id(), named(atChannel), "HQ does not have it");
        }

        @Override
        void both(Row atHq, Row atChannel) {
            if (!sent(atHq)) {
                return;
            }
            List<String> differing = atHq.differencesTo(atChannel);
            if (atHq.number("in_books") == 0) {
                if (what.equals("customer") && atChannel.number("withdrawn") == 1 && atHq.value("erased_at") == null) {
                    return; // It left the books, and the channel was told.
                }
                findings.add(Kind.ORPHANED, channel.id(), named(atHq), channel.customerData()
                        ? "not in its address books" : "the channel should have no customers; try: channelsync resync " + channel.id());
            } else if (!differing.isEmpty()) {
                findings.add(Kind.DIFFERENT, channel.id(), named(atHq), String.join(", ", differing));
            }
        }

        /** An affiliation or attribute has no key of its own that people know. */
        private String named(Row row) {
            return "affiliation attribute".contains(what) ? String.valueOf(row.value("account_number")) : row.key();
        }

        private boolean sent(Row atHq) {
            return atHq.number("sent_with") <= cursor;
        }
    }
}
