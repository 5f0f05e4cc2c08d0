package io.channelsync.operate;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One row of an ordered read; its first column is the key.
 *
 * <p>Values that different products represent differently compare equal when they mean the same.
 */
final class Row {

    private final List<String> columns;
    private final Object[] values;

    private Row(List<String> columns, Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    static Row of(List<String> columns, ResultSet result) throws SQLException {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = comparable(result.getObject(i + 1));
        }
        return new Row(columns, values);
    }

    /** The columns of a result in lower case. */
    static List<String> columnsOf(ResultSet result) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            columns.add(result.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT));
        }
        return List.copyOf(columns);
    }

    String key() {
        return String.valueOf(values[0]);
    }

    /** What the key leaves open: a line of a transaction has the transaction's key and a number of its own. */
    long lineNumber() {
        return columns.contains("line_number") ? number("line_number") : 0;
    }

    Object value(String column) {
        return values[columns.indexOf(column)];
    }

    long number(String column) {
        return value(column) instanceof Number number ? number.longValue() : 0;
    }

    /** The columns that both rows have and in which they differ. */
    List<String> differencesTo(Row other) {
        List<String> differing = new ArrayList<>();
        for (int i = 1; i < values.length; i++) {
            int there = other.columns.indexOf(columns.get(i));
            if (there >= 0 && !Objects.equals(values[i], other.values[there])) {
                differing.add(columns.get(i));
            }
        }
        return differing;
    }

    private static Object comparable(Object value) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros();
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return value instanceof Timestamp time ? time.toInstant() : value.toString();
    }
}
