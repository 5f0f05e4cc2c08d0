package io.channelsync.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Migrations;
import io.channelsync.database.Product;
import io.channelsync.testing.Hsqldb;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Money is {@code decimal(19,4)} in every table of every product, and no statement of the flows rounds it. */
class MoneyColumnsTest {

    private static final Pattern MONEY = Pattern.compile(".*(amount|price|quantity|item_count|balance).*");

    /** What would round an amount, or bring in binary fractions. */
    private static final Pattern ROUNDING = Pattern.compile(
            "\\b(round|trunc|truncate|ceil|ceiling|floor|avg)\\s*\\(|\\b(float|float4|float8|real|double)\\b|\\bdecimal\\s*\\((?!19\\s*,\\s*4)"
                    + "|\\bnumeric\\b|[^-]\\s/\\s");

    @ParameterizedTest
    @EnumSource
    void every_money_column_is_decimal_19_4_and_no_column_a_binary_fraction(Product product) {
        for (Consumer<TestDatabase> migration : List.<Consumer<TestDatabase>>of(Migrations::migrateHq, Migrations::migrateChannel)) {
            try (TestDatabase database = empty(product)) {
                migration.accept(database);
                assertThat(moneyColumns(database)).as("columns looked at").hasSizeGreaterThan(10);
                assertThat(wrongColumns(database)).isEmpty();

                database.execute("create table planted (a double precision, b real, net_amount decimal(10,2), unit_price integer, c decimal(19,4))");

                assertThat(wrongColumns(database)).containsExactlyInAnyOrder("planted.a", "planted.b", "planted.net_amount", "planted.unit_price");
            }
        }
    }

    @Test
    void no_statement_of_the_flows_rounds() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("routes"))) {
            List<Path> statements = files.filter(file -> file.toString().endsWith(".sql")).toList();
            assertThat(statements).hasSizeGreaterThan(100);
            assertThat(statements).filteredOn(file -> ROUNDING.matcher(withoutComments(file)).find()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"select round(sum(net_amount), 2)", "select sum(net_amount) / 2 from t", "select avg(net_amount)",
        "select cast(net_amount as decimal(10,2))", "select cast(net_amount as double precision)", "select trunc (tax_amount)"})
    void a_planted_rounding_is_found(String statement) {
        assertThat(statement).containsPattern(ROUNDING);
    }

    private static TestDatabase empty(Product product) {
        return product == Product.POSTGRESQL ? PostgresServer.shared().create("money") : Hsqldb.fresh();
    }

    private static List<String> wrongColumns(TestDatabase database) {
        return columns(database).filter(Column::isWrong).map(column -> column.table() + "." + column.name()).toList();
    }

    private static List<Column> moneyColumns(TestDatabase database) {
        return columns(database).filter(Column::isMoney).toList();
    }

    private record Column(String table, String name, String type, int precision, int scale) {

        boolean isMoney() {
            return MONEY.matcher(name).matches();
        }

        boolean isWrong() {
            boolean fraction = List.of("REAL", "DOUBLE", "DOUBLE PRECISION", "FLOAT").contains(type);
            boolean decimal = type.equals("DECIMAL") || type.equals("NUMERIC");
            return fraction || (isMoney() || decimal) && !(decimal && precision == 19 && scale == 4);
        }
    }

    private static Stream<Column> columns(TestDatabase database) {
        return new JdbcTemplate(database).query("""
                select table_name, column_name, data_type, coalesce(numeric_precision, 0), coalesce(numeric_scale, 0)
                  from information_schema.columns
                 where lower(table_schema) = 'public'""", (row, number) -> new Column(
                row.getString(1).toLowerCase(Locale.ROOT), row.getString(2).toLowerCase(Locale.ROOT), row.getString(3).toUpperCase(Locale.ROOT),
                row.getInt(4), row.getInt(5))).stream();
    }

    private static String withoutComments(Path file) {
        try {
            return Files.readString(file).replaceAll("(?m)--.*$", "").toLowerCase(Locale.ROOT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
