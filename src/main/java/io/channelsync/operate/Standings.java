package io.channelsync.operate;

import io.channelsync.installation.Installations;
import io.channelsync.installation.Judgement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a channel's database and HQ stand to each other, looked at from outside the flows. */
final class Standings {

    private Standings() {}

    /**
     * Judges now.
     *
     * @throws SiteAway when HQ or the channel does not answer
     */
    static Judgement of(Sites sites, String channel) {
        // HQ before and after the channel: whatever a daemon moves meanwhile must not look like a loss.
        Object confirmed = atHq(sites, channel, null).get("confirmed_turn");
        Map<String, Object> state = atChannel(sites, channel);
        Map<String, Object> hq = new HashMap<>(atHq(sites, channel, state));
        hq.put("confirmed_turn", confirmed);
        return Judgement.of(channel, hq, state);
    }

    /** The row of {@code channel_state}, or null. */
    static Map<String, Object> atChannel(Sites sites, String channel) {
        List<Map<String, Object>> states = sites.rows(channel, "standing-at-channel", Map.of());
        return states.isEmpty() ? null : inLowerCase(states.get(0));
    }

    /** What HQ has of the channel's installation; empty values when nothing. */
    static Map<String, Object> atHq(Sites sites, String channel, Map<String, Object> state) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("channel", channel);
        parameters.put("installation", state == null ? null : state.get("state_installation"));
        List<Map<String, Object>> rows = sites.rows(Sites.HQ, "standing-at-hq", parameters);
        return rows.isEmpty() ? Map.of() : inLowerCase(rows.get(0));
    }

    private static Map<String, Object> inLowerCase(Map<String, Object> row) {
        Map<String, Object> copy = new HashMap<>();
        row.forEach((column, value) -> copy.put(column.toLowerCase(Locale.ROOT), value));
        return copy;
    }

    /** The sentence that tells that no number is given out, or null when HQ is trusted. */
    static String hqBehind(Sites sites) {
        return sites.rows(Sites.HQ, "hq-behind", Map.of()).stream()
                .map(row -> Installations.behind(Values.text(row, "behind_channel")).getMessage())
                .findFirst()
                .orElse(null);
    }
}
