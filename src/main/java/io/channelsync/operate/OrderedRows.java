package io.channelsync.operate;

import io.channelsync.database.Product;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Rows of one place in the order of their keys, read a page at a time.
 *
 * <p>Keys order by their bytes, whatever collation a database has, so that two places agree about the order.
 */
final class OrderedRows implements AutoCloseable {

    private static final int PAGE = 1000;

    private final String place;
    private final Connection connection;
    private final boolean autoCommit;
    private Stream<Row> stream;
    private Iterator<Row> rows;
    private long count;

    private OrderedRows(String place, Connection connection) throws SQLException {
        this.place = place;
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
    }

    /**
     * Begins to read.
     *
     * @throws SiteAway when the place does not answer
     */
    static OrderedRows read(Sites sites, String place, String statement, Map<String, ?> parameters) {
        try {
            OrderedRows rows = new OrderedRows(place, sites.database(place).getConnection());
            rows.begin(statement, parameters);
            return rows;
        } catch (SQLException failure) {
            throw new SiteAway(place, failure);
        }
    }

    /** The next row, or null after the last one. */
    Row next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            count++;
            return rows.next();
        } catch (DataAccessException failure) {
            throw new SiteAway(place, failure);
        }
    }

    /** How many rows were read so far. */
    long count() {
        return count;
    }

    @Override
    public void close() {
        try (connection) {
            if (stream != null) {
                stream.close();
            }
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        } catch (SQLException | DataAccessException failure) {
            // Everything that was wanted has been read, or the reader has already been told why not.
        }
    }

    private void begin(String statement, Map<String, ?> parameters) {
        try {
            // PostgreSQL reads by pages only inside a transaction.
            connection.setAutoCommit(false);
            boolean postgres = Product.of(connection.getMetaData().getURL()) == Product.POSTGRESQL;
            JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            template.setFetchSize(PAGE);
            stream = new NamedParameterJdbcTemplate(template).queryForStream(
                    statement.replace("${bytewise}", postgres ? "collate \"C\"" : ""), parameters, mapper());
            rows = stream.iterator();
        } catch (SQLException | DataAccessException failure) {
            close();
            throw new SiteAway(place, failure);
        }
    }

    private static RowMapper<Row> mapper() {
        var columns = new Object() {
            List<String> names;
        };
        return (result, number) -> {
            if (columns.names == null) {
                columns.names = Row.columnsOf(result);
            }
            return Row.of(columns.names, result);
        };
    }
}
