package io.channelsync.operate;

import java.util.Map;

/**
 * One channel as HQ and its own database see it.
 *
 * @param id the channel
 * @param state ok, paused, away or stopped
 * @param problem why it is stopped and what to do; null when it is not
 * @param warning what its configuration keeps from working; null when nothing does
 * @param pending rows that it has still to upload, by table; only tables that have some
 * @param inbox rows of the inbox by table and state
 * @param openStatements statements that are not posted yet
 * @param quarantined rows in quarantine
 * @param changesBehind change numbers that the channel has still to be sent
 */
public record ChannelStatus(
        String id,
        String state,
        String problem,
        String warning,
        Map<String, Long> pending,
        Map<String, Map<String, Long>> inbox,
        long openStatements,
        long quarantined,
        long changesBehind) {

    long toUpload() {
        return pending.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows of the inbox that are in one of these states. */
    long inboxRows(String state) {
        return inbox.values().stream().mapToLong(states -> states.getOrDefault(state, 0L)).sum();
    }

    boolean silent() {
        return state.equals("ok") && waiting() == 0 && quarantined == 0
                && inboxRows("HELD") + inboxRows("FAILED") + inboxRows("NEEDS_DECISION") == 0;
    }

    long waiting() {
        return toUpload() + inboxRows("PENDING") + openStatements + changesBehind;
    }
}
