package io.channelsync.database;

/** An error of a known database: HQ, or one channel. */
public class DatabaseFailure extends RuntimeException {

    /** The name under which HQ's failures are told. */
    public static final String HQ = "hq";

    private final String database;

    public DatabaseFailure(String database, Throwable cause) {
        super(database + ": " + ErrorKind.describe(cause), cause);
        this.database = database;
    }

    /** {@value #HQ} or the channel's id. */
    public String database() {
        return database;
    }

    /** The failing database named in the chain of causes, or the given one when none is. */
    public static String databaseOf(Throwable error, String otherwise) {
        String database = otherwise;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseFailure failure) {
                database = failure.database();
            }
        }
        return database;
    }
}
