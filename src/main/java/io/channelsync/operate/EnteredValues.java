package io.channelsync.operate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What operations carry in the inbox: all that there is to see of those that no flow has compared with what HQ has. */
final class EnteredValues {

    private static final String ENTERED = "ENTERED";

    private final Sites sites;

    EnteredValues(Sites sites) {
        this.sites = sites;
    }

    /** Adds the values of the operations to their changes, but for fields of which a change tells already. Values are personal data. */
    void addTo(List<Map<String, Object>> operations) {
        operations.stream().filter(EnteredValues::isUncompared)
                .collect(Collectors.groupingBy(row -> Values.text(row, "table_name")))
                .forEach((table, rows) -> add(UploadedTable.of(table), rows));
    }

    /** True for what a flow has made anew, or has not come to yet. */
    private static boolean isUncompared(Map<String, Object> operation) {
        String flow = OperationFilter.flow(Values.text(operation, "table_name"));
        return changes(operation).stream().noneMatch(change -> flow.equals(change.get("changed_by")));
    }

    private void add(UploadedTable table, List<Map<String, Object>> operations) {
        List<String> fields = fields(table);
        String sql = Sql.of("operations-entered", Map.of(
                "key", table.key(), "table", table.table(), "fields", String.join(", ", fields)));
        List<Object> keys = operations.stream().map(row -> row.get("operation_id")).toList();
        Map<String, Map<String, Object>> entered = new HashMap<>();
        sites.ask(Sites.HQ, client -> client.sql(sql).param("keys", keys).query().listOfRows())
                .forEach(row -> entered.put(key(row), IntakeRules.plain(row)));
        for (Map<String, Object> operation : operations) {
            Map<String, Object> row = entered.getOrDefault(key(operation), Map.of());
            List<Map<String, Object>> all = new ArrayList<>(changes(operation));
            fields.stream().filter(field -> row.get(field) != null)
                    .filter(field -> all.stream().noneMatch(change -> field.equals(change.get("field"))))
                    .toList().forEach(field -> all.add(change(operation, field, row.get(field))));
            operation.put("changes", all);
        }
    }

    private static List<String> fields(UploadedTable table) {
        return switch (table) {
            case BUSINESS_PARTNER_REQUEST -> List.of("request_type", "organization_name", "requester_first_name", "requester_last_name",
                    "email", "phone", "tax_number");
            case TRANSACTION -> RepairFields.ofHeader();
            default -> Correctable.fields(table);
        };
    }

    private static Map<String, Object> change(Map<String, Object> operation, String field, Object value) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("changed_at", operation.get("created_at"));
        change.put("changed_by", operation.get(operation.get("created_by") == null ? "channel_id" : "created_by"));
        change.put("action", ENTERED);
        change.put("field", field);
        change.put("new_value", value.toString());
        return change;
    }

    private static String key(Map<String, Object> row) {
        return Values.text(row, "channel_id") + " " + Values.text(row, "operation_id");
    }

    private static List<Map<String, Object>> changes(Map<String, Object> operation) {
        return Stream.of(operation.get("changes")).flatMap(list -> ((List<?>) list).stream()).map(JsonRows::row).toList();
    }
}
