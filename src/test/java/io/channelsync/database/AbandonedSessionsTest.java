package io.channelsync.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;

/** A client that stopped in the middle of a COPY keeps its rows from nobody for longer than the statement timeout. */
class AbandonedSessionsTest {

    private static final Duration FAR = Duration.ofHours(1);

    private final TestDatabase server = PostgresServer.shared().create("abandoned");

    @BeforeEach
    void aTable() {
        server.execute("create table person (name varchar(100) primary key)");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_copy_whose_client_sends_no_more_is_ended() throws SQLException {
        try (Connection client = server.getConnection();
                Database database = database(Duration.ofMillis(200))) {
            CopyIn copy = stopInACopy(client);

            await().until(() -> {
                database.getConnection().close();
                return sessionsAtWork() == 0;
            });

            assertThat(catchThrowable(copy::endCopy)).isInstanceOf(SQLException.class);
            client.abort(Runnable::run);
            new JdbcTemplate(database).update("insert into person values ('Ann')");
        }
    }

    @Test
    void one_that_is_younger_than_the_statement_timeout_goes_on() throws SQLException {
        try (Connection client = server.getConnection();
                Database database = database(Duration.ofSeconds(20))) {
            CopyIn copy = stopInACopy(client);
            AbandonedSessions sessions = new AbandonedSessions(Duration.ofSeconds(20), Duration.ZERO);

            try (Connection other = database.getConnection()) {
                sessions.look(other);
            }
            byte[] row = "Ben\n".getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(row, 0, row.length);

            assertThat(copy.endCopy()).isOne();
        }
    }

    private CopyIn stopInACopy(Connection client) throws SQLException {
        client.setAutoCommit(false);
        CopyIn copy = client.unwrap(PGConnection.class).getCopyAPI().copyIn("copy person from stdin");
        await().until(() -> sessionsAtWork() == 1);
        return copy;
    }

    /** Others than the one that asks. */
    private int sessionsAtWork() {
        return new JdbcTemplate(server).queryForObject("select count(*) from pg_stat_activity where datname = current_database()"
                + " and state = 'active' and wait_event = 'ClientRead'", Integer.class);
    }

    private Database database(Duration statement) {
        return new Database("hq", server.address(), 2, timeouts(statement));
    }

    private static Timeouts timeouts(Duration statement) {
        return new Timeouts(Duration.ofSeconds(5), FAR, statement, FAR, FAR);
    }
}
