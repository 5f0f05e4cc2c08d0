package io.channelsync.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/** Rows that stream from a query of one database into a table of another, never parsed in between. */
final class CopyStream {

    private CopyStream() {}

    /**
     * Copies all rows.
     *
     * @param query whose columns are those of the table, in the same order
     * @param table with its column list in parentheses
     * @return the number of rows
     */
    static long copy(Connection from, String query, Connection to, String table) throws SQLException {
        CopyOut source = manager(from).copyOut("copy (" + query + ") to stdout (format binary)");
        CopyIn target = manager(to).copyIn("copy " + table + " from stdin (format binary)");
        for (byte[] chunk = source.readFromCopy(); chunk != null; chunk = source.readFromCopy()) {
            target.writeToCopy(chunk, 0, chunk.length);
        }
        return target.endCopy();
    }

    private static CopyManager manager(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
