package io.channelsync.route;

import io.channelsync.database.Database;
import io.channelsync.database.Overtaken;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Runs the statement of a {@link PageEndpoint} for the rows in the body. */
final class PageProducer extends DefaultProducer {

    /** Fewer rows are quicker as an insert, which needs one round trip less. */
    private static final int WORTH_COPYING = 20;

    private final PageEndpoint endpoint;

    PageProducer(PageEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public void process(Exchange exchange) throws SQLException {
        List<Map<String, Object>> page = page(exchange);
        Database database = endpoint.getComponent().databaseOf(endpoint.getDataSource());
        SqlFile sql = endpoint.statement(database.product());
        if (page.isEmpty()) {
            if (sql.query()) {
                answer(exchange, List.of());
            }
            return;
        }
        Bindings bindings = new Bindings(sql, exchange, database.product());
        Connection connection = DataSourceUtils.getConnection(endpoint.getDataSource());
        try {
            if (sql.query()) {
                answer(exchange, select(connection, sql, bindings, page));
            } else {
                check(change(connection, sql, bindings, page), page);
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, endpoint.getDataSource());
        }
    }

    private List<Map<String, Object>> page(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        List<Map<String, Object>> rows = body instanceof Collection<?> many ? Rows.of(many) : Rows.of(body);
        if (endpoint.getEach() == null) {
            return rows;
        }
        List<Map<String, Object>> nested = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            if (row.get(endpoint.getEach()) instanceof Collection<?> inner) {
                nested.addAll(Rows.of(inner));
            }
        }
        return nested;
    }

    private static List<Map<String, Object>> select(
            Connection connection, SqlFile sql, Bindings bindings, List<Map<String, Object>> page) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            bindings.bindPage(statement, page);
            try (ResultSet result = statement.executeQuery()) {
                return ResultRows.read(result);
            }
        }
    }

    private static long change(Connection connection, SqlFile sql, Bindings bindings, List<Map<String, Object>> page)
            throws SQLException {
        if (sql.copy() != null && page.size() >= WORTH_COPYING) {
            return copy(connection, sql, CopyText.of(page, bindings));
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            return sql.setBased() ? updateSet(statement, bindings, page) : updateBatch(statement, bindings, page);
        }
    }

    private static long copy(Connection connection, SqlFile sql, byte[] page) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql.copy());
        try {
            copy.writeToCopy(page, 0, page.length);
            return copy.endCopy();
        } catch (SQLException e) {
            cancel(copy, e);
            throw e;
        }
    }

    /** A copy that is not cancelled keeps its connection locked, and the rollback would wait for it for ever. */
    private static void cancel(CopyIn copy, SQLException error) {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException connectionGone) {
            error.addSuppressed(connectionGone);
        }
    }

    private void answer(Exchange exchange, List<Map<String, Object>> rows) {
        if (endpoint.getOutputHeader() == null) {
            exchange.getMessage().setBody(rows);
        } else {
            exchange.getMessage().setHeader(endpoint.getOutputHeader(), rows);
        }
    }

    private static long updateSet(PreparedStatement statement, Bindings bindings, List<Map<String, Object>> page)
            throws SQLException {
        bindings.bindPage(statement, page);
        return statement.executeUpdate();
    }

    private static long updateBatch(PreparedStatement statement, Bindings bindings, List<Map<String, Object>> page)
            throws SQLException {
        for (Map<String, Object> row : page) {
            bindings.bindRow(statement, row);
            statement.addBatch();
        }
        long changed = 0;
        for (int count : statement.executeBatch()) {
            // A multi-row insert reports success without numbers; an insert that succeeded has inserted its row.
            changed += count == Statement.SUCCESS_NO_INFO ? 1 : count;
        }
        return changed;
    }

    private void check(long changed, List<Map<String, Object>> page) {
        if (endpoint.getExpect() == null) {
            return;
        }
        long expected = "page".equals(endpoint.getExpect()) ? page.size() : Long.parseLong(endpoint.getExpect());
        if (changed != expected) {
            throw new Overtaken("expected " + expected + " rows to change, " + changed + " did");
        }
    }
}
