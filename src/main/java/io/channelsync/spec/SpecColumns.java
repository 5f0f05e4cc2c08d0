package io.channelsync.spec;

import io.channelsync.settings.Finding;
import io.channelsync.settings.NearestName;
import io.channelsync.validate.folder.YamlNode;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** The tables and views of one database with their columns, so that a misspelt one is a finding and not an assertion. */
final class SpecColumns {

    /**
     * A column.
     *
     * @param kind what it holds
     * @param demanded true when every row has to bring a value
     */
    record Column(Cell.Kind kind, boolean demanded) {}

    private final Map<String, Map<String, Column>> tables;
    private final Set<String> views = new HashSet<>();

    private SpecColumns(Map<String, Map<String, Column>> tables) {
        this.tables = tables;
    }

    /** True for a view: it can be expected to show rows, but none can be given to it. */
    boolean isView(String name) {
        return views.contains(name);
    }

    static SpecColumns of(DataSource database) {
        try {
            return JdbcUtils.extractDatabaseMetaData(database, SpecColumns::readAll);
        } catch (MetaDataAccessException failure) {
            throw new IllegalStateException("the spec's own database cannot be read", failure);
        }
    }

    private static SpecColumns readAll(DatabaseMetaData data) throws SQLException {
        SpecColumns columns = new SpecColumns(read(data));
        try (ResultSet views = data.getTables(null, "PUBLIC", null, new String[] {"VIEW"})) {
            while (views.next()) {
                columns.views.add(views.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    private static Map<String, Map<String, Column>> read(DatabaseMetaData data) throws SQLException {
        Map<String, Map<String, Column>> tables = new LinkedHashMap<>();
        try (ResultSet columns = data.getColumns(null, "PUBLIC", null, null)) {
            while (columns.next()) {
                boolean demanded = columns.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls
                        && columns.getString("COLUMN_DEF") == null;
                tables.computeIfAbsent(columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT), name -> new LinkedHashMap<>())
                        .put(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                                new Column(Cell.kind(columns.getString("TYPE_NAME")), demanded));
            }
        }
        return tables;
    }

    /** The columns of a table, in order. */
    Map<String, Column> of(String table) {
        return tables.getOrDefault(table, Map.of());
    }

    /** What is wrong with rows of a spec: unknown table, unknown column, value of another kind. */
    List<Finding> findings(TableRows rows, Cell cell) {
        Map<String, Column> columns = of(rows.table());
        if (columns.isEmpty()) {
            return List.of(rows.at().finding("there is no table " + rows.key(),
                    NearestName.of(rows.table(), tables.keySet()).map(name -> "write `" + rows.place() + "." + name + "`")
                            .orElse("write a table that HQ or a channel has")));
        }
        List<Finding> findings = new ArrayList<>();
        rows.rows().forEach(row -> row.forEach((name, value) -> finding(rows, name, value, cell, findings)));
        return findings;
    }

    private void finding(TableRows rows, String name, YamlNode value, Cell cell, List<Finding> findings) {
        Column column = of(rows.table()).get(name);
        if (column == null) {
            findings.add(value.finding(rows.key() + " has no column " + name,
                    NearestName.of(name, of(rows.table()).keySet()).map(near -> "write `" + near + "`")
                            .orElse("write one of " + String.join(", ", of(rows.table()).keySet()))));
            return;
        }
        try {
            cell.expected(value.isNothing() ? null : value.text(), column.kind());
        } catch (RuntimeException notOfItsKind) {
            findings.add(value.finding(rows.key() + "." + name + " does not hold such a value",
                    "write a value of the kind " + column.kind().name().toLowerCase(Locale.ROOT)));
        }
    }
}
