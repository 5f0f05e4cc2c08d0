package io.channelsync.operate;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** HQ's inbox in numbers: by flow, by channel and table, with open statements and quarantine. */
final class Inbox {

    static final Inbox NONE = new Inbox();

    private final Map<String, FlowStatus> flows = new HashMap<>();
    private final Map<String, Map<String, Map<String, Long>>> channels = new TreeMap<>();
    private final Map<String, Long> openStatements = new HashMap<>();
    private final Map<String, Long> quarantined = new HashMap<>();

    private Inbox() {}

    static Inbox read(Sites sites) {
        Inbox inbox = new Inbox();
        sites.rows(Sites.HQ, "status-inbox", Map.of()).forEach(inbox::add);
        sites.rows(Sites.HQ, "status-statements", Map.of()).forEach(inbox::addStatements);
        sites.rows(Sites.HQ, "status-quarantine", Map.of())
                .forEach(row -> inbox.quarantined.put(Values.text(row, "channel_id"), Values.number(row, "row_count")));
        return inbox;
    }

    FlowStatus flow(String name) {
        return flows.getOrDefault(name, FlowStatus.of(name));
    }

    Map<String, Map<String, Long>> of(String channel) {
        return channels.getOrDefault(channel, Map.of());
    }

    long openStatements(String channel) {
        return openStatements.getOrDefault(channel, 0L);
    }

    long quarantined(String channel) {
        return quarantined.getOrDefault(channel, 0L);
    }

    /** How many rows wait for something or somebody. */
    long stuck() {
        return flows.values().stream().mapToLong(FlowStatus::stuck).sum()
                + quarantined.values().stream().mapToLong(Long::longValue).sum();
    }

    private void add(Map<String, Object> row) {
        String state = Values.text(row, "sync_status");
        long rows = Values.number(row, "row_count");
        long held = state.equals("PENDING") ? Values.number(row, "explained") : 0;
        String flow = switch (Values.text(row, "kind")) {
            case "CUSTOMER_ORDER", "ORDER_EDIT", "ORDER_CANCELLATION" -> "synchronize-orders";
            case "CASH_AND_CARRY" -> "post-end-of-day";
            default -> "synchronize-customers";
        };
        flows.put(flow, flow(flow).plus(state, rows, held));
        Map<String, Long> states = channels
                .computeIfAbsent(Values.text(row, "channel_id"), id -> new TreeMap<>())
                .computeIfAbsent(Values.text(row, "table_name"), table -> new TreeMap<>());
        count(states, state, rows - held);
        count(states, "HELD", held);
    }

    private void addStatements(Map<String, Object> row) {
        openStatements.put(Values.text(row, "channel_id"), Values.number(row, "row_count"));
        flows.put("post-end-of-day", flow("post-end-of-day")
                .plus("PENDING", Values.number(row, "row_count"), Values.number(row, "explained")));
    }

    private static void count(Map<String, Long> states, String state, long rows) {
        if (rows > 0) {
            states.merge(state, rows, Long::sum);
        }
    }
}
