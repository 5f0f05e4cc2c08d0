package io.channelsync.checker;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/** One database, to be read only. */
record Source(String name, Connection connection) {

    /** Each row as text, its values separated by a space; amounts without trailing zeros. */
    List<String> rows(String select) {
        try (PreparedStatement statement = connection.prepareStatement(select); ResultSet result = statement.executeQuery()) {
            List<String> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                StringJoiner row = new StringJoiner(" ");
                for (int i = 1; i <= columns; i++) {
                    row.add(text(result.getObject(i)));
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(name + " cannot be read: " + select, failure);
        }
    }

    Set<String> set(String select) {
        return new TreeSet<>(rows(select));
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal amount) {
            return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        }
        return value == null ? "-" : value.toString();
    }
}
