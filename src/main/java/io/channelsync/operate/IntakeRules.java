package io.channelsync.operate;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The rules by which a staged row is accepted.
 *
 * <p>Each takes one inbox row (lower-case column names, {@code channel_id} among them) and returns it transformed, with
 * {@code sync_status} PENDING or FAILED and the reasons in {@code sync_error}.
 *
 * @param ofTable transform a row of a staging table, by the name of the table
 */
public record IntakeRules(Map<String, Function<Map<String, Object>, Map<String, Object>>> ofTable) {

    /** True for tables whose rows are judged at intake. */
    boolean judge(UploadedTable table) {
        return ofTable.containsKey(table.table());
    }

    Map<String, Object> transform(UploadedTable table, Map<String, Object> row) {
        return ofTable.get(table.table()).apply(row);
    }

    /** A selected row with lower-case column names in a map that may be changed. */
    static Map<String, Object> plain(Map<String, Object> selected) {
        Map<String, Object> row = new LinkedHashMap<>();
        selected.forEach((column, value) -> row.put(column.toLowerCase(Locale.ROOT), value));
        return row;
    }

    /** Why a transformed row was refused, or null when it was accepted. */
    static String refusal(Map<String, Object> transformed) {
        if (!"FAILED".equals(transformed.get("sync_status"))) {
            return null;
        }
        Object reason = transformed.get("sync_error");
        return reason == null ? "refused without a reason" : reason.toString();
    }
}
