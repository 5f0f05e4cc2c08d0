package io.channelsync.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an operator can do with a statement that is not posted (domain section F3): whatever has gone wrong, one of these and
 * the next run of the flow lead on. Every one is in the audit and in the statement's event log.
 */
public final class StatementWork {

    private final Sites sites;
    private final String changedBy;

    /** @param changedBy who asks; blank means the user of this process */
    public StatementWork(Sites sites, String changedBy) {
        this.sites = sites;
        this.changedBy = changedBy;
    }

    /** The statements that are not posted, with what stopped them. */
    public Answer list() {
        try {
            List<Map<String, Object>> rows = sites.rows(Sites.HQ, "statement-list", Map.of());
            AlignedColumns columns = new AlignedColumns().line("statement", "channel", "date", "seq", "state", "sales", "gross", "tries");
            List<String> errors = new ArrayList<>();
            for (Map<String, Object> row : rows) {
                columns.line(row.get("statement_id"), row.get("channel_id"), row.get("business_date"), row.get("sequence"), row.get("state"),
                        dash(row.get("transaction_count")), dash(row.get("gross_amount")), row.get("attempts"));
                if (row.get("error_message") != null) {
                    errors.add(row.get("statement_id") + ": " + row.get("error_code") + ", " + row.get("error_message"));
                }
            }
            return new Answer(rows.isEmpty() ? "every statement is posted"
                    : String.join("\n", Stream.concat(columns.lines().stream(), errors.stream()).toList()), Answer.DONE);
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        }
    }

    private static Object dash(Object value) {
        return value == null ? "-" : value;
    }

    /**
     * Gives all sales and shifts of a statement back and lets it begin again, with what has arrived meanwhile.
     *
     * @param id GUID of the statement
     * @return exit code 0; 1 when it is invoiced or posted; 4 when nobody knows it; 3 when HQ is away
     */
    public Answer reopen(String id) {
        return work(id, (hq, guid) -> {
            StatementReset statement = StatementReset.lock(sites, hq, guid, new AuditLog(sites, changedBy, "REOPEN"));
            if (statement == null) {
                return unknown("statement", id);
            }
            if (statement.refusal() != null) {
                return refused(statement.refusal());
            }
            return new Answer("statement " + id + ": " + statement.reopen() + ", due now", Answer.DONE);
        });
    }

    /**
     * Takes one sale out of its statement, which calculates again without it. The sale waits for {@code fix} or {@code retry}
     * and then goes into the next sequence of its day.
     *
     * @param id GUID of the transaction
     * @return exit code 0; 1 when its statement is invoiced or posted, or it is in none; 4 when nobody knows it; 3 when HQ is away
     */
    public Answer exclude(String id) {
        return work(id, (hq, guid) -> {
            List<Map<String, Object>> sales = hq.sql(Sql.of("statement-of-transaction")).param("id", guid).query().listOfRows();
            if (sales.isEmpty()) {
                return unknown("transaction", id);
            }
            if (sales.size() > 1 || sales.get(0).get("statement_id") == null) {
                return refused(sales.size() > 1 ? "several channels have a transaction with this id"
                        : "it is in no statement, it is " + Values.text(sales.get(0), "sync_status"));
            }
            UUID statementId = (UUID) sales.get(0).get("statement_id");
            StatementReset statement = StatementReset.lock(sites, hq, statementId, new AuditLog(sites, changedBy, "EXCLUDE"));
            if (statement.refusal() != null) {
                return refused(statement.refusal());
            }
            return new Answer("transaction " + id + " waits for a person; statement " + statementId + ": " + statement.exclude(guid)
                    + ", due now. Then: channelsync retry " + id, Answer.DONE);
        });
    }

    /**
     * Undoes one order of a statement; its sales go into a new statement of the same day.
     *
     * @param number of the sales order
     * @return exit code 0; 1 when it is invoiced or no statement made it; 4 when nobody knows it; 3 when HQ is away
     */
    public Answer deleteOrder(String number) {
        try {
            return sites.inTransaction(Sites.HQ, hq -> {
                List<Map<String, Object>> orders = hq.sql(Sql.of("statement-of-order")).param("id", number).query().listOfRows();
                if (orders.isEmpty()) {
                    return unknown("sales order", number);
                }
                UUID statementId = (UUID) orders.get(0).get("statement_id");
                if (statementId == null) {
                    return refused("it is a customer's order; no statement made it");
                }
                StatementReset statement = StatementReset.lock(sites, hq, statementId, new AuditLog(sites, changedBy, "DELETE_ORDER"));
                if (statement.refusal() != null) {
                    return refused(statement.refusal());
                }
                return new Answer("sales order " + number + " is undone; statement " + statementId + ": " + statement.deleteOrder(number)
                        + ", due now", Answer.DONE);
            });
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        }
    }

    private Answer work(String id, BiFunction<JdbcClient, UUID, Answer> work) {
        UUID guid = Subjects.guid(id.strip());
        if (guid == null) {
            return new Answer("expected a GUID, not " + id, Answer.UNKNOWN);
        }
        try {
            return sites.inTransaction(Sites.HQ, hq -> work.apply(hq, guid));
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        }
    }

    private static Answer unknown(String what, String id) {
        return new Answer("no " + what + " " + id + " is known", Answer.UNKNOWN);
    }

    private static Answer refused(String why) {
        return new Answer("refused, nothing was changed: " + why, Answer.REFUSED);
    }
}
