package io.channelsync.operate;

import java.util.List;
import java.util.Map;

/** How far a channel has read the distribution log. */
final class Cursor {

    private Cursor() {}

    /** The change number up to which everything was sent to the channel; 0 before the first time. */
    static long of(Sites sites, String channel) {
        List<Map<String, Object>> rows = sites.rows(Sites.HQ, "channel-cursor", Map.of("channel", channel));
        return rows.isEmpty() ? 0 : Values.number(rows.get(0), "change_number");
    }
}
