package io.channelsync.validate.connect;

import io.channelsync.database.Product;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has a database read a statement as if it were to run it, with rights and all, and runs nothing. */
final class Reading {

    private static final Pattern LITERAL_OR_MARK = Pattern.compile("'(?:[^']++|'')*+'|\"[^\"]*\"|\\?");
    private static final String NAME = "channelsync_validate_";

    private final Product product;
    private final Connection connection;
    private int count;

    Reading(Product product, Connection connection) {
        this.product = product;
        this.connection = connection;
    }

    /**
     * Reads one statement.
     *
     * @param sql with question marks
     * @throws SQLException with what the database says against it
     */
    void read(String sql) throws SQLException {
        if (product == Product.POSTGRESQL) {
            explain(sql);
        } else {
            connection.prepareStatement(sql).close();
        }
    }

    /** What PostgreSQL prepares is only read; a plan is made with the rights of this login, and not carried out. */
    private void explain(String sql) throws SQLException {
        String name = NAME + ++count;
        StringBuilder numbered = new StringBuilder();
        Matcher mark = LITERAL_OR_MARK.matcher(sql);
        int marks = 0;
        while (mark.find()) {
            mark.appendReplacement(numbered, Matcher.quoteReplacement(mark.group().equals("?") ? "$" + ++marks : mark.group()));
        }
        mark.appendTail(numbered);
        String nulls = marks == 0 ? "" : Stream.generate(() -> "null").limit(marks).collect(Collectors.joining(", ", "(", ")"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("prepare " + name + " as " + numbered);
            try {
                statement.execute("explain execute " + name + nulls);
            } finally {
                statement.execute("deallocate " + name);
            }
        }
    }
}
