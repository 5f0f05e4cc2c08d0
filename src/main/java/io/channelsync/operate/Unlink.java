package io.channelsync.operate;

import java.util.List;
import java.util.Map;

/**
 * Undoes a link. A GUID that had an account has it back, with what had gone over and what came since under the GUID. One that
 * had none gets one: its operations take effect once more. What was posted meanwhile stays where it was posted.
 */
record Unlink(Decision decision) {

    private static final List<UploadedTable> OPERATIONS = List.of(
            UploadedTable.CUSTOMER, UploadedTable.ADDRESS, UploadedTable.CONTACT, UploadedTable.AFFILIATION, UploadedTable.ATTRIBUTE);

    /** @throws Decision.Refused when there is nothing to undo */
    String apply() {
        List<Map<String, Object>> operations = decision.rows("duplicates-lock-operations");
        List<Map<String, Object>> aliases = decision.rows("duplicates-alias");
        if (aliases.isEmpty()) {
            throw new Decision.Refused(decision.guid() + " is not linked");
        }
        String account = Values.text(aliases.get(0), "account_number");
        String former = Values.text(aliases.get(0), "former_account");
        decision.with("account", account).with("former", former);
        decision.lockCustomers();
        decision.takeChangeNumber();
        decision.change("duplicates-delete-alias");
        if (former == null) {
            replay();
        } else {
            part(former);
        }
        decision.change("duplicates-touch");
        decision.decide("UNLINKED", operations.get(0));
        decision.audit("customer_alias", "account_number", account, former);
        return decision.guid() + (former == null ? " gets an account of its own" : " has account " + former + " again")
                + "; what was posted to account " + account + " stays there";
    }

    private void part(String former) {
        List<Map<String, Object>> was = decision.rows("duplicates-was-blocked");
        boolean blocked = !was.isEmpty() && "true".equalsIgnoreCase(Values.text(was.get(0), "new_value"));
        decision.with("blocked", blocked).change("duplicates-part-customer");
        MovedRows.moveBack(decision);
        decision.audit("customer", former, "merged_into", decision.value("account"), null);
    }

    private void replay() {
        if (OPERATIONS.stream().anyMatch(table -> !decision.rows("duplicates-emptied", table.words()).isEmpty())) {
            throw new Decision.Refused("the inbox has no values of its operations any more (channelsync.retention.inbox-days),"
                    + " so that it cannot get an account of its own; have the customer entered anew");
        }
        decision.change("duplicates-detach-addresses");
        decision.change("duplicates-drop-contacts");
        decision.change("duplicates-drop-cards");
        decision.change("duplicates-replay-cards");
        decision.change("duplicates-unclear");
        OPERATIONS.forEach(table -> decision.change("duplicates-replay", table.words()));
    }
}
