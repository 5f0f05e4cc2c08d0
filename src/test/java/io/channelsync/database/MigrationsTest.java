package io.channelsync.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.channelsync.testing.Hsqldb;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.TestDatabase;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationsTest {

    @ParameterizedTest
    @EnumSource
    void the_tables_of_headquarters_are_created(Product product) {
        try (TestDatabase database = fresh(product)) {
            Migrations.migrateHq(database);

            assertThat(tables(database)).contains("async_customer", "customer", "retail_statement", "audit_log");
            assertThat(number(database, "select change_number from change_counter")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_tables_of_a_channel_are_created(Product product) {
        try (TestDatabase database = fresh(product)) {
            Migrations.migrateChannel(database);

            assertThat(tables(database)).contains("async_customer", "retail_transaction", "loyalty_card");
            assertThat(number(database, "select count(*) from customer_lookup")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void doing_it_again_changes_nothing(Product product) {
        try (TestDatabase database = fresh(product)) {
            Migrations.migrateChannel(database);
            List<String> before = tables(database);

            Migrations.migrateChannel(database);

            assertThat(tables(database)).isEqualTo(before);
            assertThat(number(database, "select count(*) from channel_state")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tables_of_others_are_left_alone(Product product) {
        try (TestDatabase database = fresh(product)) {
            database.execute("create table till_parameters (name varchar(10) primary key)");
            database.execute("insert into till_parameters values ('theirs')");

            Migrations.migrateChannel(database);

            assertThat(tables(database)).contains("till_parameters", "async_customer", "channelsync_schema");
            assertThat(number(database, "select count(*) from till_parameters")).isEqualTo(1);
        }
    }

    @Test
    void only_rows_that_are_due_are_indexed_where_the_product_can() {
        try (TestDatabase database = fresh(Product.POSTGRESQL)) {
            Migrations.migrateChannel(database);

            String definition = new JdbcTemplate(database).queryForObject(
                    "select indexdef from pg_indexes where indexname = 'async_customer_due'", String.class);

            assertThat(definition).endsWith("WHERE (uploaded_at IS NULL)");
        }
    }

    @Test
    void a_database_that_is_away_is_reported() {
        var away = new DriverManagerDataSource("jdbc:postgresql://localhost:1/nothing", "nobody", "");

        assertThatThrownBy(() -> Migrations.migrateHq(away))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("cannot be reached");
    }

    private static TestDatabase fresh(Product product) {
        return product == Product.POSTGRESQL ? PostgresServer.shared().create("migrations") : Hsqldb.fresh();
    }

    private static List<String> tables(TestDatabase database) {
        return new JdbcTemplate(database).queryForList(
                "select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = 'public' order by 1",
                String.class);
    }

    private static long number(TestDatabase database, String query) {
        return new JdbcTemplate(database).queryForObject(query, Long.class);
    }
}
