package io.channelsync.operate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which posted invoices and payments somebody wants; all that is given has to hold.
 *
 * @param channel id of their channel; null for every channel
 * @param statement number of their statement; null for every statement, and invoices without one
 * @param from the first business date; null for no limit
 * @param to the last business date; null for no limit
 */
public record ExportSelection(String channel, String statement, LocalDate from, LocalDate to) {

    /**
     * The conditions as SQL, each with {@code and} before it.
     *
     * @param day alias of the table that has channel and business date; {@code s} is that of the statement
     */
    String conditions(String day) {
        StringBuilder conditions = new StringBuilder();
        add(conditions, channel, day + ".channel_id = :channel");
        add(conditions, statement, "s.statement_number = :statementNumber");
        add(conditions, from, day + ".business_date >= :from");
        add(conditions, to, day + ".business_date <= :to");
        return conditions.toString();
    }

    private static void add(StringBuilder conditions, Object value, String condition) {
        if (value != null) {
            conditions.append("\n   and ").append(condition);
        }
    }

    /** What the conditions are bound to. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("channel", channel);
        values.put("statementNumber", statement);
        values.put("from", from);
        values.put("to", to);
        values.values().removeIf(value -> value == null);
        return values;
    }

    /** As it would be asked for; the same selection has the same text. */
    String text() {
        List<String> words = new ArrayList<>();
        values().forEach((name, value) -> words.add(name.replace("statementNumber", "statement") + "=" + value));
        words.sort(null);
        return words.isEmpty() ? "everything" : String.join(" ", words);
    }
}
