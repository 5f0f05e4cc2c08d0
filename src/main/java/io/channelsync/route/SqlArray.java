package io.channelsync.route;

import io.channelsync.database.Product;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;

/** A column of a page as one SQL array. */
final class SqlArray {

    private SqlArray() {}

    static void bind(PreparedStatement statement, int index, Product product, List<Object> values) throws SQLException {
        if (values.isEmpty() && product == Product.POSTGRESQL) {
            // Without a value there is no type to name; the server infers it from the column.
            statement.setObject(index, "{}", Types.OTHER);
            return;
        }
        statement.setArray(index, statement.getConnection().createArrayOf(typeName(product, values), values.toArray()));
    }

    private static String typeName(Product product, List<Object> values) {
        Object first = values.isEmpty() ? null : values.get(0);
        if (first == null || first instanceof UUID) {
            return product == Product.POSTGRESQL ? "uuid" : "UUID";
        }
        if (first instanceof Long || first instanceof Integer) {
            return product == Product.POSTGRESQL ? "int8" : "BIGINT";
        }
        return product == Product.POSTGRESQL ? "text" : "VARCHAR";
    }
}
