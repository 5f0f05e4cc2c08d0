package io.channelsync.operate;

import java.util.List;
import java.util.Map;

/**
 * Makes a GUID stand for an account that HQ has. If the GUID has an account of its own, that one is merged: it keeps what was
 * posted to it and is blocked; everything that is still open goes over.
 */
record Link(Decision decision) {

    /** @throws Decision.Refused when it cannot be */
    String apply() {
        String account = (String) decision.value("account");
        List<Map<String, Object>> operations = decision.rows("duplicates-lock-operations");
        if (operations.isEmpty()) {
            throw new Decision.Refused("no operation has created " + decision.guid());
        }
        if (!decision.rows("duplicates-alias").isEmpty()) {
            throw new Decision.Refused(decision.guid() + " is linked already; undo that first");
        }
        String former = former(account);
        decision.with("former", former);
        List<Map<String, Object>> links = decision.rows("duplicates-links-of-former");
        if (!links.isEmpty()) {
            throw new Decision.Refused("account " + former + " stands for " + links.get(0).get("async_id") + " as well; undo that link first");
        }
        decision.with("channel", operations.get(0).get("channel_id"));
        decision.takeChangeNumber();
        decision.change("duplicates-insert-alias");
        if (former != null) {
            merge(account, former);
        }
        decision.change("duplicates-return-books");
        decision.change("duplicates-join-books");
        decision.change("duplicates-touch");
        decision.decide("LINKED", operations.get(0));
        decision.change("duplicates-release");
        decision.change("duplicates-release-transactions");
        decision.audit("customer_alias", "account_number", former, account);
        return decision.guid() + " stands for account " + account + " from here on"
                + (former == null ? "" : "; account " + former + " keeps what was posted to it and takes nothing more");
    }

    /** The account that the GUID has of its own, or null. */
    private String former(String account) {
        boolean known = false;
        String former = null;
        for (Map<String, Object> row : decision.lockCustomers()) {
            if (account.equals(row.get("account_number"))) {
                known = true;
                if (row.get("merged_into") != null) {
                    throw new Decision.Refused("account " + account + " was merged into " + row.get("merged_into"));
                }
            }
            if (decision.guid().equals(row.get("async_id"))) {
                former = Values.text(row, "account_number");
                decision.with("wasBlocked", row.get("blocked"));
            }
        }
        if (!known) {
            throw new Decision.Refused("HQ has no account " + account);
        }
        if (account.equals(former)) {
            throw new Decision.Refused("account " + account + " is that of " + decision.guid());
        }
        return former;
    }

    private void merge(String account, String former) {
        decision.audit("customer", former, "merged_into", null, account);
        decision.audit("customer", former, "was_blocked", null, decision.value("wasBlocked"));
        decision.change("duplicates-merge-customer");
        MovedRows.move(decision);
        decision.change("duplicates-copy-affiliations");
        decision.change("duplicates-note-copied");
        decision.change("duplicates-copy-attributes");
        decision.change("duplicates-return-copied-books");
        decision.change("duplicates-copy-books");
    }
}
