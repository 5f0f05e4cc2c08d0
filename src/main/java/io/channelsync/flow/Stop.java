package io.channelsync.flow;

import java.time.Instant;

/**
 * Why one flow is stopped for one database until a person has mended something.
 *
 * @param flow which flow
 * @param database HQ or a channel's id
 * @param reason SQLState, constraint or exception class; no personal data
 * @param nextAttemptAt when it is tried again by itself
 */
public record Stop(String flow, String database, String reason, Instant nextAttemptAt) {

    /** {@code upload-channels for south: SQLState 42501, next try 2026-11-22T20:21:57Z}. */
    @Override
    public String toString() {
        return flow + " for " + database + ": " + reason + ", next try " + nextAttemptAt;
    }
}
