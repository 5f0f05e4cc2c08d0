package io.channelsync.edit;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the audit log says about one field of an operation. */
final class EditAudit {

    private EditAudit() {}

    /** A row; its change number is that of its transaction. */
    static Map<String, Object> row(EditedTable table, Edit edit, FieldVerdict verdict) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("action", verdict.action().equals(FieldVerdict.NEEDS_DECISION) ? FieldVerdict.CONFLICT : verdict.action());
        row.put("channel_id", edit.channel());
        row.put("table_name", table.table());
        row.put("row_key", String.valueOf(edit.id()));
        row.put("field", verdict.field());
        row.put("old_value", verdict.before());
        row.put("new_value", Edit.text(verdict.value()));
        row.put("account_number", edit.account());
        row.put("item", edit.subject().item());
        return row;
    }
}
