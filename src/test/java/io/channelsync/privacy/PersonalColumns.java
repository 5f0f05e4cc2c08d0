package io.channelsync.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** The columns that may hold personal data, as docs/tables.md lists them, and those that do. */
final class PersonalColumns {

    private static final Pattern ROW = Pattern.compile("^\\| ((?:hq|channel)(?:, channel)?) \\| `(\\w+)` \\| (.+) \\|$");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private PersonalColumns() {}

    /** {@code hq.customer.email}, {@code channel.customer.email} and so on. */
    static Set<String> allowed() {
        Set<String> columns = new TreeSet<>();
        try {
            for (String line : Files.readAllLines(Path.of("docs/tables.md"))) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    for (String side : row.group(1).split(", ")) {
                        NAME.matcher(row.group(3)).results()
                                .forEach(column -> columns.add(side + "." + row.group(2) + "." + column.group(1)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return columns;
    }

    /** Every column of every table and view of the schema. */
    static Set<String> all(String side, DataSource database) throws SQLException {
        Set<String> columns = new TreeSet<>();
        read(side, database, (column, value) -> columns.add(column), "where 1 = 0");
        return columns;
    }

    /** The columns in which a marked person is found. */
    static Set<String> found(String side, DataSource database) throws SQLException {
        Set<String> columns = new TreeSet<>();
        read(side, database, (column, value) -> {
            if (Canaries.in(value)) {
                columns.add(column);
            }
        }, "");
        return columns;
    }

    private interface Look {
        void at(String column, String value);
    }

    private static void read(String side, DataSource database, Look look, String where) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (String table : tables(connection)) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("select * from \"" + table + "\" " + where)) {
                    look(side + "." + table.toLowerCase(Locale.ROOT) + ".", rows, look, where.isEmpty());
                }
            }
        }
    }

    private static void look(String prefix, ResultSet rows, Look look, boolean values) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (!values || rows.next()) {
            for (int i = 1; i <= columns; i++) {
                look.at(prefix + rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT), values ? rows.getString(i) : null);
            }
            if (!values) {
                return;
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet result = connection.getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "VIEW"})) {
            while (result.next()) {
                tables.add(result.getString("TABLE_NAME"));
            }
        }
        return tables;
    }
}
