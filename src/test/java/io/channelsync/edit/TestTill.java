package io.channelsync.edit;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tills of one channel: they show what was downloaded and what they have entered themselves, and write whole records. */
final class TestTill {

    static final List<String> FIELDS = List.of("first_name", "phone", "title");

    /** An edit that the till has made: what it entered, what it had shown before, and what it had downloaded by then. */
    record Entry(UUID operation, Map<String, Object> changed, Map<String, Object> shown, Map<String, Object> downloaded) {}

    private final String channel;
    private final JdbcTemplate database;
    private final Map<UUID, List<Entry>> entries = new LinkedHashMap<>();

    TestTill(String channel, JdbcTemplate database) {
        this.channel = channel;
        this.database = database;
    }

    String channel() {
        return channel;
    }

    JdbcTemplate database() {
        return database;
    }

    List<Entry> entries(UUID customer) {
        return entries.getOrDefault(customer, List.of());
    }

    void create(UUID customer, Map<String, Object> values) {
        UUID operation = UUID.randomUUID();
        insert("async_customer", operation, "CREATE", new Owner(customer, null, null), values);
        entries.computeIfAbsent(customer, key -> new ArrayList<>()).add(new Entry(operation, values, Map.of(), Map.of()));
    }

    /** Edits one field; false when the channel does not know the customer. */
    boolean edit(UUID customer, String field, Object value, boolean byAccount) {
        Owner owner = owner(customer, byAccount);
        Map<String, Object> shown = shown(customer);
        if (shown.isEmpty()) {
            return false;
        }
        Map<String, Object> record = new LinkedHashMap<>(shown);
        record.put(field, value);
        UUID operation = UUID.randomUUID();
        insert("async_customer", operation, "UPDATE", owner, record);
        entries.computeIfAbsent(customer, key -> new ArrayList<>()).add(new Entry(operation, Map.of(field, value), shown,
                downloaded(customer).stream().findFirst().orElse(Map.of())));
        return true;
    }

    /** Stages an operation on something that belongs to the customer; false when the channel does not know the customer. */
    boolean stage(String table, String operation, UUID customer, boolean byAccount, Map<String, Object> values) {
        if (shown(customer).isEmpty()) {
            return false;
        }
        insert(table, UUID.randomUUID(), operation, owner(customer, byAccount), values);
        return true;
    }

    private Map<String, Object> shown(UUID customer) {
        Map<String, Object> shown = new LinkedHashMap<>();
        downloaded(customer).forEach(row -> FIELDS.forEach(field -> shown.put(field, row.get(field))));
        for (Entry entry : entries(customer)) {
            if (open(entry.operation)) {
                shown.putAll(entry.changed);
            }
        }
        return shown;
    }

    private boolean open(UUID operation) {
        return database.queryForObject("select count(*) from async_customer where operation_id = ? and completed_at is null",
                Long.class, operation) == 1;
    }

    private List<Map<String, Object>> downloaded(UUID customer) {
        return database.queryForList(
                "select account_number, change_number, first_name, phone, title from customer where async_id = ?", customer);
    }

    private record Owner(UUID guid, String account, Long base) {}

    private Owner owner(UUID customer, boolean byAccount) {
        List<Map<String, Object>> known = downloaded(customer);
        if (known.isEmpty()) {
            return new Owner(customer, null, null);
        }
        Long base = ((Number) known.get(0).get("change_number")).longValue();
        return byAccount ? new Owner(null, (String) known.get(0).get("account_number"), base) : new Owner(customer, null, base);
    }

    private void insert(String table, UUID id, String operation, Owner owner, Map<String, Object> values) {
        Map<String, Object> row = new LinkedHashMap<>(values);
        row.put("operation_id", id);
        row.put("operation", operation);
        row.put("async_id", owner.guid);
        row.put("account_number", owner.account);
        row.put("base_change_number", owner.base);
        row.put("created_at", OffsetDateTime.parse("2026-03-10T11:00:00Z"));
        database.update("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                + String.join(", ", row.keySet().stream().map(column -> "?").toList()) + ")", row.values().toArray());
    }
}
