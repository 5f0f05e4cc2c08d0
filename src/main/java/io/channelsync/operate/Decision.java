package io.channelsync.operate;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One decision about a customer and an account, in one transaction of HQ, with what its statements need to know. */
final class Decision {

    /** Why nothing was changed; rolls the transaction back. */
    static final class Refused extends RuntimeException {
        Refused(String reason) {
            super(reason);
        }
    }

    private final JdbcClient hq;
    private final AuditLog audit;
    private final UUID guid;
    private final Map<String, Object> values = new HashMap<>();

    Decision(JdbcClient hq, AuditLog audit, OffsetDateTime now, UUID guid, String account) {
        this.hq = hq;
        this.audit = audit;
        this.guid = guid;
        values.put("guid", guid);
        values.put("account", account);
        values.put("now", now);
        values.put("by", audit.changedBy());
        values.put("former", null);
    }

    UUID guid() {
        return guid;
    }

    Object value(String name) {
        return values.get(name);
    }

    Decision with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    List<Map<String, Object>> rows(String statement) {
        return rows(statement, Map.of());
    }

    /** @param words words of the statement; they come from code */
    List<Map<String, Object>> rows(String statement, Map<String, String> words) {
        return hq.sql(Sql.of(statement, words)).params(values).query().listOfRows();
    }

    int change(String statement) {
        return change(statement, Map.of());
    }

    /** @param words words of the statement; they come from code */
    int change(String statement, Map<String, String> words) {
        return hq.sql(Sql.of(statement, words)).params(values).update();
    }

    void audit(String table, String field, Object oldValue, Object newValue) {
        audit.write(hq, new AuditLog.Target(null, table, guid.toString()), field, oldValue, newValue);
    }

    void audit(String table, String key, String field, Object oldValue, Object newValue) {
        audit.write(hq, new AuditLog.Target(null, table, key), field, oldValue, newValue);
    }

    /** The customers that the decision is about; other changes of them wait from here on. */
    List<Map<String, Object>> lockCustomers() {
        List<Map<String, Object>> customers = rows("duplicates-lock-customers");
        for (Map<String, Object> customer : customers) {
            if (customer.get("erased_at") != null) {
                throw new Refused("the person of account " + customer.get("account_number") + " was erased");
            }
        }
        return customers;
    }

    /** The next place in the distribution log; from here on other changes of customers wait. */
    void takeChangeNumber() {
        change("retry-take-change-number");
    }

    /** Notes the decision where the match was found; where nothing had matched, as a person's own finding. */
    void decide(String state, Map<String, Object> operation) {
        values.put("state", state);
        if (change("duplicates-decide") == 0) {
            values.put("channel", operation.get("channel_id"));
            values.put("operation", operation.get("operation_id"));
            change("duplicates-insert");
        }
    }
}
