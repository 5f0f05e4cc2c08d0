package io.channelsync.database;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Which of the rows that a statement was given a database blames for its error. A hint, not a proof. */
public final class FailedRow {

    private static final Pattern COPY_LINE = Pattern.compile("^COPY \\w+, line (\\d+)");

    private FailedRow() {}

    /** The index of the row, from 0; -1 when the error does not tell. */
    public static int of(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof BatchUpdateException batch && batch.getUpdateCounts() != null) {
                // A driver that stops at the first failure reports the rows before it.
                return batch.getUpdateCounts().length;
            }
        }
        SQLException sql = ErrorKind.sqlException(error);
        if (sql instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
            return line(postgres.getServerErrorMessage());
        }
        return -1;
    }

    private static int line(ServerErrorMessage message) {
        Matcher copied = COPY_LINE.matcher(String.valueOf(message.getWhere()));
        return copied.find() ? Integer.parseInt(copied.group(1)) - 1 : -1;
    }
}
