package io.channelsync.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** Collects rows for one table and sends them a thousand at a time; the caller holds the transaction. */
public final class BatchInsert {

    private static final int ROWS_AT_A_TIME = 1_000;

    private final JdbcOperations database;
    private final String statement;
    private final int width;
    private final List<Object[]> rows = new ArrayList<>();

    /**
     * @param columns names in the order in which rows give their values
     */
    public BatchInsert(JdbcOperations database, String table, String... columns) {
        this.database = database;
        this.width = columns.length;
        this.statement = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(width, "?")) + ")";
    }

    /**
     * Takes one row.
     *
     * @throws IllegalArgumentException when it has more or fewer values than the table has columns here
     */
    public void add(Object... values) {
        if (values.length != width) {
            throw new IllegalArgumentException(values.length + " values for " + width + " columns: " + statement);
        }
        rows.add(values);
        if (rows.size() == ROWS_AT_A_TIME) {
            flush();
        }
    }

    /** Sends what has not been sent yet. */
    public void flush() {
        if (!rows.isEmpty()) {
            database.batchUpdate(statement, rows);
            rows.clear();
        }
    }
}
