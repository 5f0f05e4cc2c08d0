package io.channelsync.operate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Every operation on customers, and every change of an order, with what became of it: the audit behind the synchronization. Reads only. */
public final class Operations {

    private static final int USAGE = 64;

    private final Sites sites;

    public Operations(Sites sites) {
        this.sites = sites;
    }

    /**
     * Lists the operations that every filter lets through, the newest first.
     *
     * @param filters value by name of the filter
     * @param limit the most that are listed
     * @param values true to show old and new values of the fields, which are personal data; otherwise only the fields
     * @return exit code 0, 3 when HQ is away, 64 for a filter that cannot be
     */
    public Answer list(Map<String, String> filters, int limit, boolean values, boolean json) {
        try {
            OperationFilter filter = new OperationFilter(filters);
            List<Map<String, Object>> operations = read(filter, limit);
            addChanges(operations, values);
            if (values) {
                new EnteredValues(sites).addTo(operations);
            }
            return new Answer(json ? json(operations) : text(operations, limit), Answer.DONE);
        } catch (OperationFilter.Impossible wrong) {
            return new Answer(wrong.getMessage(), USAGE);
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        }
    }

    private List<Map<String, Object>> read(OperationFilter filter, int limit) {
        List<Map<String, Object>> operations = new ArrayList<>();
        for (String table : filter.tables()) {
            String sql = Sql.of("operations", Map.of(
                    "table", OperationFilter.source(table), "conditions", filter.conditions(), "limit", String.valueOf(limit)));
            for (Map<String, Object> row : sites.ask(Sites.HQ, client -> client.sql(sql).params(filter.values()).query().listOfRows())) {
                Map<String, Object> operation = new LinkedHashMap<>();
                operation.put("table_name", table);
                operation.putAll(IntakeRules.plain(row));
                operations.add(operation);
            }
        }
        operations.sort(Comparator.comparing((Map<String, Object> row) -> Values.time(row, "created_at")).reversed());
        return new ArrayList<>(operations.subList(0, Math.min(limit, operations.size())));
    }

    private void addChanges(List<Map<String, Object>> operations, boolean values) {
        if (operations.isEmpty()) {
            return;
        }
        List<String> keys = operations.stream().map(row -> Values.text(row, "operation_id")).toList();
        Map<String, List<Map<String, Object>>> changes = sites.rows(Sites.HQ, "operations-values", Map.of("keys", keys)).stream()
                .map(IntakeRules::plain)
                .collect(Collectors.groupingBy(row -> Values.text(row, "row_key")));
        for (Map<String, Object> operation : operations) {
            List<Map<String, Object>> of = changes.getOrDefault(Values.text(operation, "operation_id"), List.of());
            of.forEach(change -> {
                change.remove("row_key");
                if (!values) {
                    change.remove("old_value");
                    change.remove("new_value");
                }
            });
            operation.put("changes", of);
        }
    }

    private static String text(List<Map<String, Object>> operations, int limit) {
        List<String> lines = new ArrayList<>();
        for (Map<String, Object> row : operations) {
            lines.add(Values.time(row, "created_at") + "  " + Values.text(row, "channel_id") + "  " + Values.text(row, "operation")
                    + " " + Values.text(row, "table_name") + "  account " + orNone(row, "account_number") + "  GUID " + orNone(row, "async_id"));
            String flow = OperationFilter.flow(Values.text(row, "table_name"));
            lines.add("    " + Attempts.waits(Values.text(row, "sync_status"), row, flow).replaceFirst(", waits for " + flow, ""));
            for (Object each : (List<?>) row.get("changes")) {
                lines.add("    " + change((Map<?, ?>) each));
            }
            lines.add("    channelsync why " + Values.text(row, "operation_id"));
        }
        lines.add(operations.isEmpty() ? "no operations" : operations.size() + (operations.size() == limit
                ? " operations, there may be more: --limit" : " operations"));
        return String.join("\n", lines);
    }

    private static String change(Map<?, ?> change) {
        String values = change.containsKey("old_value") ? ": " + change.get("old_value") + " -> " + change.get("new_value")
                : change.containsKey("new_value") ? ": " + change.get("new_value") : "";
        return change.get("action").toString().toLowerCase(Locale.ROOT) + " by " + change.get("changed_by") + ": "
                + change.get("field") + values;
    }

    private static String orNone(Map<String, Object> row, String column) {
        return row.get(column) == null ? "none" : Values.text(row, column);
    }

    private static String json(List<Map<String, Object>> operations) {
        List<Map<String, Object>> plain = JsonRows.of(operations);
        for (int i = 0; i < plain.size(); i++) {
            List<Map<String, Object>> changes = new ArrayList<>();
            ((List<?>) operations.get(i).get("changes")).forEach(each -> changes.add(JsonRows.row(each)));
            plain.get(i).put("changes", JsonRows.of(changes));
        }
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(plain);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
