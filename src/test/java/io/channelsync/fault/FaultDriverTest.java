package io.channelsync.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The faults do what they say, seen from the client and from the server. */
class FaultDriverTest {

    private static final String NAME = "driver-test";
    private static final String INSERT = "insert into thing values (1)";

    private final TestDatabase database = PostgresServer.shared().create("fault");
    private SimulatedProcess process;

    @BeforeEach
    void one_table() {
        database.execute("create table thing (id integer primary key)");
    }

    @AfterEach
    void remove() {
        process.close();
        database.close();
    }

    @Test
    void without_faults_calls_are_numbered_named_and_pass() throws SQLException {
        try (Connection connection = connect(Fault.NONE); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(INSERT);
            connection.commit();
            connection.setAutoCommit(true);
            statement.executeQuery("-- how many there are\nselect count(*) from thing");
            statement.execute("delete from thing where id = 2");
        }
        assertThat(things()).isEqualTo(1);
        assertThat(process.calls()).extracting(Call::toString).containsExactly("1 fault CONNECT", "2 fault UPDATE insert thing",
                "3 fault COMMIT insert thing", "4 fault QUERY select thing", "5 fault EXECUTE delete thing");
        assertThat(process.calls()).extracting(Call::durable).containsExactly(false, false, true, false, true);
    }

    @Test
    void a_copy_is_counted_when_it_begins_and_when_it_ends() throws SQLException {
        try (Connection connection = connect(Fault.haltBefore(3))) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy thing from stdin");
            copy.writeToCopy("7\n".getBytes(StandardCharsets.UTF_8), 0, 2);
            assertThatThrownBy(copy::endCopy).isInstanceOf(Halted.class);
        }
        assertThat(process.calls()).extracting(Call::label).containsExactly("", "copy thing begin", "copy thing end");
        assertThat(things()).isZero();
    }

    @Test
    void halted_before_a_commit_nothing_is_there_and_halted_after_it_everything() throws SQLException {
        for (boolean after : List.of(false, true)) {
            Connection connection = connect(after ? Fault.haltAfter(3) : Fault.haltBefore(3));
            connection.setAutoCommit(false);
            connection.createStatement().executeUpdate(INSERT);
            assertThatThrownBy(connection::commit).isInstanceOf(Halted.class);

            assertThat(process.isDead()).isTrue();
            assertThat(things()).isEqualTo(after ? 1 : 0);
            noSession();
            process.close();
        }
    }

    @Test
    void a_halt_breaks_the_other_connections_and_lets_nothing_through_afterwards() throws SQLException {
        Connection other = connect(Fault.haltBefore(4));
        other.setAutoCommit(false);
        other.createStatement().executeUpdate(INSERT);
        Connection connection = open();
        assertThatThrownBy(() -> connection.createStatement().executeQuery("select 1")).isInstanceOf(Halted.class);

        assertThatThrownBy(other::commit).isInstanceOf(Halted.class);
        Connection late = open();
        assertThat(late.isValid(1)).as("a pool takes it without waiting").isTrue();
        assertThatThrownBy(late::createStatement).isInstanceOf(Halted.class);
        noSession();
        assertThat(things()).isZero();
        assertThat(process.calls()).hasSize(4);
    }

    @Test
    void a_lost_reply_has_committed_and_the_process_lives_on_with_another_connection() throws SQLException {
        Connection connection = connect(Fault.lostReply(3));
        connection.setAutoCommit(false);
        connection.createStatement().executeUpdate(INSERT);
        assertThatThrownBy(connection::commit).isInstanceOfSatisfying(
                SQLException.class, lost -> assertThat(lost.getSQLState()).isEqualTo("08006"));

        assertThat(connection.isValid(1)).isFalse();
        assertThat(things()).isEqualTo(1);
        try (Connection next = open(); var statement = next.createStatement()) {
            assertThat(statement.executeUpdate("delete from thing")).isEqualTo(1);
        }
    }

    @Test
    void a_refused_call_does_not_reach_the_server_and_leaves_the_connection() throws SQLException {
        Fault full = new Fault() {
            @Override
            public Effect before(Call call) {
                return call.number() == 2 ? Effect.refuse("53100") : Effect.NONE;
            }
        };
        try (Connection connection = connect(full); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(INSERT))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("53100"));
            assertThat(statement.executeUpdate(INSERT)).isEqualTo(1);
        }
    }

    @Test
    void a_life_begins_only_when_the_one_before_it_has_ended() throws SQLException {
        connect(Fault.NONE);
        process.halt();

        assertThatThrownBy(() -> SimulatedProcess.begin(NAME, Fault.NONE)).isInstanceOf(IllegalStateException.class);
    }

    private Connection connect(Fault fault) throws SQLException {
        process = SimulatedProcess.begin(NAME, fault);
        return open();
    }

    private Connection open() throws SQLException {
        var address = SimulatedProcess.address(NAME, database.address());
        return DriverManager.getConnection(address.url(), address.username(), address.password());
    }

    private long things() {
        return JdbcClient.create(database).sql("select count(*) from thing").query(Long.class).single();
    }

    private void noSession() {
        await().until(() -> JdbcClient.create(database)
                .sql("select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")
                .query(Long.class).single() == 0);
    }
}
