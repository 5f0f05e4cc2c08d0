package io.channelsync.database;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which errors of one product are of which kind. The product's own number decides first, then the whole SQLState, then
 * the class of the exception where that is certain, then the first two characters of the SQLState.
 */
final class ErrorTable {

    private final List<String> packages;
    private final Map<Integer, ErrorKind> numbers = new HashMap<>();
    private final Map<String, ErrorKind> states = new HashMap<>();
    private final Set<Object> conflicts = new HashSet<>();
    private boolean numbered;

    /** @param packages how the names of the driver's classes begin */
    ErrorTable(String... packages) {
        this.packages = List.of(packages);
        // The classes of the SQL standard, and those that ODBC and DB2 left to the products.
        states(ErrorKind.OUTAGE, "08", "25", "40", "53", "55", "57", "58", "HY", "S1");
        states(ErrorKind.DATA, "21", "22", "23", "44");
        conflicts.add("23505");
    }

    /** The table of the product whose driver made the error, else the one of the standard. */
    static ErrorTable of(SQLException error) {
        return Known.PRODUCTS.stream().filter(product -> product.made(error)).findFirst().orElse(Known.STANDARD);
    }

    /** Some drivers throw the classes of java.sql; where an exception was made tells whose it is. */
    private boolean made(SQLException error) {
        StackTraceElement[] trace = error.getStackTrace();
        return isOurs(error.getClass().getName()) || trace.length > 0 && isOurs(trace[0].getClassName());
    }

    private boolean isOurs(String className) {
        return packages.stream().anyMatch(className::startsWith);
    }

    /** Says that the product's numbers say more than its SQLStates. */
    ErrorTable numbered() {
        numbered = true;
        return this;
    }

    /** The SQLState, with the product's number where that says more. */
    String code(SQLException error) {
        return "SQLState " + error.getSQLState() + (numbered && error.getErrorCode() != 0 ? ", error " + error.getErrorCode() : "");
    }

    /** These numbers of the product are of the kind. */
    ErrorTable numbers(ErrorKind kind, int... of) {
        for (int number : of) {
            numbers.put(number, kind);
        }
        return this;
    }

    /** These numbers of the product, first and last included, are of the kind. */
    ErrorTable range(ErrorKind kind, int first, int last) {
        for (int number = first; number <= last; number++) {
            numbers.put(number, kind);
        }
        return this;
    }

    /** These SQLStates, or classes of two characters, are of the kind. */
    ErrorTable states(ErrorKind kind, String... of) {
        for (String state : of) {
            states.put(state, kind);
        }
        return this;
    }

    /** With these numbers another worker was at the same rows. */
    ErrorTable conflicts(Integer... of) {
        conflicts.addAll(List.of(of));
        return this;
    }

    ErrorKind kind(SQLException error) {
        String state = stateOf(error);
        if (numbers.containsKey(error.getErrorCode())) {
            return numbers.get(error.getErrorCode());
        }
        if (states.containsKey(state)) {
            return states.get(state);
        }
        if (error instanceof SQLTransientException || error instanceof SQLRecoverableException
                || error instanceof SQLNonTransientConnectionException) {
            return ErrorKind.OUTAGE;
        }
        if (error instanceof SQLIntegrityConstraintViolationException || error instanceof SQLDataException) {
            return ErrorKind.DATA;
        }
        if (state.length() < 2) {
            // No server said this: the pool or the driver lost the connection.
            return ErrorKind.OUTAGE;
        }
        return states.getOrDefault(state.substring(0, 2), ErrorKind.SET_UP);
    }

    boolean isConflict(SQLException error) {
        String state = stateOf(error);
        return state.startsWith("40") || conflicts.contains(state) || conflicts.contains(error.getErrorCode());
    }

    private static String stateOf(SQLException error) {
        return error.getSQLState() == null ? "" : error.getSQLState();
    }

    /** Apart, so that a product's table can be made before the list of all. */
    private static final class Known {

        static final List<ErrorTable> PRODUCTS =
                List.of(PostgresqlErrors.TABLE, HsqldbErrors.TABLE, SqlServerErrors.TABLE, MysqlErrors.TABLE, OracleErrors.TABLE);

        /** For errors that no known driver made, such as those of the pool. */
        static final ErrorTable STANDARD = new ErrorTable();
    }
}
