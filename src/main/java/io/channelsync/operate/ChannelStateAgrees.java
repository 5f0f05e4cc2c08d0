package io.channelsync.operate;

import io.channelsync.operate.Disagreement.Kind;
import java.util.List;
import java.util.Map;

/** The database of a channel is that channel, and both sides agree how far it has read the distribution log. */
record ChannelStateAgrees(Sites sites, String channel) implements VerifyCheck {

    @Override
    public String name() {
        return "channel and HQ agree how far the channel has read";
    }

    @Override
    public void run(Findings findings) {
        List<Map<String, Object>> states = sites.rows(channel, "channel-state", Map.of());
        long cursor = Cursor.of(sites, channel);
        if (states.size() != 1) {
            findings.add(states.isEmpty() ? Kind.MISSING : Kind.DOUBLED, channel, "channel_state", null);
            return;
        }
        Object id = states.get(0).get("channel_id");
        long applied = Values.number(states.get(0), "change_number");
        if (id != null ? !id.equals(channel) : applied > 0) {
            findings.add(Kind.DIFFERENT, channel, "channel_state", "channel_id");
        }
        if (applied != cursor) {
            findings.add(Kind.DIFFERENT, channel, "channel_state", "change_number is not that of the cursor");
        }
        if (cursor > counter()) {
            findings.add(Kind.DIFFERENT, channel, "channel_cursor", "change_number is above change_counter");
        }
    }

    private long counter() {
        return sites.rows(Sites.HQ, "change-counter", Map.of()).stream()
                .mapToLong(row -> Values.number(row, "change_number"))
                .findFirst()
                .orElse(0);
    }
}
