package io.channelsync.customer;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How long the texts of a table of HQ may be.
 *
 * @param longest characters that fit, by column name in lower case; a column that is absent has no limit
 */
public record ColumnLengths(Map<String, Integer> longest) {

    public ColumnLengths {
        longest = Map.copyOf(longest);
    }

    /**
     * Reads the limits of a table in the default schema of the connection.
     *
     * @param table its name in lower case
     * @throws SQLException when the database cannot be asked
     * @throws IllegalStateException when there is no such table, which means that the schema was never migrated
     */
    public static ColumnLengths read(Connection connection, String table) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String name = metaData.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        String pattern = name.replace("_", metaData.getSearchStringEscape() + "_");
        Map<String, Integer> longest = new HashMap<>();
        boolean found = false;
        try (ResultSet columns =
                metaData.getColumns(connection.getCatalog(), connection.getSchema(), pattern, null)) {
            while (columns.next()) {
                found = true;
                if (isText(columns.getInt("DATA_TYPE"))) {
                    longest.put(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                            columns.getInt("COLUMN_SIZE"));
                }
            }
        }
        if (!found) {
            throw new IllegalStateException("headquarters has no table " + table + "; migrate it first");
        }
        return new ColumnLengths(longest);
    }

    private static boolean isText(int type) {
        return type == Types.VARCHAR || type == Types.CHAR || type == Types.LONGVARCHAR;
    }

    /** Characters that fit into a column. */
    public int of(String column) {
        return longest.getOrDefault(column, Integer.MAX_VALUE);
    }
}
