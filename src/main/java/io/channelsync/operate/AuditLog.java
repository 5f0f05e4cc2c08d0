package io.channelsync.operate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers what one person does in one command. */
final class AuditLog {

    /** What is changed: a row of a table; a channel's row, or HQ's when the channel is null. */
    record Target(String channel, String table, String key) {}

    private final Sites sites;
    private final String changedBy;
    private final String action;

    /** @param changedBy the person; blank means the user of this process */
    AuditLog(Sites sites, String changedBy, String action) {
        this.sites = sites;
        this.changedBy = changedBy == null || changedBy.isBlank() ? System.getProperty("user.name") : changedBy.strip();
        this.action = action;
    }

    /** Who it is. */
    String changedBy() {
        return changedBy;
    }

    /** Writes one change in the transaction of the client. */
    void write(JdbcClient hq, Target target, String field, Object oldValue, Object newValue) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("now", sites.now());
        row.put("changedBy", changedBy);
        row.put("action", action);
        row.put("channel", target.channel());
        row.put("table", target.table());
        row.put("key", target.key());
        row.put("field", field);
        row.put("oldValue", oldValue == null ? null : oldValue.toString());
        row.put("newValue", newValue == null ? null : newValue.toString());
        hq.sql(Sql.of("audit")).params(row).update();
    }
}
