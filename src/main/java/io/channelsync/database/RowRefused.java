package io.channelsync.database;

/** A row that cannot be processed, with the reason; the reason names fields and rules, never values. */
public class RowRefused extends RuntimeException {

    public RowRefused(String reason) {
        super(reason);
    }
}
