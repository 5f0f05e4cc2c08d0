package io.channelsync.database;

/** PostgreSQL: appendix A of its manual. It has no numbers; the classes are those of the standard and its own. */
final class PostgresqlErrors {

    static final ErrorTable TABLE = new ErrorTable("org.postgresql.")
            // A pooler between us and the server gave the connection to somebody else.
            .states(ErrorKind.OUTAGE, "26000")
            // Class 57 is an operator at work, but a dropped database does not come back.
            .states(ErrorKind.SET_UP, "57P04")
            // Class 58 is trouble of the machine, but files of the server that are missing or double need a person.
            .states(ErrorKind.SET_UP, "58P01", "58P02")
            // Class 22 is about values, but these two are about a parameter of the session and the end of a sequence.
            .states(ErrorKind.SET_UP, "22023", "2200H")
            // A value that is too long for an index.
            .states(ErrorKind.DATA, "54000")
            // A trigger that refuses a row says so like this.
            .states(ErrorKind.DATA, "P0001", "09000", "27000");

    private PostgresqlErrors() {}
}
