package io.channelsync.installation;

import java.util.Map;
import java.util.Objects;

/**
 * What the row of a channel at HQ and the row of {@code channel_state} at the channel say together. The argument why
 * this can be told from a crash is in {@code docs/protocol.md}.
 *
 * @param standing how they stand to each other
 * @param reason what is wrong, as a sentence without a full stop; empty when nothing is
 * @param remedy what to do about it; empty when nothing is to be done
 */
public record Judgement(Standing standing, String reason, String remedy) {

    private static final String ACCEPT = "if this database is right, channelsync accept ";
    private static final String RECOVER = "channelsync recover-hq";

    /**
     * Judges.
     *
     * @param hq {@code known_installation, turn, confirmed_turn, registered_at, head_change, retired}, read before the
     *     channel as far as {@code confirmed_turn} goes, after it as far as the others go
     * @param state {@code state_channel_id, state_installation, state_turn, state_change}; null when the row is missing
     */
    public static Judgement of(String channelId, Map<?, ?> hq, Map<?, ?> state) {
        if (state == null) {
            return new Judgement(Standing.LOST_STATE, "the database of channel " + channelId
                    + " has lost its row in channel_state", "restore it from a backup, then channelsync accept " + channelId);
        }
        Object owner = state.get("state_channel_id");
        if (owner != null && !owner.equals(channelId)) {
            return new Judgement(Standing.MISTAKEN, "the database of channel " + channelId + " says that it is channel " + owner,
                    "correct the url of one of them in channels.yaml");
        }
        long change = number(state, "state_change");
        if (change > number(hq, "head_change")) {
            return behind("channel " + channelId + " has applied change " + change + ", HQ knows only " + number(hq, "head_change"));
        }
        return state.get("state_installation") == null ? nameless(channelId, hq) : named(channelId, hq, state);
    }

    private static Judgement nameless(String channelId, Map<?, ?> hq) {
        // What HQ has offered and nobody has taken yet may be taken now: no row has moved.
        return hq.get("known_installation") == null || hq.get("registered_at") == null
                ? sound(Standing.NEW)
                : new Judgement(Standing.REBUILT, "the database of channel " + channelId
                        + " knows nothing, though HQ knows channel " + channelId + ": it was rebuilt, or it is the wrong one",
                        ACCEPT + channelId);
    }

    private static Judgement named(String channelId, Map<?, ?> hq, Map<?, ?> state) {
        if (number(hq, "retired") > 0) {
            return new Judgement(Standing.REPLACED, "the database of channel " + channelId
                    + " is a copy that another one has replaced", "correct its url in channels.yaml; " + ACCEPT + channelId);
        }
        if (!Objects.equals(hq.get("known_installation"), state.get("state_installation"))) {
            return behind("channel " + channelId + " is an installation that HQ does not know");
        }
        long turn = number(state, "state_turn");
        if (turn > number(hq, "turn")) {
            return behind("channel " + channelId + " has seen turn " + turn + ", HQ knows only " + number(hq, "turn"));
        }
        if (turn < number(hq, "confirmed_turn")) {
            return new Judgement(Standing.RESTORED, "the database of channel " + channelId + " is at turn " + turn
                    + " and was at " + number(hq, "confirmed_turn") + ": it was restored from a backup, or it is an old copy",
                    ACCEPT + channelId);
        }
        return sound(hq.get("registered_at") == null ? Standing.NEW : Standing.KNOWN);
    }

    private static Judgement behind(String reason) {
        return new Judgement(Standing.HQ_BEHIND, reason + "; HQ was restored from a backup", RECOVER);
    }

    private static Judgement sound(Standing standing) {
        return new Judgement(standing, "", "");
    }

    /** Reason and remedy in one line. */
    public String text() {
        return remedy.isEmpty() ? reason : reason + "; try: " + remedy;
    }

    private static long number(Map<?, ?> row, String column) {
        return row != null && row.get(column) instanceof Number number ? number.longValue() : 0;
    }
}
