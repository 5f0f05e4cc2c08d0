package io.channelsync.installation;

/** How a channel's database and HQ stand to each other. */
public enum Standing {
    /** They moved together last. */
    KNOWN,
    /** Both say that they have never met. */
    NEW,
    /** The one row of {@code channel_state} is gone. */
    LOST_STATE,
    /** The database belongs to another channel. */
    MISTAKEN,
    /** HQ knows the channel, the database knows nothing: made anew, or the wrong one. */
    REBUILT,
    /** The database is older than what HQ has seen of it: restored from a backup, or an old copy. */
    RESTORED,
    /** Another database has taken its place, and an operator has said so. */
    REPLACED,
    /** The channel has seen what HQ does not know: HQ was restored from a backup. */
    HQ_BEHIND;

    /** True when rows may move. */
    public boolean sound() {
        return this == KNOWN || this == NEW;
    }
}
