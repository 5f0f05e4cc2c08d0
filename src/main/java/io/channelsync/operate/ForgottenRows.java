package io.channelsync.operate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows that one channel has sent and HQ does not have: a restored HQ has forgotten them. */
final class ForgottenRows {

    private static final int PAGE = 500;

    private final Sites sites;
    private final String channel;
    private final Map<UploadedTable, List<Object>> keys = new HashMap<>();
    private final Set<String> createdHere = new HashSet<>();

    private ForgottenRows(Sites sites, String channel) {
        this.sites = sites;
        this.channel = channel;
    }

    /** Compares the channel with HQ's inbox, table by table. */
    static ForgottenRows of(Sites sites, String channel) {
        ForgottenRows forgotten = new ForgottenRows(sites, channel);
        for (UploadedTable table : UploadedTable.values()) {
            forgotten.read(table);
        }
        return forgotten;
    }

    /** GUIDs of the customers that this channel created by operations which HQ does not have. */
    Set<String> createdHere() {
        return createdHere;
    }

    long count() {
        return keys.values().stream().mapToLong(List::size).sum();
    }

    /** Makes the channel send them again. What HQ has in the meantime it only finds again. */
    void sendAgain() {
        keys.forEach((table, all) -> {
            for (int from = 0; from < all.size(); from += PAGE) {
                List<Object> page = all.subList(from, Math.min(all.size(), from + PAGE));
                sites.inTransaction(channel, client -> {
                    if (table != UploadedTable.SHIFT) {
                        client.sql(Sql.of("recover-forget-reasons", table.words())).param("keys", page).update();
                    }
                    return client.sql(Sql.of("recover-upload-again", table.words())).param("keys", page).update();
                });
            }
        });
    }

    /** Makes HQ tell the channel anew why rows wait or were refused, and that it is over: what it was told may be forgotten. */
    void tellAgain() {
        for (UploadedTable table : UploadedTable.values()) {
            if (table == UploadedTable.SHIFT) {
                continue; // A refused shift is in quarantine, and told when it is sent again.
            }
            List<Object> told = sites.ask(channel, client -> client.sql(Sql.of("verify-errors-at-channel", table.words())).query().listOfRows())
                    .stream().map(row -> row.get("row_key")).toList();
            for (int from = 0; from < told.size(); from += PAGE) {
                List<Object> page = told.subList(from, Math.min(told.size(), from + PAGE));
                sites.inTransaction(Sites.HQ, hq -> hq.sql(Sql.of("recover-report-again", table.words()))
                        .param("channel", channel).param("keys", page).update());
            }
        }
    }

    private void read(UploadedTable table) {
        Map<String, String> words = new HashMap<>(table.words());
        words.put("columns", columns(table));
        try (OrderedRows atChannel = OrderedRows.read(sites, channel, Sql.of("verify-rows-at-channel", words), Map.of());
                OrderedRows atHq = OrderedRows.read(
                        sites, Sites.HQ, Sql.of("verify-rows-in-inbox", words), Map.of("channel", channel))) {
            new Comparison(table).compare(atChannel, atHq);
        }
    }

    /** What is needed to tell: who was created, and whether a shift was closed. */
    private static String columns(UploadedTable table) {
        return switch (table) {
            case CUSTOMER -> "operation, async_id";
            case SHIFT -> "status";
            default -> "replication_counter";
        };
    }

    private final class Comparison extends OrderedComparison {

        private final UploadedTable table;

        Comparison(UploadedTable table) {
            this.table = table;
        }

        @Override
        void onlyLeft(Row left) {
            if (table == UploadedTable.CUSTOMER && "CREATE".equals(left.value("operation"))) {
                createdHere.add(String.valueOf(left.value("async_id")));
            }
            if (left.number("uploaded") == 1 && !quarantined(left.key())) {
                add(left);
            }
        }

        @Override
        void both(Row left, Row right) {
            boolean closedSince = table == UploadedTable.SHIFT && !left.differencesTo(right).isEmpty();
            if (closedSince && left.number("uploaded") == 1) {
                add(left);
            }
        }

        private void add(Row row) {
            Object key = table == UploadedTable.LOYALTY_CARD ? row.key() : Subjects.guid(row.key());
            keys.computeIfAbsent(table, any -> new ArrayList<>()).add(key);
        }

        private boolean quarantined(String key) {
            return !sites.rows(Sites.HQ, "verify-quarantined",
                    Map.of("channel", channel, "table", table.table(), "key", key)).isEmpty();
        }
    }
}
