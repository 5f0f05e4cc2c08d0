package io.channelsync.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads tables for the checks: rows as maps, and rows by a key that should be unique. */
final class Snapshot {

    private final Databases databases;
    private final Findings findings;

    Snapshot(Databases databases, Findings findings) {
        this.databases = databases;
        this.findings = findings;
    }

    List<Map<String, Object>> rows(String database, String sql, Object... values) {
        JdbcTemplate template = databases.template(database);
        return template.queryForList(sql, values);
    }

    /** The rows by the column {@code k}; a key that stands there twice is a finding. */
    Map<Object, Map<String, Object>> unique(String what, String database, String sql, Object... values) {
        Map<Object, Map<String, Object>> byKey = new HashMap<>();
        for (Map<String, Object> row : rows(database, sql, values)) {
            findings.require(byKey.put(row.get("k"), row) == null, "doubled " + what + " at " + database);
        }
        return byKey;
    }

    /** How many rows every table of HQ and of these channels has that the flows write, for the trace. */
    Map<String, Object> counts(List<String> channels) {
        Map<String, Object> counts = new TreeMap<>();
        counts.put(Databases.HQ, counts(Databases.HQ, "async_customer", "async_address", "retail_transaction", "customer", "customer_address",
                "sales_order", "retail_statement", "retail_statement_transaction", "sales_invoice", "quarantine", "upload_session",
                "async_contact", "async_affiliation", "async_attribute", "customer_contact", "customer_affiliation", "customer_attribute",
                "loyalty_card", "customer_loyalty_card", "business_partner_request", "customer_hierarchy_member"));
        channels.forEach(id -> counts.put(id, counts(id, "customer", "customer_address", "customer_contact", "customer_affiliation", "customer_attribute",
                "customer_hierarchy_member")));
        return counts;
    }

    private Object counts(String database, String... tables) {
        StringBuilder sql = new StringBuilder("select concat_ws(' '");
        for (String table : tables) {
            sql.append(", (select count(*) from ").append(table).append(')');
        }
        return databases.template(database).queryForObject(sql.append(')').toString(), String.class);
    }
}
