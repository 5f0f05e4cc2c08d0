package io.channelsync.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of contacts, affiliations, attributes, loyalty cards and requests of business partners as they stand at one end of their
 * way, by table and key; read in one statement.
 */
final class Staged {

    static final List<String> OPERATIONS = List.of("async_contact", "async_affiliation", "async_attribute", "business_partner_request");
    static final String CARDS = "loyalty_card";

    private final Map<String, Map<String, Object>> rows = new HashMap<>();

    private Staged(String place, List<Map<String, Object>> all, Findings findings) {
        all.forEach(row -> findings.require(rows.put(key((String) row.get("t"), row.get("k")), row) == null, "doubled at " + place + ": " + row));
    }

    /** What a channel has. */
    static Staged at(Snapshot read, String channel, Findings findings) {
        StringBuilder sql = new StringBuilder();
        OPERATIONS.forEach(table -> sql.append("select '").append(table).append("' as t, cast(operation_id as text) as k,"
                + " uploaded_at, completed_at, sync_error from ").append(table).append(" union all "));
        sql.append("select 'loyalty_card', card_number, uploaded_at, null, sync_error from loyalty_card");
        return new Staged(channel, read.rows(channel, sql.toString()), findings);
    }

    /** What HQ has in its inbox from a channel. */
    static Staged inbox(Snapshot read, String channel, Findings findings) {
        StringBuilder sql = new StringBuilder();
        OPERATIONS.forEach(table -> sql.append("select '").append(table).append("' as t, cast(operation_id as text) as k,"
                + " sync_status, sync_error from ").append(table).append(" where channel_id = '").append(channel).append("' union all "));
        sql.append("select 'loyalty_card', card_number, sync_status, sync_error from loyalty_card where channel_id = '").append(channel).append('\'');
        return new Staged("hq", read.rows(Databases.HQ, sql.toString()), findings);
    }

    static String key(String table, Object key) {
        return table + " " + key;
    }

    /** By {@link #key}. */
    Map<String, Map<String, Object>> rows() {
        return rows;
    }

    Map<String, Object> row(String table, Object key) {
        return rows.get(key(table, key));
    }
}
