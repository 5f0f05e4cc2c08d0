package io.channelsync.operate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Judges one waiting operation again, with other values or the same, and stores it when it is accepted. */
final class Correction {

    /**
     * How it went.
     *
     * @param refusal why nothing was stored; null when it was
     * @param changed columns that have another value now
     */
    record Outcome(String refusal, List<String> changed) {}

    private final IntakeRules rules;
    private final AuditLog audit;

    Correction(IntakeRules rules, AuditLog audit) {
        this.rules = rules;
        this.audit = audit;
    }

    /** Works in the transaction of the client; the row stays locked until it ends. */
    Outcome apply(JdbcClient hq, Correctable operation, Map<String, String> values) {
        int locked = hq.sql(Sql.of("fix-lock", operation.table().words())).params(operation.key()).update();
        if (locked != 1) {
            return new Outcome("it took effect in the meantime", List.of());
        }
        Map<String, Object> before = IntakeRules.plain(hq.sql(Sql.of("fix-read", operation.table().words()))
                .params(operation.key())
                .query()
                .singleRow());
        Map<String, Object> wanted = new LinkedHashMap<>(before);
        values.forEach((column, value) -> wanted.put(column, value.isBlank() ? null : value));
        wanted.put("sync_status", "PENDING");
        wanted.put("sync_error", null);
        Map<String, Object> after = rules.transform(operation.table(), wanted);
        String refusal = IntakeRules.refusal(after);
        return refusal == null ? store(hq, operation, before, after) : new Outcome(refusal, List.of());
    }

    private Outcome store(JdbcClient hq, Correctable operation, Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> row = new LinkedHashMap<>(before);
        operation.columns().forEach(column -> row.put(column, after.get(column)));
        hq.sql(Sql.of("fix-" + operation.table().table())).params(row).update();
        AuditLog.Target target =
                new AuditLog.Target(operation.channel(), operation.table().table(), operation.operationId().toString());
        List<String> changed = new ArrayList<>();
        for (String column : operation.columns()) {
            if (!Objects.equals(before.get(column), row.get(column))) {
                audit.write(hq, target, column, before.get(column), row.get(column));
                changed.add(column);
            }
        }
        audit.write(hq, target, "sync_status", before.get("sync_status"), "PENDING");
        return new Outcome(null, changed);
    }
}
