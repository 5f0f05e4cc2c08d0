package io.channelsync.database;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/**
 * What an error of a database asks for. The three kinds must never be mixed up: an outage that is taken for bad data
 * sends good rows to quarantine, bad data that is taken for an outage blocks every row behind it.
 */
public enum ErrorKind {
    /** Connection, resource or lock: try again later, the rows are fine. */
    OUTAGE,
    /** Missing table, rights, login: a person has to mend it, the rows are fine. */
    SET_UP,
    /** This row: quarantine it and go on. */
    DATA;

    private static final Map<String, String> WORDS = Map.of(
            "53100", "the disk is full, ",
            "53300", "too many connections, ",
            "25006", "the database is read-only, ",
            "57014", "a statement took too long, ");

    /** The kind of the innermost SQL error; an exception without one is a fault of the set-up, never of a row. */
    public static ErrorKind of(Throwable error) {
        if (find(error, RowRefused.class) != null) {
            return DATA;
        }
        SQLException sql = sqlException(error);
        if (sql == null) {
            return find(error, Overtaken.class) != null ? OUTAGE : SET_UP;
        }
        return ErrorTable.of(sql).kind(sql);
    }

    /** True when another worker held or changed the same rows: doing the same again at once is right. */
    public static boolean isConflict(Throwable error) {
        SQLException sql = sqlException(error);
        if (sql == null) {
            return find(error, Overtaken.class) != null;
        }
        return ErrorTable.of(sql).isConflict(sql);
    }

    /**
     * What may be said about an error in a log or a reason: SQLState and exception class, never the driver's text,
     * which quotes the values of the row.
     */
    public static String describe(Throwable error) {
        SQLException sql = sqlException(error);
        if (sql != null) {
            return ConstraintName.of(sql).map(name -> "constraint " + name + ", ").orElseGet(() -> words(sql))
                    + ErrorTable.of(sql).code(sql);
        }
        Throwable root = root(error);
        boolean ours = root.getClass().getName().startsWith("io.channelsync.");
        return ours ? root.getMessage() : root.getClass().getSimpleName() + place(root);
    }

    /** The commonest states in words; their numbers follow. */
    private static String words(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        if (Set.of("42P01", "42501", "42S02").contains(state)) {
            return "a table is missing or this login may not use it, ";
        }
        if (state.startsWith("08")) {
            return "no connection, ";
        }
        if (state.startsWith("28")) {
            return "the login is refused, ";
        }
        return WORDS.getOrDefault(state, "");
    }

    /** Where in our code an unexpected exception came from; a place, unlike a message, never quotes a value. */
    private static String place(Throwable root) {
        for (StackTraceElement frame : root.getStackTrace()) {
            if (frame.getClassName().startsWith("io.channelsync.")) {
                return " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }

    /** What a person can do about an error of a database. */
    public static String hint(Throwable error) {
        SQLException sql = sqlException(error);
        String state = sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
        if (Set.of("42P01", "42501", "42S02", "3F000").contains(state)) {
            return "run channelsync migrate, or grant the rights on its tables to this login";
        }
        if (state.startsWith("28")) {
            return "check username and password";
        }
        return state.equals("3D000") ? "create the database, or correct its name in the url" : "check the url and whether the server runs";
    }

    /** The SQL error that says most: the last of a batch's chain, else the innermost cause; null when there is none. */
    public static SQLException sqlException(Throwable error) {
        SQLException found = null;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                found = sql.getNextException() != null ? sql.getNextException() : sql;
            }
        }
        return found;
    }

    private static <T extends Throwable> T find(Throwable error, Class<T> type) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    /** The innermost cause. */
    public static Throwable root(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
