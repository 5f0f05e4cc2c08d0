package io.channelsync.operate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Approves or rejects organizations that ask to be taken on. The caller runs the flows afterwards. */
public final class Prospects {

    private static final int LONGEST_REASON = 500;

    private final Sites sites;
    private final String changedBy;

    /** @param changedBy who decides; blank means the user of this process */
    public Prospects(Sites sites, String changedBy) {
        this.sites = sites;
        this.changedBy = changedBy;
    }

    /**
     * Lets the organization in: it becomes a customer with the requester as admin.
     *
     * @param id GUID of the request or of its requester
     * @return exit code 0 when decided, 1 when it does not wait for a decision, 3 when HQ is away, 4 when nobody knows the id
     */
    public Answer approve(String id) {
        return decide(id, "APPROVED", null);
    }

    /**
     * Turns the organization down.
     *
     * @param reason what its channel is told; at most 500 characters
     * @return as {@link #approve}
     */
    public Answer reject(String id, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return new Answer("expected a reason of at most " + LONGEST_REASON + " characters", Answer.REFUSED);
        }
        return decide(id, "REJECTED", reason.strip());
    }

    private Answer decide(String id, String state, String reason) {
        UUID guid = Subjects.guid(id.strip());
        if (guid == null) {
            return new Answer("no request is known by " + id, Answer.UNKNOWN);
        }
        try {
            return sites.inTransaction(Sites.HQ, hq -> decide(hq, guid, state, reason));
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        }
    }

    private Answer decide(JdbcClient hq, UUID guid, String state, String reason) {
        List<Map<String, Object>> requests = hq.sql(Sql.of("partners-lock")).param("id", guid).query().listOfRows();
        List<Map<String, Object>> waiting = requests.stream()
                .filter(row -> "NEEDS_DECISION".equals(Values.text(row, "sync_status")))
                .toList();
        if (waiting.size() != 1) {
            return requests.isEmpty()
                    ? new Answer("no request is known by " + guid, Answer.UNKNOWN)
                    : new Answer("refused, nothing was changed: " + (waiting.isEmpty()
                            ? "the request is " + Values.text(requests.get(0), "sync_status")
                            : "the requester has several requests; name one by its own GUID"), Answer.REFUSED);
        }
        Map<String, Object> request = waiting.get(0);
        AuditLog audit = new AuditLog(sites, changedBy, state.equals("APPROVED") ? "APPROVE" : "REJECT");
        Map<String, Object> values = new HashMap<>();
        values.put("channel", request.get("channel_id"));
        values.put("operation", request.get("operation_id"));
        values.put("state", state);
        values.put("reason", reason);
        values.put("told", "rejected: " + reason);
        values.put("now", sites.now());
        values.put("by", audit.changedBy());
        hq.sql(Sql.of("partners-decide")).params(values).update();
        hq.sql(Sql.of(state.equals("APPROVED") ? "partners-approve" : "partners-reject")).params(values).update();
        audit.write(hq, new AuditLog.Target(Values.text(request, "channel_id"), "prospect", Values.text(request, "operation_id")),
                "state", "WAITING", state);
        return new Answer("request " + values.get("operation") + " of " + values.get("channel") + " is " + state, Answer.DONE);
    }
}
