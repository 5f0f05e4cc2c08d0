package io.channelsync.operate;

import io.channelsync.edit.ConflictReason;
import io.channelsync.edit.Decisions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decides about the conflict of an operation with what HQ changed meanwhile. The caller runs the flow afterwards. */
public final class Decide {

    private static final int USAGE = 64;

    private final Sites sites;
    private final AuditLog audit;

    /** @param changedBy who decides; blank means the user of this process */
    public Decide(Sites sites, String changedBy) {
        this.sites = sites;
        this.audit = new AuditLog(sites, changedBy, "DECIDE");
    }

    /** An operation in conflict. */
    private record Conflict(UploadedTable table, String channel, UUID operationId, List<String> fields, Decisions before) {}

    /**
     * Decides one operation.
     *
     * @param id GUID of the operation, or GUID or account of a customer with exactly one operation in conflict
     * @param winner {@code channel} or {@code hq}, for every field that is in conflict
     * @param exceptions other decisions, by field
     * @return exit code 0 when stored, 1 when several are meant, 3 when HQ is away, 4 when none is in conflict, 64 for a
     *     decision that is none
     */
    public Answer decide(String id, String winner, Map<String, String> exceptions) {
        try {
            List<Conflict> conflicts = find(id.strip());
            if (conflicts.size() == 1) {
                return decide(conflicts.get(0), winner, exceptions);
            }
            return conflicts.isEmpty()
                    ? new Answer("no operation in conflict is known by " + id, Answer.UNKNOWN)
                    : ambiguous(id, conflicts);
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        }
    }

    private static Answer ambiguous(String id, List<Conflict> conflicts) {
        List<String> lines = new ArrayList<>();
        lines.add(id + " has " + conflicts.size() + " operations in conflict; say which one:");
        conflicts.forEach(one -> lines.add("  channelsync decide " + one.operationId + " channel|hq"));
        return new Answer(String.join("\n", lines), Answer.REFUSED);
    }

    private List<Conflict> find(String id) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        UUID guid = Subjects.guid(id);
        parameters.put("guid", guid);
        parameters.put("account", guid == null ? id : null);
        List<Conflict> found = new ArrayList<>();
        for (UploadedTable table : UploadedTable.values()) {
            if (table.edits()) {
                sites.ask(Sites.HQ, client -> client.sql(Sql.of("decide-candidates", table.words()))
                                .params(parameters).query().listOfRows())
                        .forEach(row -> add(found, table, row));
            }
        }
        List<Conflict> itself = found.stream().filter(one -> one.operationId.equals(guid)).toList();
        return itself.isEmpty() ? found : itself;
    }

    private static void add(List<Conflict> found, UploadedTable table, Map<String, Object> row) {
        List<String> fields = ConflictReason.fields(Values.text(row, "sync_error"));
        if (!fields.isEmpty()) {
            found.add(new Conflict(table, Values.text(row, "channel_id"), (UUID) row.get("operation_id"), fields,
                    Decisions.parse(Values.text(row, "decisions"))));
        }
    }

    private Answer decide(Conflict conflict, String winner, Map<String, String> exceptions) {
        Decisions decisions;
        try {
            decisions = Decisions.of(conflict.fields, winner, exceptions);
        } catch (IllegalArgumentException none) {
            return new Answer(none.getMessage(), USAGE);
        }
        // What was decided before and is not in question again still holds.
        String all = conflict.before.and(decisions).text();
        int stored = sites.inTransaction(Sites.HQ, hq -> {
            int changed = hq.sql(Sql.of("decide-store", conflict.table.words()))
                    .param("decisions", all)
                    .param("channel", conflict.channel)
                    .param("key", conflict.operationId)
                    .update();
            AuditLog.Target target =
                    new AuditLog.Target(conflict.channel, conflict.table.table(), conflict.operationId.toString());
            if (changed == 1) {
                decisions.winners().forEach((field, one) -> audit.write(hq, target, field, null, one));
            }
            return changed;
        });
        return stored == 1
                ? new Answer("decided " + decisions.text() + " of " + conflict.table.spoken() + " operation "
                        + conflict.operationId + ", due now", Answer.DONE)
                : new Answer("somebody else has decided it meanwhile", Answer.REFUSED);
    }
}
