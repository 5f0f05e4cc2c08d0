package io.channelsync.partner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the audit log says about users whom their requests change, field by field. */
final class PartnerAudit {

    /** The fields of a customer, by the column of a request that changes them. */
    private static final Map<String, String> FIELDS = Map.of("requester_first_name", "first_name", "requester_last_name", "last_name",
            "email", "email", "phone", "phone", "tax_number", "tax_number");

    private PartnerAudit() {}

    /**
     * A row for each field that changes; its change number is that of its transaction.
     *
     * @param edits requests, each with the account of its user
     * @param users what HQ has of them
     */
    static List<Map<String, Object>> rows(List<Map<String, Object>> edits, List<Map<String, Object>> users) {
        Map<Object, Map<String, Object>> byAccount = users.stream().collect(Collectors.toMap(user -> user.get("account_number"), user -> user));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> edit : edits) {
            Map<String, Object> user = byAccount.get(edit.get("account_number"));
            if (user != null) {
                FIELDS.keySet().stream().sorted().filter(column -> changes(edit, user, column)).forEach(column -> rows.add(row(edit, user, column)));
            }
        }
        return rows;
    }

    /** What a request leaves empty stays. */
    private static boolean changes(Map<String, Object> edit, Map<String, Object> user, String column) {
        return edit.get(column) != null && !Objects.equals(edit.get(column), user.get(FIELDS.get(column)));
    }

    /**
     * Under the table of edits of customers, because those are compared with it; and without a channel, because no till shows what
     * a request wants before HQ sends it.
     */
    private static Map<String, Object> row(Map<String, Object> edit, Map<String, Object> user, String column) {
        Map<String, Object> row = new HashMap<>();
        row.put("action", "EDIT");
        row.put("channel_id", null);
        row.put("table_name", "async_customer");
        row.put("row_key", String.valueOf(edit.get("operation_id")));
        row.put("field", FIELDS.get(column));
        row.put("old_value", user.get(FIELDS.get(column)));
        row.put("new_value", edit.get(column));
        row.put("account_number", edit.get("account_number"));
        row.put("item", edit.get("account_number"));
        return row;
    }
}
