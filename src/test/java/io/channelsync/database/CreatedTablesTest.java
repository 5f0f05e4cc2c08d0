package io.channelsync.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.testing.Hsqldb;
import io.channelsync.testing.TestDatabase;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tables that are created without a history are those that {@code migrate} makes, of every version there is. */
class CreatedTablesTest {

    @Test
    void both_ways_make_the_same_tables_at_hq() {
        assertThat(columns(database -> Migrations.createHq(database, List.of()))).hasSizeGreaterThan(300).isEqualTo(columns(Migrations::migrateHq));
    }

    @Test
    void both_ways_make_the_same_tables_at_a_channel() {
        assertThat(columns(database -> Migrations.createChannel(database, List.of()))).hasSizeGreaterThan(150).isEqualTo(columns(Migrations::migrateChannel));
    }

    private static List<String> columns(Consumer<DataSource> creation) {
        try (TestDatabase database = Hsqldb.fresh()) {
            creation.accept(database);
            return new JdbcTemplate(database).queryForList("""
                    select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
                      from information_schema.columns
                     where table_schema = 'PUBLIC' and lower(table_name) <> 'channelsync_schema' order by 1""", String.class);
        }
    }
}
