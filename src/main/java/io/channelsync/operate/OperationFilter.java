package io.channelsync.operate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Which operations somebody wants to see: a condition a filter, all of them have to hold. */
final class OperationFilter {

    /** What is wrong with a filter, in one line. */
    static final class Impossible extends RuntimeException {
        Impossible(String reason) {
            super(reason);
        }
    }

    private enum Type { TEXT, GUID, TIME, NUMBER }

    private record Condition(Type type, String sql) {}

    private static final String ACCOUNT = """
            (o.account_number = :account
                 or o.async_id in (select c.async_id from customer c where c.account_number = :account)
                 or o.async_id in (select l.async_id from customer_alias l where l.account_number = :account))""";

    private static final String CHANGED = "exists (select 1 from audit_log a where a.row_key = cast(o.operation_id as varchar(60)) and ";

    /** Edits and cancellations of orders are operations, too. */
    private static final String ORDERS = UploadedTable.TRANSACTION.table();

    /** They under the columns of an operation. */
    private static final String OF_ORDERS = """
            (select t.channel_id, t.transaction_id as operation_id, t.transaction_type as operation, t.created_at, t.staff as created_by, t.received_at,
                        t.async_id, t.account_number, t.sync_status, t.sync_error, t.attempts, t.next_attempt_at, t.completed_at,
                        cast(null as bigint) as change_number
                   from retail_transaction t
                  where t.transaction_type in ('ORDER_EDIT', 'ORDER_CANCELLATION'))""";

    private static final Map<String, Condition> KNOWN = new LinkedHashMap<>();

    static {
        KNOWN.put("channel", new Condition(Type.TEXT, "o.channel_id = :channel"));
        KNOWN.put("operation", new Condition(Type.TEXT, "o.operation = :operation"));
        KNOWN.put("id", new Condition(Type.GUID, "o.operation_id = :id"));
        KNOWN.put("guid", new Condition(Type.GUID, "o.async_id = :guid"));
        KNOWN.put("account", new Condition(Type.TEXT, ACCOUNT));
        KNOWN.put("status", new Condition(Type.TEXT, "o.sync_status = :status"));
        KNOWN.put("error", new Condition(Type.TEXT, "lower(o.sync_error) like lower(:error)"));
        KNOWN.put("by", new Condition(Type.TEXT, "o.created_by = :by"));
        KNOWN.put("since", new Condition(Type.TIME, "o.created_at >= :since"));
        KNOWN.put("until", new Condition(Type.TIME, "o.created_at < :until"));
        KNOWN.put("attempts", new Condition(Type.NUMBER, "o.attempts >= :attempts"));
        KNOWN.put("due-since", new Condition(Type.TIME, "o.next_attempt_at >= :due_since"));
        KNOWN.put("due-before", new Condition(Type.TIME, "o.next_attempt_at < :due_before"));
        KNOWN.put("received-since", new Condition(Type.TIME, "o.received_at >= :received_since"));
        KNOWN.put("received-before", new Condition(Type.TIME, "o.received_at < :received_before"));
        KNOWN.put("completed-since", new Condition(Type.TIME, "o.completed_at >= :completed_since"));
        KNOWN.put("completed-before", new Condition(Type.TIME, "o.completed_at < :completed_before"));
        KNOWN.put("field", new Condition(Type.TEXT, CHANGED + "a.field = :field)"));
        KNOWN.put("old", new Condition(Type.TEXT, CHANGED + "a.old_value = :old)"));
        KNOWN.put("new", new Condition(Type.TEXT, CHANGED + "a.new_value = :new)"));
    }

    private final List<String> tables;
    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    /**
     * @param filters value by name of the filter; {@code table} names one table
     * @throws Impossible for a filter or a value that cannot be
     */
    OperationFilter(Map<String, String> filters) {
        List<String> all = Stream.concat(
                Stream.of(UploadedTable.values()).filter(table -> table.key().equals("operation_id")).map(UploadedTable::table),
                Stream.of(ORDERS)).toList();
        String table = filters.get("table");
        if (table != null && !all.contains(table)) {
            throw new Impossible("expected table= with one of " + String.join(", ", all));
        }
        tables = table == null ? all : List.of(table);
        filters.forEach((name, value) -> {
            if (!name.equals("table")) {
                add(name, value);
            }
        });
    }

    /** The names of all filters but {@code table}. */
    static List<String> names() {
        return new ArrayList<>(KNOWN.keySet());
    }

    List<String> tables() {
        return tables;
    }

    /** What is read of a table as SQL: the table itself, or its operations under the columns of one. */
    static String source(String table) {
        return table.equals(ORDERS) ? OF_ORDERS : table;
    }

    /** The flow that works on the operations of a table. */
    static String flow(String table) {
        return table.equals(ORDERS) ? "synchronize-orders" : "synchronize-customers";
    }

    /** The conditions as SQL; only constants of this class. */
    String conditions() {
        return conditions.toString();
    }

    Map<String, Object> values() {
        return values;
    }

    private void add(String name, String value) {
        Condition condition = KNOWN.get(name);
        if (condition == null) {
            throw new Impossible("there is no filter " + name + "; expected one of table, " + String.join(", ", KNOWN.keySet()));
        }
        conditions.append("\n   and ").append(condition.sql());
        values.put(name.replace('-', '_'), value(name, condition.type(), value));
    }

    private static Object value(String name, Type type, String value) {
        try {
            return switch (type) {
                case TEXT -> List.of("status", "operation").contains(name) ? value.toUpperCase(Locale.ROOT)
                        : name.equals("error") ? "%" + value + "%" : value;
                case GUID -> guid(name, value);
                case TIME -> OffsetDateTime.ofInstant(Instant.parse(value), ZoneOffset.UTC);
                case NUMBER -> Long.parseLong(value);
            };
        } catch (DateTimeParseException e) {
            throw new Impossible("expected " + name + "= with a time such as 2026-03-10T12:00:00Z");
        } catch (NumberFormatException e) {
            throw new Impossible("expected " + name + "= with a whole number");
        }
    }

    private static Object guid(String name, String value) {
        Object guid = Subjects.guid(value.strip());
        if (guid == null) {
            throw new Impossible("expected " + name + "= with a GUID");
        }
        return guid;
    }
}
