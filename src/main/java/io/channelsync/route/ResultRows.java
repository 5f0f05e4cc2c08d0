package io.channelsync.route;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.support.JdbcUtils;

/** The rows that a query answers, under the names of its columns in lower case, whatever case the product has them in. */
final class ResultRows {

    private ResultRows() {}

    static List<Map<String, Object>> read(ResultSet result) throws SQLException {
        String[] columns = columns(result.getMetaData());
        List<Map<String, Object>> rows = new ArrayList<>();
        while (result.next()) {
            // Room for the columns that steps add, so that no row has to be hashed again.
            Map<String, Object> row = new LinkedHashMap<>(2 * columns.length + 8);
            for (int index = 0; index < columns.length; index++) {
                row.put(columns[index], JdbcUtils.getResultSetValue(result, index + 1));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String[] columns(ResultSetMetaData metaData) throws SQLException {
        String[] columns = new String[metaData.getColumnCount()];
        for (int index = 0; index < columns.length; index++) {
            columns[index] = JdbcUtils.lookupColumnName(metaData, index + 1).toLowerCase(Locale.ROOT);
        }
        return columns;
    }
}
