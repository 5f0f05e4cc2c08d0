package io.channelsync.operate;

import io.channelsync.transaction.TransactionType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Turns down an edit or a cancellation of an order that was refused or waits: the order stays as it is. */
public final class OrderRejection {

    private static final int LONGEST_REASON = 500;

    private final Sites sites;
    private final AuditLog audit;

    /** @param changedBy who decides; blank means the user of this process */
    public OrderRejection(Sites sites, String changedBy) {
        this.sites = sites;
        this.audit = new AuditLog(sites, changedBy, "REJECT");
    }

    /**
     * Ends the change without effect; its channel is told.
     *
     * @param id GUID of the edit or cancellation
     * @param reason what its channel is told; at most 500 characters
     * @return null when no change of an order is known by the id; else exit code 0 when it is over, 1 when it was over before or
     *     cannot be told apart, 3 when HQ is away
     */
    public Answer reject(String id, String reason) {
        UUID guid = Subjects.guid(id.strip());
        if (guid == null) {
            return null;
        }
        try {
            return sites.inTransaction(Sites.HQ, hq -> reject(hq, guid, reason.strip()));
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        }
    }

    private Answer reject(JdbcClient hq, UUID id, String reason) {
        List<Map<String, Object>> known = hq.sql(Sql.of("changes-lock")).param("id", id).query().listOfRows();
        if (known.isEmpty()) {
            return null;
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return refused("expected a reason of at most " + LONGEST_REASON + " characters");
        }
        if (known.size() > 1) {
            return refused("several channels have a transaction with this id");
        }
        Map<String, Object> change = known.get(0);
        String state = Values.text(change, "sync_status");
        String what = TransactionType.spoken(change.get("transaction_type")) + " " + id;
        Map<String, Object> values = new HashMap<>(Map.of("id", id, "now", sites.now(), "told", "rejected: " + reason));
        values.put("channel", change.get("channel_id"));
        if (hq.sql(Sql.of("changes-reject")).params(values).update() == 0) {
            return refused("the " + what + " is " + state);
        }
        hq.sql(Sql.of("changes-settle")).params(values).update();
        audit.write(hq, new AuditLog.Target(Values.text(change, "channel_id"), "retail_transaction", id.toString()), "sync_status", state, "SUPERSEDED");
        return new Answer("the " + what + " of " + values.get("channel") + " is over, order " + Values.text(change, "refers_to") + " stays as it is",
                Answer.DONE);
    }

    private static Answer refused(String reason) {
        return new Answer("refused, nothing was changed: " + reason, Answer.REFUSED);
    }
}
