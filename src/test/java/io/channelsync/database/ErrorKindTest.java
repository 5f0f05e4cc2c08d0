package io.channelsync.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which kind the errors of each product are, from the codes that its manual lists. */
class ErrorKindTest {

    private static final Map<String, String> DRIVERS = Map.of(
            "postgresql", "org.postgresql.core.v3.QueryExecutorImpl",
            "hsqldb", "org.hsqldb.jdbc.JDBCUtil",
            "sqlserver", "com.microsoft.sqlserver.jdbc.SQLServerException",
            "mysql", "com.mysql.cj.jdbc.exceptions.SQLError",
            "mariadb", "org.mariadb.jdbc.export.ExceptionFactory",
            "oracle", "oracle.jdbc.driver.T4CTTIoer11");

    /** An error as the driver of the product makes it. */
    private static SQLException error(String product, String state, int number) {
        return madeBy(product, new SQLException("the text of the driver", state, number));
    }

    private static <T extends Exception> T madeBy(String product, T error) {
        error.setStackTrace(new StackTraceElement[] {new StackTraceElement(DRIVERS.get(product), "make", "Driver.java", 1)});
        return error;
    }

    @ParameterizedTest(name = "{0} {1} is {2}: {3}")
    @CsvSource(textBlock = """
            postgresql, 08000, OUTAGE, connection exception
            postgresql, 08001, OUTAGE, cannot connect
            postgresql, 08003, OUTAGE, connection does not exist
            postgresql, 08004, OUTAGE, server rejected the connection
            postgresql, 08006, OUTAGE, connection failure
            postgresql, 08P01, OUTAGE, protocol violation
            postgresql, 25006, OUTAGE, read-only transaction
            postgresql, 25P02, OUTAGE, transaction failed before
            postgresql, 25P03, OUTAGE, idle in transaction timeout
            postgresql, 26000, OUTAGE, prepared statement gone
            postgresql, 40001, OUTAGE, serialization failure
            postgresql, 40P01, OUTAGE, deadlock detected
            postgresql, 40003, OUTAGE, completion unknown
            postgresql, 53000, OUTAGE, insufficient resources
            postgresql, 53100, OUTAGE, disk full
            postgresql, 53200, OUTAGE, out of memory
            postgresql, 53300, OUTAGE, too many connections
            postgresql, 53400, OUTAGE, configuration limit exceeded
            postgresql, 55006, OUTAGE, object in use
            postgresql, 55P03, OUTAGE, lock not available
            postgresql, 57014, OUTAGE, query canceled
            postgresql, 57P01, OUTAGE, admin shutdown
            postgresql, 57P02, OUTAGE, crash shutdown
            postgresql, 57P03, OUTAGE, cannot connect now
            postgresql, 57P04, SET_UP, database dropped
            postgresql, 57P05, OUTAGE, idle session timeout
            postgresql, 58000, OUTAGE, system error
            postgresql, 58030, OUTAGE, io error
            postgresql, 58P01, SET_UP, undefined file
            postgresql, 0A000, SET_UP, feature not supported
            postgresql, 28000, SET_UP, invalid authorization
            postgresql, 28P01, SET_UP, invalid password
            postgresql, 3D000, SET_UP, no such database
            postgresql, 3F000, SET_UP, no such schema
            postgresql, 42501, SET_UP, insufficient privilege
            postgresql, 42P01, SET_UP, undefined table
            postgresql, 42703, SET_UP, undefined column
            postgresql, 42804, SET_UP, datatype mismatch
            postgresql, 22023, SET_UP, invalid parameter of the session
            postgresql, 2200H, SET_UP, sequence at its end
            postgresql, 54001, SET_UP, statement too complex
            postgresql, F0000, SET_UP, configuration file error
            postgresql, XX000, SET_UP, internal error
            postgresql, XX001, SET_UP, data corrupted
            postgresql, 22001, DATA, string too long
            postgresql, 22003, DATA, out of range
            postgresql, 22007, DATA, invalid datetime
            postgresql, 22P02, DATA, invalid text representation
            postgresql, 22P05, DATA, untranslatable character
            postgresql, 22021, DATA, character not in repertoire
            postgresql, 23502, DATA, not null
            postgresql, 23503, DATA, foreign key
            postgresql, 23505, DATA, unique
            postgresql, 23514, DATA, check
            postgresql, 23P01, DATA, exclusion
            postgresql, 21000, DATA, cardinality
            postgresql, 44000, DATA, view with check option
            postgresql, 54000, DATA, too long for an index
            postgresql, P0001, DATA, a trigger refuses the row
            """)
    void postgresql_by_its_states(String product, String state, ErrorKind kind, String meaning) {
        assertThat(ErrorKind.of(error(product, state, 0))).as(meaning).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0} {1} {2} is {3}: {4}")
    @CsvSource(textBlock = """
            hsqldb, 08003, -1303, OUTAGE, connection does not exist
            hsqldb, 08501, -1351, OUTAGE, connection timed out
            hsqldb, S1000, -451, OUTAGE, the file is locked
            hsqldb, S1000, -452, OUTAGE, file input or output
            hsqldb, S1000, -455, OUTAGE, read-only database
            hsqldb, S1000, -460, OUTAGE, out of memory
            hsqldb, S1000, -466, OUTAGE, data file input or output
            hsqldb, S1000, -468, OUTAGE, size limit of the data file
            hsqldb, 25006, -3706, OUTAGE, read-only transaction
            hsqldb, 40001, -4861, OUTAGE, serialization failure
            hsqldb, 40502, -4872, OUTAGE, statement timeout
            hsqldb, S1000, -453, SET_UP, wrong version of the file
            hsqldb, S1000, -465, SET_UP, no such database
            hsqldb, 28501, -4001, SET_UP, no such user
            hsqldb, 42501, -5501, SET_UP, no such object or no right
            hsqldb, 42507, -5507, SET_UP, administrators only
            hsqldb, 0A000, -1500, SET_UP, not supported
            hsqldb, 2200H, -3416, SET_UP, sequence at its end
            hsqldb, 22001, -3401, DATA, string too long
            hsqldb, 22003, -3403, DATA, out of range
            hsqldb, 22018, -3438, DATA, cannot be cast
            hsqldb, 23502, -10, DATA, not null
            hsqldb, 23503, -177, DATA, no parent
            hsqldb, 23504, -8, DATA, children
            hsqldb, 23505, -104, DATA, unique
            hsqldb, 23513, -157, DATA, check
            sqlserver, 40001, 1205, OUTAGE, deadlock victim
            sqlserver, S0001, 1222, OUTAGE, lock timeout
            sqlserver, S0001, 9002, OUTAGE, transaction log full
            sqlserver, S0001, 1105, OUTAGE, filegroup full
            sqlserver, S0001, 3906, OUTAGE, read-only database
            sqlserver, S0001, 17810, OUTAGE, too many connections
            sqlserver, S0001, 40501, OUTAGE, service busy
            sqlserver, S0001, 40613, OUTAGE, database not available
            sqlserver, S0001, 701, OUTAGE, memory
            sqlserver, S0001, 6005, OUTAGE, shutdown
            sqlserver, 08S01, 0, OUTAGE, connection reset
            sqlserver, HYT00, 0, OUTAGE, query timeout
            sqlserver, S0001, 18456, SET_UP, login failed
            sqlserver, S0001, 4060, SET_UP, cannot open the database
            sqlserver, S0005, 229, SET_UP, permission denied
            sqlserver, S0002, 208, SET_UP, invalid object
            sqlserver, S0001, 207, SET_UP, invalid column
            sqlserver, S0001, 424242, SET_UP, unknown
            sqlserver, 23000, 2627, DATA, unique key
            sqlserver, 23000, 2601, DATA, unique index
            sqlserver, 23000, 547, DATA, foreign key or check
            sqlserver, 23000, 515, DATA, null
            sqlserver, 22001, 8152, DATA, too long
            sqlserver, 22001, 2628, DATA, too long
            sqlserver, S0008, 8115, DATA, overflow
            sqlserver, S0001, 50000, DATA, a trigger refuses the row
            mysql, 08004, 1040, OUTAGE, too many connections
            mysql, 40001, 1213, OUTAGE, deadlock
            mysql, HY000, 1205, OUTAGE, lock timeout
            mysql, HY000, 1114, OUTAGE, table full
            mysql, HY000, 1021, OUTAGE, disk full
            mysql, HY000, 1290, OUTAGE, read-only server
            mysql, HY000, 1836, OUTAGE, read-only mode
            mysql, 25006, 1792, OUTAGE, read-only transaction
            mysql, HY000, 2006, OUTAGE, server has gone away
            mysql, HY000, 2013, OUTAGE, connection lost
            mysql, HY000, 3024, OUTAGE, statement timeout
            mysql, 70100, 1317, OUTAGE, interrupted
            mysql, 08S01, 0, OUTAGE, communications link failure
            mariadb, 70100, 1969, OUTAGE, statement timeout
            mariadb, 70100, 1927, OUTAGE, connection killed
            mysql, 42000, 1044, SET_UP, no right on the database
            mysql, 28000, 1045, SET_UP, login refused
            mysql, 42000, 1142, SET_UP, no right on the table
            mysql, 42000, 1049, SET_UP, no such database
            mysql, 42S02, 1146, SET_UP, no such table
            mysql, 42S22, 1054, SET_UP, no such column
            mysql, HY000, 1364, SET_UP, a column without a default
            mysql, HY000, 4242, SET_UP, unknown
            mysql, 23000, 1062, DATA, unique
            mysql, 23000, 1048, DATA, null
            mysql, 23000, 1452, DATA, foreign key
            mysql, HY000, 3819, DATA, check
            mariadb, 23000, 4025, DATA, check
            mysql, 22001, 1406, DATA, too long
            mysql, 22003, 1264, DATA, out of range
            mysql, HY000, 1366, DATA, wrong value
            mysql, 45000, 1644, DATA, a trigger refuses the row
            oracle, 61000, 60, OUTAGE, deadlock
            oracle, 61000, 54, OUTAGE, resource busy
            oracle, 72000, 8177, OUTAGE, serialization
            oracle, 72000, 1653, OUTAGE, tablespace full for a table
            oracle, 72000, 1654, OUTAGE, tablespace full for an index
            oracle, 66000, 12514, OUTAGE, service not known yet
            oracle, 66000, 12541, OUTAGE, no listener
            oracle, 08006, 3113, OUTAGE, end of file on the channel
            oracle, 66000, 3135, OUTAGE, connection lost
            oracle, 08001, 1033, OUTAGE, starting or stopping
            oracle, 08006, 1089, OUTAGE, immediate shutdown
            oracle, 72000, 16000, OUTAGE, read-only
            oracle, 66000, 18, OUTAGE, too many sessions
            oracle, 66000, 20, OUTAGE, too many processes
            oracle, 72000, 1017, SET_UP, login refused
            oracle, 42000, 942, SET_UP, no such table
            oracle, 42000, 1031, SET_UP, no right
            oracle, 42000, 904, SET_UP, no such column
            oracle, 99999, 4242, SET_UP, unknown
            oracle, 23000, 1, DATA, unique
            oracle, 23000, 1400, DATA, null
            oracle, 23000, 2290, DATA, check
            oracle, 23000, 2291, DATA, no parent
            oracle, 72000, 12899, DATA, too long
            oracle, 22003, 1438, DATA, too large
            oracle, 72000, 20123, DATA, a trigger refuses the row
            """)
    void others_by_their_numbers(String product, String state, int number, ErrorKind kind, String meaning) {
        assertThat(ErrorKind.of(error(product, state, number))).as(meaning).isEqualTo(kind);
    }

    static Stream<Arguments> classes() {
        return Stream.of(
                Arguments.of(new SQLTransientConnectionException("the pool is empty"), ErrorKind.OUTAGE),
                Arguments.of(new SQLTimeoutException("too slow", "HY008"), ErrorKind.OUTAGE),
                Arguments.of(madeBy("mysql", new SQLTimeoutException("too slow")), ErrorKind.OUTAGE),
                Arguments.of(madeBy("oracle", new SQLRecoverableException("closed")), ErrorKind.OUTAGE),
                Arguments.of(madeBy("mysql", new SQLNonTransientConnectionException("refused")), ErrorKind.OUTAGE),
                Arguments.of(madeBy("oracle", new SQLIntegrityConstraintViolationException("?")), ErrorKind.DATA),
                Arguments.of(madeBy("sqlserver", new SQLDataException("?")), ErrorKind.DATA),
                Arguments.of(new SQLSyntaxErrorException("?", "42000"), ErrorKind.SET_UP),
                Arguments.of(new SQLException("?"), ErrorKind.OUTAGE),
                Arguments.of(new SQLException("?", "99999"), ErrorKind.SET_UP),
                Arguments.of(new RowRefused("it names no customer"), ErrorKind.DATA),
                Arguments.of(new Overtaken("somebody was faster"), ErrorKind.OUTAGE),
                Arguments.of(new IllegalStateException("a fault of ours"), ErrorKind.SET_UP));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void where_states_say_nothing_the_class_of_the_exception_decides(Exception error, ErrorKind kind) {
        assertThat(ErrorKind.of(error)).isEqualTo(kind);
        assertThat(ErrorKind.of(new DatabaseFailure("north", new RuntimeException(error)))).as("wrapped").isEqualTo(kind);
    }

    @Test
    void of_a_failed_batch_the_row_that_failed_counts() {
        BatchUpdateException batch = madeBy("postgresql", new BatchUpdateException("batch entry 3", "22000", new int[3]));
        batch.setNextException(error("postgresql", "53100", 0));

        assertThat(ErrorKind.of(batch)).isEqualTo(ErrorKind.OUTAGE);
        assertThat(ErrorKind.describe(batch)).isEqualTo("the disk is full, SQLState 53100");
    }

    @Test
    void a_full_pool_says_what_keeps_it_from_connecting() {
        SQLTransientConnectionException full = new SQLTransientConnectionException("timed out", error("postgresql", "28P01", 0));

        assertThat(ErrorKind.of(full)).isEqualTo(ErrorKind.SET_UP);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"postgresql,40001,0", "postgresql,40P01,0", "postgresql,23505,0", "hsqldb,40001,-4861", "sqlserver,40001,1205",
        "sqlserver,23000,2627", "mysql,40001,1213", "mysql,23000,1062", "oracle,61000,60", "oracle,23000,1"})
    void another_worker_at_the_same_rows_is_a_conflict(String product, String state, int number) {
        assertThat(ErrorKind.isConflict(error(product, state, number))).isTrue();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"postgresql,23514,0", "postgresql,55P03,0", "sqlserver,23000,547", "mysql,23000,1048", "oracle,23000,1400"})
    void a_broken_constraint_or_a_lock_is_none(String product, String state, int number) {
        assertThat(ErrorKind.isConflict(error(product, state, number))).isFalse();
    }

    @Test
    void the_native_number_is_told_where_the_state_says_nothing() {
        assertThat(ErrorKind.describe(error("sqlserver", "S0001", 9002))).isEqualTo("SQLState S0001, error 9002");
    }

    @Test
    void the_real_drivers_are_recognised() throws SQLException {
        try (Connection hsqldb = DriverManager.getConnection("jdbc:hsqldb:mem:error_kind", "sa", "")) {
            assertThat(refused(hsqldb, "create table t (c smallint not null, unique (c))", "insert into t values (1)", "insert into t values (1)"))
                    .isEqualTo(ErrorKind.DATA);
            assertThat(refused(hsqldb, "insert into t values (70000)")).isEqualTo(ErrorKind.DATA);
            assertThat(refused(hsqldb, "insert into nowhere values (1)")).isEqualTo(ErrorKind.SET_UP);
            assertThat(refused(hsqldb, "set database default initial schema public", "set transaction read only", "insert into t values (2)"))
                    .isEqualTo(ErrorKind.OUTAGE);
        }
    }

    private static ErrorKind refused(Connection connection, String... statements) {
        for (String sql : statements) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException error) {
                return ErrorKind.of(error);
            }
        }
        throw new AssertionError("nothing was refused");
    }
}
