package io.channelsync.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.testing.Site;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Headers that Camel's components would obey change nothing, in whatever case and into whichever route they are sent. */
class CamelHeadersTest {

    private static final String ATTACK = "update change_counter set change_number = 99999";
    private static final int PERSONS = 24;

    private static final List<String> HEADERS = List.of("CamelSqlQuery", "CamelSqlParameters", "CamelSqlRetrieveGeneratedKeys",
            "CamelSqlGeneratedColumns", "CamelSqlDataSource", "CamelSqlTemplate", "CamelSqlStoredTemplate", "CamelBeanMethodName",
            "CamelBeanScope", "CamelToEndpoint", "CamelSlipEndpoint", "CamelRecipientListEndpoint", "CamelOverruleFileName",
            "CamelRestHttpUri", "CamelHttpUri", "CamelExecCommandExecutable", "CamelTimerName", "CamelInterceptedEndpoint");

    @ParameterizedTest
    @EnumSource(Product.class)
    void no_header_into_any_route_replaces_a_statement(Product product) throws SQLException {
        try (RunningSite attacked = filled(product); RunningSite left = filled(product)) {
            assertThat(attacked.entries()).hasSizeGreaterThan(30).contains("direct://upload-customers");
            for (String entry : attacked.entries()) {
                attack(attacked, entry);
            }
            attacked.runUntilQuiet();
            left.entries().forEach(entry -> send(left, entry, Map.of()));
            left.runUntilQuiet();

            assertThat(attacked.site().hq().sql("select change_number from change_counter").query(Long.class).single())
                    .isPositive().isLessThan(99_999);
            for (String table : List.of("customer", "customer_address", "async_customer", "async_address", "retail_transaction",
                    "sales_order", "retail_statement")) {
                assertThat(ids(attacked.site().hqDatabase(), table)).as(table).isEqualTo(ids(left.site().hqDatabase(), table));
            }
            assertThat(ids(attacked.site().hqDatabase(), "customer")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void columns_and_values_of_a_channel_named_like_headers_stay_in_the_body(Product product) {
        try (RunningSite running = filled(product)) {
            Site site = running.site();
            for (String table : List.of("async_customer", "async_address", "retail_transaction")) {
                site.channelDatabase("north").execute("alter table " + table + " add column camelsqlquery varchar(100) default '"
                        + ATTACK + "'");
            }
            site.channel("north").sql("update async_customer set first_name = 'CamelSqlQuery', last_name = ?, tax_number = ?")
                    .params(ATTACK, "CamelSqlQuery").update();
            running.runUntilQuiet();

            assertThat(site.hq().sql("select change_number from change_counter").query(Long.class).single())
                    .isPositive().isLessThan(99_999);
            assertThat(site.hq().sql("select count(*) from customer where first_name = 'CamelSqlQuery'").query(Long.class).single())
                    .isPositive();
        }
    }

    private static RunningSite filled(Product product) {
        RunningSite running = new RunningSite(product);
        Canaries.write(running.site().channelDatabase("north"), 0, PERSONS, false);
        return running;
    }

    private static void attack(RunningSite running, String entry) {
        for (java.util.function.UnaryOperator<String> spelling : List.<java.util.function.UnaryOperator<String>>of(
                name -> name, name -> name.toLowerCase(Locale.ROOT), name -> name.toUpperCase(Locale.ROOT),
                name -> "c" + name.substring(1))) {
            Map<String, Object> headers = new HashMap<>();
            HEADERS.forEach(name -> headers.put(spelling.apply(name), name.equals("CamelSqlParameters") ? List.of() : ATTACK));
            headers.remove(spelling.apply("CamelSqlDataSource"));
            send(running, entry, headers);
            send(running, entry, Map.of(spelling.apply("CamelSqlQuery"), ATTACK));
        }
    }

    private static Exchange send(RunningSite running, String entry, Map<String, Object> headers) {
        return running.send(entry, exchange -> {
            exchange.setProperty(Run.PROPERTY, new Run(Flow.UPLOAD_CHANNELS.id(), running.site().clock().instant()));
            running.daemon().flows().prepare(exchange, Flow.UPLOAD_CHANNELS);
            exchange.getMessage().setHeader("channel_id", "north");
            exchange.getMessage().setHeader("channel", running.daemon().board().channel("north").orElseThrow());
            exchange.getMessage().setBody(new ArrayList<>());
            headers.forEach(exchange.getMessage()::setHeader);
        });
    }

    /** What does not depend on numbers given out: how many rows there are of which customer, GUID by GUID where there is one. */
    private static List<String> ids(DataSource database, String table) throws SQLException {
        String key = Stream.of("customer", "async_customer", "async_address", "retail_transaction").anyMatch(table::equals)
                ? "async_id" : table.equals("sales_order") ? "transaction_id" : "1";
        List<String> ids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + key + " from " + table)) {
            while (rows.next()) {
                ids.add(String.valueOf(rows.getString(1)));
            }
        }
        return ids.stream().sorted().toList();
    }
}
