package io.channelsync.operate;

import io.channelsync.edit.ConflictReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes held and failed things due now. The caller runs the flow afterwards. */
public final class Retry {

    private final Sites sites;
    private final IntakeRules rules;
    private final AuditLog audit;
    private final Correction correction;
    private final QuarantineRelease quarantine;

    /**
     * @param rules judge failed customers and addresses again, so that what intake refuses never takes effect
     * @param changedBy who asks; blank means the user of this process
     */
    public Retry(Sites sites, IntakeRules rules, String changedBy) {
        this.sites = sites;
        this.rules = rules;
        this.audit = new AuditLog(sites, changedBy, "RETRY");
        this.correction = new Correction(rules, audit);
        this.quarantine = new QuarantineRelease(sites, audit);
    }

    /**
     * Tries each id.
     *
     * @param ids operation, customer, transaction or statement GUIDs, accounts, keys of rows in quarantine
     * @return one line a thing; exit code 4 when an id is unknown, 3 when a database is away, 1 when something was
     *     refused, otherwise 0
     */
    public Answer retry(List<String> ids) {
        List<String> lines = new ArrayList<>();
        int exitCode = Answer.DONE;
        for (String id : ids) {
            exitCode = Math.max(exitCode, retry(id.strip(), lines));
        }
        return new Answer(String.join("\n", lines), exitCode);
    }

    private int retry(String id, List<String> lines) {
        int before = lines.size();
        try {
            UUID guid = Subjects.guid(id);
            int exitCode = retryOperations(guid, guid == null ? id : null, lines);
            if (guid != null) {
                exitCode = Math.max(exitCode, retryTransaction(guid, lines));
                retryStatement(guid, lines);
            }
            retryCards(guid == null ? id : guid.toString(), lines);
            quarantine.release(guid == null ? id : guid.toString(), lines);
            if (lines.size() > before) {
                return exitCode;
            }
            lines.add(id + ": nothing that could be retried is known by this id");
            return Answer.UNKNOWN;
        } catch (SiteAway away) {
            lines.add(id + ": " + away.getMessage());
            return Answer.INCOMPLETE;
        }
    }

    private int retryOperations(UUID guid, String account, List<String> lines) {
        int exitCode = Answer.DONE;
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("guid", guid);
        parameters.put("account", account);
        for (UploadedTable table : UploadedTable.values()) {
            if (table.key().equals("operation_id")) {
                String sql = Sql.of("retry-candidates", table.words());
                for (Map<String, Object> row : sites.ask(Sites.HQ,
                        client -> client.sql(sql).params(parameters).query().listOfRows())) {
                    exitCode = Math.max(exitCode, retryOperation(table, IntakeRules.plain(row), lines));
                }
            }
        }
        return exitCode;
    }

    private int retryOperation(UploadedTable table, Map<String, Object> row, List<String> lines) {
        String key = Values.text(row, "operation_id");
        String state = Values.text(row, "sync_status");
        String what = table.spoken() + " operation " + key + " of " + Values.text(row, "channel_id");
        if (state.equals("NEEDS_DECISION")) {
            String reason = Values.text(row, "sync_error");
            lines.add(what + ": needs a decision first: " + reason
                    + (ConflictReason.fields(reason).isEmpty() ? ". Try: channelsync why " + key : ". Try: channelsync decide " + key + " channel|hq"));
            return Answer.REFUSED;
        }
        if (state.equals("FAILED") && rules.judge(table)) {
            Correctable operation = Correctable.of(table, row);
            String refusal = sites.inTransaction(Sites.HQ, hq -> correction.apply(hq, operation, Map.of())).refusal();
            if (refusal != null) {
                lines.add(what + ": still refused: " + refusal + ". Try: channelsync fix " + key + " FIELD=VALUE");
                return Answer.REFUSED;
            }
        } else {
            makeDue(Sql.of("retry-operation", table.words()), target(row, table.table(), "operation_id"), row, state);
        }
        lines.add(what + ": " + state + ", due now");
        return Answer.DONE;
    }

    private int retryTransaction(UUID guid, List<String> lines) {
        int exitCode = Answer.DONE;
        for (Map<String, Object> row : sites.rows(Sites.HQ, "retry-transactions", Map.of("guid", guid))) {
            String state = Values.text(row, "sync_status");
            String what = TransactionStory.spoken(row) + " " + guid + " of " + Values.text(row, "channel_id") + ": ";
            if (makeDue(Sql.of("retry-transaction"), target(row, "retail_transaction", "transaction_id"), row, state) == 1) {
                release(row);
                lines.add(what + state + ", due now");
            } else {
                lines.add(what + "still refused: " + Values.text(row, "sync_error"));
                exitCode = Answer.REFUSED;
            }
        }
        return exitCode;
    }

    /** An order that was repaired is on hold no more. */
    private void release(Map<String, Object> row) {
        sites.inTransaction(Sites.HQ, hq -> {
            int released = hq.sql(Sql.of("repair-release"))
                    .params(Map.of("channel", row.get("channel_id"), "key", row.get("transaction_id"), "now", sites.now())).update();
            if (released == 1) {
                audit.write(hq, target(row, "order_status", "transaction_id"), "status", "EDITING", null);
            }
            return released;
        });
    }

    private void retryStatement(UUID guid, List<String> lines) {
        for (Map<String, Object> row : sites.rows(Sites.HQ, "retry-statements", Map.of("guid", guid))) {
            String state = Values.text(row, "state");
            sites.inTransaction(Sites.HQ, hq -> {
                int changed = makeDue(hq, Sql.of("retry-statement"), target(row, "retail_statement", "statement_id"), guid, row, state);
                return changed == 0 ? 0 : hq.sql(Sql.of("statement-event")).param("statement", guid).param("now", sites.now()).param("operation", "RETRY")
                        .param("from", state).param("to", state).param("detail", "by " + audit.changedBy()).update();
            });
            lines.add("statement " + guid + " of " + Values.text(row, "channel_id") + ": " + state + ", due now");
        }
    }

    private void retryCards(String card, List<String> lines) {
        for (Map<String, Object> row : sites.rows(Sites.HQ, "retry-cards", Map.of("card", card))) {
            String state = Values.text(row, "sync_status");
            makeDue(Sql.of("retry-card"), target(row, "loyalty_card", "card_number"), card, row, state);
            lines.add("loyalty card " + card + " of " + Values.text(row, "channel_id") + ": " + state + ", due now");
        }
    }

    private static AuditLog.Target target(Map<String, Object> row, String table, String key) {
        return new AuditLog.Target(Values.text(row, "channel_id"), table, Values.text(row, key));
    }

    private int makeDue(String sql, AuditLog.Target target, Map<String, Object> row, String state) {
        return makeDue(sql, target, UUID.fromString(target.key()), row, state);
    }

    private int makeDue(String sql, AuditLog.Target target, Object key, Map<String, Object> row, String state) {
        return sites.inTransaction(Sites.HQ, hq -> makeDue(hq, sql, target, key, row, state));
    }

    private int makeDue(JdbcClient hq, String sql, AuditLog.Target target, Object key, Map<String, Object> row, String state) {
        int changed = hq.sql(sql)
                .param("channel", target.channel())
                .param("key", key)
                .update();
        if (changed == 1 && "FAILED".equals(state)) {
            audit.write(hq, target, "sync_status", state, "PENDING");
        } else if (changed == 1) {
            audit.write(hq, target, "next_attempt_at", Values.time(row, "next_attempt_at"), null);
        }
        return changed;
    }
}
