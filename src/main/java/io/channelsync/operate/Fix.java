package io.channelsync.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Corrects an operation on a customer or on what belongs to one, a request of a business partner, or an order or sale, that has not
 * taken effect. The caller runs the flow afterwards.
 */
public final class Fix {

    private static final int USAGE = 64;

    private final Sites sites;
    private final Correction correction;
    private final Repair repair;

    /**
     * @param rules judge the corrected row; what they refuse is not stored
     * @param changedBy who corrects; blank means the user of this process
     * @param holdCode under which repaired orders are kept back
     */
    public Fix(Sites sites, IntakeRules rules, String changedBy, String holdCode) {
        AuditLog audit = new AuditLog(sites, changedBy, "FIX");
        this.sites = sites;
        this.correction = new Correction(rules, audit);
        this.repair = new Repair(sites, audit, holdCode);
    }

    /**
     * Corrects one operation, order or sale.
     *
     * @param id GUID of the operation, of a customer with exactly one failed operation, or of the transaction
     * @param values new values by column; an empty value clears the column
     * @return exit code 0 when stored, 1 when refused, 3 when HQ is away, 4 when unknown, 64 for a column that cannot be
     *     corrected
     */
    public Answer fix(String id, Map<String, String> values) {
        try {
            UUID guid = Subjects.guid(id.strip());
            List<Correctable> known = guid == null ? List.of() : Correctable.find(sites, guid);
            Answer repaired = guid == null || !known.isEmpty() ? null : repair.fix(guid, values);
            if (repaired != null) {
                return repaired;
            }
            if (known.isEmpty()) {
                return new Answer("no operation, order or sale that could be corrected is known by " + id, Answer.UNKNOWN);
            }
            List<Correctable> meant = Correctable.meant(known, guid);
            return meant.size() == 1 ? fix(meant.get(0), values) : ambiguous(id, known, meant);
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        }
    }

    private static Answer ambiguous(String id, List<Correctable> known, List<Correctable> meant) {
        if (meant.isEmpty()) {
            return new Answer(known.size() == 1
                    ? "the operation of " + id + " is " + known.get(0).state() + ", there is nothing to correct"
                    : "the operations of " + id + " have taken effect, there is nothing to correct", Answer.REFUSED);
        }
        List<String> lines = new ArrayList<>();
        lines.add(id + " has " + meant.size() + " operations that wait; say which one:");
        meant.forEach(one -> lines.add("  channelsync fix " + one.operationId() + " FIELD=VALUE"));
        return new Answer(String.join("\n", lines), Answer.REFUSED);
    }

    private Answer fix(Correctable operation, Map<String, String> values) {
        List<String> columns = operation.columns();
        if (values.isEmpty() || !columns.containsAll(values.keySet())) {
            return new Answer("expected FIELD=VALUE with a field of: " + String.join(", ", columns), USAGE);
        }
        Correction.Outcome outcome =
                sites.inTransaction(Sites.HQ, hq -> correction.apply(hq, operation, values));
        if (outcome.refusal() != null) {
            return new Answer("refused, nothing was stored: " + outcome.refusal(), Answer.REFUSED);
        }
        return new Answer("corrected " + (outcome.changed().isEmpty() ? "nothing" : String.join(", ", outcome.changed()))
                + " of " + operation.table().spoken() + " operation " + operation.operationId() + ", due now", Answer.DONE);
    }
}
