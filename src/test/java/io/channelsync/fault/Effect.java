package io.channelsync.fault;

/**
 * What becomes of a call.
 *
 * @param halt true: the process is dead from here on
 * @param disconnect true: the connection breaks here, the process lives on
 * @param sqlState what the caller is told; null when all is well
 */
public record Effect(boolean halt, boolean disconnect, String sqlState) {

    /** The call goes on. */
    public static final Effect NONE = new Effect(false, false, null);

    /** The process ends: its connections break, and nothing it tries afterwards reaches a server. */
    public static final Effect HALT = new Effect(true, true, "08006");

    /** The connection breaks. After a commit: the server has done it, and the client does not know. */
    public static final Effect DISCONNECT = new Effect(false, true, "08006");

    /** The caller gets this SQLState; the server hears nothing of the call when this is said before it. */
    public static Effect refuse(String sqlState) {
        return new Effect(false, sqlState.startsWith("08"), sqlState);
    }
}
