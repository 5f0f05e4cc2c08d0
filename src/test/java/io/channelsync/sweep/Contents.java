package io.channelsync.sweep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** All rows of one PostgreSQL database: kept, put back, and boiled down to what is the same when the same was done. */
final class Contents {

    /** Identifiers drawn at random, which name the same thing in every run. */
    private static final Pattern RANDOM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Pattern MEASURED = Pattern.compile("\"duration_ms\":\\s*\\d+");

    private final DataSource database;
    private final String read;
    /** Of each table the columns that are not computed from others. */
    private final Map<String, String> columns;

    Contents(DataSource database) {
        this.database = database;
        this.columns = new LinkedHashMap<>();
        new JdbcTemplate(database).query("select c.table_name, string_agg(c.column_name, ', ') as columns from information_schema.columns c"
                        + " join information_schema.tables t using (table_schema, table_name) where c.table_schema = current_schema()"
                        + " and t.table_type = 'BASE TABLE' and c.table_name <> 'flyway_schema_history' and c.is_generated = 'NEVER'"
                        + " group by c.table_name order by c.table_name",
                (ResultSet row) -> columns.put(row.getString("table_name"), row.getString("columns")));
        this.read = columns.keySet().stream()
                .map(table -> "select '" + table + "', json_agg(t order by t::text)::text from " + table + " t having count(*) > 0")
                .collect(Collectors.joining(" union all "));
    }

    /** The committed rows of every table that has some, as JSON. */
    Map<String, String> save() {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(read);
                ResultSet result = statement.executeQuery()) {
            Map<String, String> rows = new LinkedHashMap<>();
            while (result.next()) {
                rows.put(result.getString(1), result.getString(2));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Makes these the only rows. */
    void restore(Map<String, String> rows) {
        StringBuilder script = new StringBuilder("set session_replication_role = replica;");
        columns.keySet().forEach(table -> script.append("delete from ").append(table).append(';'));
        rows.forEach((table, json) -> script.append("insert into %1$s (%2$s) select %2$s from json_populate_recordset(null::%1$s, '%3$s');"
                .formatted(table, columns.get(table), json.replace("'", "''"))));
        script.append("set session_replication_role = origin");
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(script.toString());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The committed rows without what is random or measured in them. */
    String fingerprint() {
        StringBuilder text = new StringBuilder();
        save().forEach((table, json) -> text.append(table).append('\n')
                .append(MEASURED.matcher(RANDOM.matcher(json).replaceAll("*")).replaceAll("").lines().sorted().collect(Collectors.joining("\n")))
                .append('\n'));
        return text.toString();
    }
}
