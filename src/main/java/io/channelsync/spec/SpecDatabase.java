package io.channelsync.spec;

import io.channelsync.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.jdbc.core.JdbcTemplate;

/** One migrated in-memory database of the specs: emptied before each case, filled with given rows, read afterwards. */
final class SpecDatabase {

    private final SpecColumns columns;
    private final Cell cell;
    private final JdbcTemplate jdbc;

    SpecDatabase(Database database, Cell cell) {
        this.columns = SpecColumns.of(database);
        this.cell = cell;
        this.jdbc = new JdbcTemplate(database);
    }

    SpecColumns columns() {
        return columns;
    }

    /** Removes all rows; identities begin at 1 again. */
    void empty() {
        jdbc.execute("truncate schema public restart identity and commit no check");
    }

    /** Inserts complete rows. */
    void insert(String table, List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            StringJoiner names = new StringJoiner(", ");
            StringJoiner marks = new StringJoiner(", ");
            List<Object> values = new ArrayList<>();
            row.forEach((column, text) -> {
                names.add(column);
                marks.add("?");
                values.add(cell.value(text, columns.of(table).get(column).kind()));
            });
            jdbc.update("insert into " + table + " (" + names + ") values (" + marks + ")", values.toArray());
        }
    }

    /** Every row of a table or view, as it is shown. */
    List<Map<String, String>> rows(String table) {
        return jdbc.query("select * from " + table, (row, position) -> shown(table, row));
    }

    private Map<String, String> shown(String table, ResultSet row) throws SQLException {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String column : columns.of(table).keySet()) {
            shown.put(column, cell.shown(row.getObject(column)));
        }
        return shown;
    }

    void update(String sql, Object... values) {
        jdbc.update(sql, values);
    }

    void shutDown() {
        jdbc.execute("shutdown");
    }
}
