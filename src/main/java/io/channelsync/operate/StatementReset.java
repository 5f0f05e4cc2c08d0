package io.channelsync.operate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One statement, locked, that goes back to an earlier state. Only as long as nothing is invoiced: an invoice number that was
 * given out is never taken back.
 */
final class StatementReset {

    private static final Set<String> BEFORE_INVOICES =
            Set.of("STARTED", "MARKED", "CALCULATED", "CHECKED", "AGGREGATED", "CUSTOMER_ORDER_CREATED");
    /** What follows from the members; calculated again. */
    private static final List<String> DERIVED = List.of("order-lines", "orders", "aggregates", "tenders", "vouchers");
    private static final UUID NONE = new UUID(0, 0);

    private final Sites sites;
    private final JdbcClient hq;
    private final Map<String, Object> row;
    private final AuditLog audit;

    private StatementReset(Sites sites, JdbcClient hq, Map<String, Object> row, AuditLog audit) {
        this.sites = sites;
        this.hq = hq;
        this.row = row;
        this.audit = audit;
    }

    /** The statement until the end of the transaction of the client, or null when there is none. */
    static StatementReset lock(Sites sites, JdbcClient hq, UUID statement, AuditLog audit) {
        List<Map<String, Object>> rows = hq.sql(Sql.of("statement-lock")).param("statement", statement).query().listOfRows();
        return rows.isEmpty() ? null : new StatementReset(sites, hq, rows.get(0), audit);
    }

    /** Why it must stay as it is, or null. */
    String refusal() {
        if (state().equals("POSTED")) {
            return "statement " + id() + " is posted; what arrives later goes into the next sequence of its day";
        }
        return BEFORE_INVOICES.contains(state()) ? null
                : "statement " + id() + " is invoiced, it can only go on. Try: channelsync statement retry " + id();
    }

    /** Lets everything go; the state in which it begins again. */
    String reopen() {
        undo();
        free(List.of(NONE), true);
        change("statement-release-shifts", Map.of());
        change("statement-delete-shifts", Map.of());
        return setBack("STARTED", "REOPEN", null);
    }

    /** Lets one sale go, which then waits for a person; the state in which it begins again. */
    String exclude(UUID sale) {
        undo();
        free(List.of(sale), false);
        change("statement-park-sale", Map.of("channel", row.get("channel_id"), "transaction", sale,
                "reason", "taken out of statement " + id() + " by " + audit.changedBy()));
        audit.write(hq, new AuditLog.Target(Values.text(row, "channel_id"), "retail_transaction", sale.toString()), "sync_status", "PENDING", "FAILED");
        return setBack(remains(), "EXCLUDE", "transaction " + sale);
    }

    /** Lets the sales of one order go; the state in which it begins again. */
    String deleteOrder(String number) {
        List<UUID> sales = hq.sql(Sql.of("statement-members-of-order")).param("order", number).query(UUID.class).list();
        undo();
        free(sales, false);
        return setBack(remains(), "DELETE_ORDER", "sales order " + number + ", transactions: " + sales.size());
    }

    private void undo() {
        DERIVED.forEach(what -> change("statement-delete-" + what, Map.of()));
    }

    private void free(List<UUID> sales, boolean all) {
        change("statement-delete-members", Map.of("sales", sales, "all", all));
        change("statement-free-sales", Map.of("channel", row.get("channel_id"), "sales", sales, "all", all));
    }

    /** MARKED while it still has something, else STARTED: then it takes what is there. */
    private String remains() {
        long left = hq.sql(Sql.of("statement-count-members")).param("statement", row.get("statement_id")).query(Long.class).single();
        return left > 0 ? "MARKED" : "STARTED";
    }

    private String setBack(String to, String operation, String detail) {
        change("statement-set-back", Map.of("state", to));
        Map<String, Object> event = new HashMap<>();
        event.put("now", sites.now());
        event.put("operation", operation);
        event.put("from", state());
        event.put("to", to);
        event.put("detail", (detail == null ? "" : detail + ", ") + "by " + audit.changedBy());
        change("statement-event", event);
        audit.write(hq, new AuditLog.Target(Values.text(row, "channel_id"), "retail_statement", id()), "state", state(), to);
        return to;
    }

    private void change(String sql, Map<String, Object> values) {
        hq.sql(Sql.of(sql)).param("statement", row.get("statement_id")).params(values).update();
    }

    private String state() {
        return Values.text(row, "state");
    }

    private String id() {
        return Values.text(row, "statement_id");
    }
}
