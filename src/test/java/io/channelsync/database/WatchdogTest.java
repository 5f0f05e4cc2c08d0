package io.channelsync.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.channelsync.fault.TcpProxy;
import io.channelsync.fault.TcpProxy.Mode;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every other time-out is far away here: what ends the wait is the watchdog, or the test does not end. */
@Timeout(60)
class WatchdogTest {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Duration FAR = Duration.ofHours(1);

    private final Watchdog watchdog = new Watchdog(LIMIT, LIMIT);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final TestDatabase database = PostgresServer.shared().create("watchdog");
    private final TcpProxy line = TcpProxy.before(PostgresServer.shared().port());
    private final Database behind = behind(line);

    @BeforeEach
    void look() {
        timer.scheduleWithFixedDelay(watchdog::look, 50, 50, TimeUnit.MILLISECONDS);
    }

    @AfterEach
    void close() {
        timer.shutdownNow();
        behind.close();
        line.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"MUTE", "TRICKLE"})
    void a_login_that_does_not_end_is_cut_off(Mode mode) {
        line.become(mode);

        Throwable error = catchThrowable(behind::getConnection);

        isAnOutage(error);
        assertThat(watchdog.watched()).as("sockets left behind").isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"MUTE", "TRICKLE"})
    void an_answer_that_does_not_end_is_cut_off(Mode mode) throws SQLException {
        try (Connection connection = behind.getConnection();
                Statement statement = connection.createStatement()) {
            line.become(mode);

            Throwable error = catchThrowable(() -> statement.execute("select repeat('many bytes ', 1000)"));

            isAnOutage(error);
        }
        assertThat(behind.openConnections()).as("connections left in the pool").isZero();
    }

    @Test
    void a_request_that_nobody_takes_is_cut_off() throws SQLException {
        String huge = "select length('" + "x".repeat(32 * 1024 * 1024) + "')";
        try (Connection connection = behind.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
            line.become(Mode.STALL);

            isAnOutage(catchThrowable(() -> statement.execute(huge)));
        }
    }

    @Test
    void work_that_goes_on_is_left_alone_and_so_is_a_connection_that_nobody_uses() throws SQLException {
        try (Connection idle = behind.getConnection();
                Connection connection = behind.getConnection();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 5; i++) {
                statement.execute("select pg_sleep(0.25)");
            }

            assertThat(idle.isValid(10)).isTrue();
            assertThat(connection.isValid(10)).isTrue();
        }
    }

    private Database behind(TcpProxy proxy) {
        String url = database.address().url();
        String own = "jdbc:postgresql://127.0.0.1:" + proxy.port() + url.substring(url.lastIndexOf('/'));
        return new Database("munich", new DatabaseAddress(own, database.address().username(), ""), 2, new Timeouts(FAR, FAR, FAR, FAR, FAR), watchdog);
    }

    private static void isAnOutage(Throwable error) {
        assertThat(error).isInstanceOf(SQLException.class);
        assertThat(ErrorKind.of(error)).isEqualTo(ErrorKind.OUTAGE);
        assertThat(((SQLException) error).getSQLState()).startsWith("08");
    }
}
