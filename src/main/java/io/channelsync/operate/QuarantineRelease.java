package io.channelsync.operate;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Lets rows out of quarantine by making them due again: for upload, or for distribution if a channel refused them. */
final class QuarantineRelease {

    /** What channels refuse stands in quarantine under the name of their table. */
    private static final String DISTRIBUTED = "customer";

    private final Sites sites;
    private final AuditLog audit;

    QuarantineRelease(Sites sites, AuditLog audit) {
        this.sites = sites;
        this.audit = audit;
    }

    /**
     * Releases every open entry with this key.
     *
     * @throws SiteAway when HQ or the channel does not answer; the entry stays open then
     */
    void release(String key, List<String> lines) {
        for (Map<String, Object> entry : sites.rows(Sites.HQ, "retry-quarantined", Map.of("key", key))) {
            release(entry);
            lines.add("row " + key + " of " + Values.text(entry, "table_name") + " at " + Values.text(entry, "channel_id")
                    + ": released from quarantine, due for " + (isDistributed(entry) ? "distribution" : "upload"));
        }
    }

    private void release(Map<String, Object> entry) {
        String channel = Values.text(entry, "channel_id");
        String table = Values.text(entry, "table_name");
        String key = Values.text(entry, "row_key");
        if (!isDistributed(entry)) {
            // The channel first: a crash in between leaves an entry that is open too long, never a row that nobody has.
            makeDueAtChannel(channel, table, key);
        }
        sites.inTransaction(Sites.HQ, hq -> {
            if (isDistributed(entry)) {
                hq.sql(Sql.of("retry-take-change-number")).update();
                hq.sql(Sql.of("retry-distributed-customer")).param("key", key).update();
            }
            int released = hq.sql(Sql.of("retry-release"))
                    .params(Map.of("now", sites.now(), "channel", channel, "table", table, "key", key,
                            "attempts", entry.get("attempts")))
                    .update();
            if (released == 1) {
                audit.write(hq, new AuditLog.Target(channel, table, key), "released_at", null, sites.now().toInstant());
            }
            return released;
        });
    }

    private static boolean isDistributed(Map<String, Object> entry) {
        return DISTRIBUTED.equals(Values.text(entry, "table_name"));
    }

    private void makeDueAtChannel(String channel, String table, String key) {
        UploadedTable known = Stream.of(UploadedTable.values())
                .filter(candidate -> candidate.table().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("quarantine names a table that is never uploaded: " + table));
        String sql = known == UploadedTable.SHIFT
                ? Sql.of("retry-shift-at-channel")
                : Sql.of("retry-row-at-channel", known.words());
        UUID guid = known == UploadedTable.LOYALTY_CARD ? null : Subjects.guid(key);
        sites.inTransaction(channel, client -> client.sql(sql).param("key", guid == null ? key : guid).update());
    }
}
