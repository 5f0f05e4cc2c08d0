package io.channelsync.route;

import io.channelsync.database.Product;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A column of a page as one SQL array. */
final class SqlArray {

    private SqlArray() {}

    static Array of(Connection connection, Product product, List<Object> values) throws SQLException {
        return connection.createArrayOf(typeName(product, values), values.toArray());
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
