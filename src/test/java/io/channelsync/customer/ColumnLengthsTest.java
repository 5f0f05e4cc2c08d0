package io.channelsync.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class ColumnLengthsTest {

    private static final String ASTRAL = "\uD83D\uDE00\uD83D\uDE00";

    @Test
    void limits_are_read_from_hsqldb() throws SQLException {
        try (Connection hq = DriverManager.getConnection("jdbc:hsqldb:mem:lengths")) {
            assertLimitsOf(hq);
        }
    }

    @Test
    void limits_are_read_from_postgresql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Connection hq = server.getPostgresDatabase().getConnection()) {
            assertLimitsOf(hq);
            assertThat(holds(hq, ASTRAL)).as("PostgreSQL counts characters").isTrue();
        }
    }

    @Test
    void hsqldb_is_the_stricter_one_and_counts_units_of_utf_16() throws SQLException {
        try (Connection hq = DriverManager.getConnection("jdbc:hsqldb:mem:stricter")) {
            createTables(hq);
            assertThat(holds(hq, "ab")).isTrue();
            assertThat(holds(hq, ASTRAL)).isFalse();
        }
    }

    private static void assertLimitsOf(Connection hq) throws SQLException {
        createTables(hq);
        ColumnLengths lengths = ColumnLengths.read(hq, "customer_address");
        assertThat(lengths.longest()).containsEntry("country", 2).containsEntry("name", 200)
                .doesNotContainKeys("is_primary", "other");
        assertThat(lengths.of("is_primary")).isEqualTo(Integer.MAX_VALUE);
        assertThatThrownBy(() -> ColumnLengths.read(hq, "customer")).isInstanceOf(IllegalStateException.class)
                .hasMessage("headquarters has no table customer; migrate it first");
    }

    private static void createTables(Connection hq) throws SQLException {
        try (Statement statement = hq.createStatement()) {
            statement.execute("create table customer_address (name varchar(200), country varchar(2), is_primary boolean)");
            statement.execute("create table customerxaddress (other varchar(7))");
        }
    }

    private static boolean holds(Connection hq, String country) throws SQLException {
        try (var insert = hq.prepareStatement("insert into customer_address (country) values (?)")) {
            insert.setString(1, country);
            return insert.executeUpdate() == 1;
        } catch (SQLException tooLong) {
            assertThat(tooLong.getSQLState()).isEqualTo("22001");
            return false;
        }
    }
}
