package io.channelsync.route;

import io.channelsync.database.Product;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;

/** The values of one statement by name: the row's first, then the header's. Headers are looked up once for the page. */
final class Bindings {

    private final SqlFile sql;
    private final Product product;
    private final Object[] headers;

    Bindings(SqlFile sql, Exchange exchange, Product product) {
        this.sql = sql;
        this.product = product;
        this.headers = sql.parameters().stream().map(parameter -> exchange.getMessage().getHeader(parameter.name())).toArray();
    }

    /** How many values a row has. */
    int size() {
        return headers.length;
    }

    /** The value of the parameter at the index, counted from zero. */
    Object value(int index, Map<String, Object> row) {
        String name = sql.parameters().get(index).name();
        Object value = row.get(name);
        return value != null || row.containsKey(name) ? value : headers[index];
    }

    void bindRow(PreparedStatement statement, Map<String, Object> row) throws SQLException {
        for (int index = 0; index < size(); index++) {
            statement.setObject(index + 1, value(index, row));
        }
    }

    void bindPage(PreparedStatement statement, List<Map<String, Object>> page) throws SQLException {
        // A statement may name a column of the page many times over; it is gathered once.
        Map<String, List<Object>> columns = new HashMap<>();
        for (int index = 0; index < size(); index++) {
            SqlFile.Parameter parameter = sql.parameters().get(index);
            if (parameter.ofPage()) {
                SqlArray.bind(statement, index + 1, product, columns.computeIfAbsent(parameter.name(), name -> column(page, name)));
            } else {
                statement.setObject(index + 1, value(index, page.get(0)));
            }
        }
    }

    private static List<Object> column(List<Map<String, Object>> page, String name) {
        return page.stream().map(row -> row.get(name)).filter(Objects::nonNull).distinct().toList();
    }
}
