package io.channelsync.channel;

import java.util.Comparator;
import java.util.Map;

/** In which order a channel wrote the operations that HQ has received from it. */
public final class ChannelOrder {

    /**
     * Of rows of one channel and one table of the inbox, with {@code installation_number} and {@code replication_counter}: a
     * database that took the place of another counts from an earlier number on, so the counter alone does not tell.
     */
    public static final Comparator<Map<String, Object>> OF_ROWS = Comparator
            .comparingLong((Map<String, Object> row) -> number(row, "installation_number"))
            .thenComparingLong(row -> number(row, "replication_counter"));

    private ChannelOrder() {}

    private static long number(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
