package io.channelsync.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The name of the constraint that an error broke: safe to show, unlike the rest of the driver's text. */
final class ConstraintName {

    /** HSQLDB: {@code integrity constraint violation: unique constraint or index violation ; NAME table: T ...}, or check. */
    private static final Pattern HSQLDB = Pattern.compile("^integrity constraint violation: [\\w ]+; (\\w+) table:");

    private ConstraintName() {}

    static Optional<String> of(SQLException error) {
        if (error instanceof PSQLException postgres) {
            return Optional.ofNullable(postgres.getServerErrorMessage()).map(ServerErrorMessage::getConstraint);
        }
        Matcher hsqldb = HSQLDB.matcher(String.valueOf(error.getMessage()));
        return hsqldb.find() ? Optional.of(hsqldb.group(1).toLowerCase(java.util.Locale.ROOT)) : Optional.empty();
    }
}
