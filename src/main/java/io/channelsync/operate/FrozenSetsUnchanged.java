package io.channelsync.operate;

import io.channelsync.operate.Disagreement.Kind;
import io.channelsync.statement.Fingerprint;
import java.util.Map;

/** A posted statement still has the members, worth the same, whose fingerprint was taken when it was calculated. */
record FrozenSetsUnchanged(Sites sites) implements VerifyCheck {

    @Override
    public String name() {
        return "a posted statement has the sales that were calculated";
    }

    @Override
    public void run(Findings findings) {
        try (OrderedRows rows = OrderedRows.read(sites, Sites.HQ, Sql.of("verify-statement-hashes"), Map.of())) {
            Fingerprint fingerprint = new Fingerprint();
            Row statement = null;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (statement != null && !statement.key().equals(row.key())) {
                    compare(statement, fingerprint, findings);
                }
                if (row.value("transaction_id") != null) {
                    fingerprint.add(row::value);
                }
                statement = row;
            }
            if (statement != null) {
                compare(statement, fingerprint, findings);
            }
            findings.compared(rows.count());
        }
    }

    private static void compare(Row statement, Fingerprint fingerprint, Findings findings) {
        if (!fingerprint.hex().equals(statement.value("member_hash"))) {
            findings.add(Kind.DIFFERENT, String.valueOf(statement.value("place")), statement.key(), "member_hash");
        }
    }
}
