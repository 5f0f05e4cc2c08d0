package io.channelsync.fault;

/**
 * One call of a simulated process to a database server.
 *
 * @param number the how manieth of its process, from 1
 * @param database the database's name without the number that makes it unique: {@code hq}, {@code north}
 * @param kind what it does on the wire
 * @param label what it is about, without any value: {@code insert async_customer}; for a commit the last change before it
 * @param durable true when the server keeps its effect as soon as it is done: a commit, or a change outside a transaction
 */
public record Call(long number, String database, Kind kind, String label, boolean durable) {

    /** The ways to talk to a server. */
    public enum Kind { CONNECT, QUERY, UPDATE, EXECUTE, BATCH, COPY, DESCRIBE, SETTING, COMMIT, ROLLBACK }

    /** What stays the same when the same work is done again. */
    public String text() {
        return database + " " + kind + (label.isEmpty() ? "" : " " + label);
    }

    @Override
    public String toString() {
        return number + " " + text();
    }
}
