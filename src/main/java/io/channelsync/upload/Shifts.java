package io.channelsync.upload;

import io.channelsync.route.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The step {@code bean: shifts}: an open shift is read again and again, but only a change is news. A closed one is offered once, and always news. */
public final class Shifts {

    /**
     * The shifts that HQ does not know, or knows in another state or uncounted, or that are closed; each with the id of its channel. HQ may know a closed
     * one as closed already: in a channel that was restored to a time before, it is closed again, at another time and with another count.
     */
    public List<Map<String, Object>> changed(List<Map<String, Object>> shifts, List<Map<String, Object>> known, String channelId) {
        Map<Object, Map<String, Object>> before = new HashMap<>();
        Rows.of(known).forEach(row -> before.put(row.get("shift_id"), row));
        return shifts.stream()
                .filter(shift -> isClosed(shift) || isNews(shift, before.get(shift.get("shift_id"))))
                .peek(shift -> shift.put("channel_id", channelId))
                .toList();
    }

    /** A shift that was closed blind is counted later. */
    private static boolean isNews(Map<String, Object> shift, Map<String, Object> before) {
        return before == null || !shift.get("status").equals(before.get("status"))
                || (shift.get("counted_amount") == null) != (before.get("counted_amount") == null);
    }

    /** The shifts that are not offered again: closed ones change no more, refused ones wait for a person. */
    public List<Map<String, Object>> settled(List<Map<String, Object>> shifts) {
        return shifts.stream().filter(shift -> isClosed(shift) || shift.get("sync_error") != null).toList();
    }

    private static boolean isClosed(Map<String, Object> shift) {
        return "CLOSED".equals(shift.get("status"));
    }
}
