package io.channelsync.route;

/** The message headers that routes and SQL files may rely on. */
public final class Headers {

    /** Id of the channel the message is about. */
    public static final String CHANNEL_ID = "channel_id";

    /** Time at which the flow started, from the daemon's clock; the one "now" of all its statements. */
    public static final String NOW = "now";

    /** The most rows that one page of the flow may have. */
    public static final String PAGE_SIZE = "page_size";

    /** False when another page may be behind this one; absent where there is only one. */
    public static final String LAST_PAGE = "last_page";

    /** The channel itself ({@link io.channelsync.channel.Channel}). */
    public static final String CHANNEL = "channel";

    private Headers() {}
}
