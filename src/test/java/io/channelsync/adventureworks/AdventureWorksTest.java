package io.channelsync.adventureworks;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Migrations;
import io.channelsync.database.Product;
import io.channelsync.testing.Hsqldb;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The sample reads, and lies in the channels, as its README says. */
class AdventureWorksTest {

    private AdventureWorks sample;

    @BeforeEach
    void read() {
        sample = SharedData.adventureWorks();
    }

    @Test
    void the_files_give_the_published_figures() {
        List<Revenue> read = Revenue.of(sample.orders());

        assertThat(read).isEqualTo(Revenue.PUBLISHED);
        assertThat(sample.customers()).hasSize(Revenue.PUBLISHED_CUSTOMERS);
        assertThat(sample.territories()).extracting(Territory::key).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void the_published_territories_add_up_to_the_published_total() {
        Revenue none = new Revenue(0, BigDecimal.ZERO, 0, 0, 0);

        assertThat(Revenue.PUBLISHED.stream().reduce(none, Revenue::plus)).isEqualTo(Revenue.PUBLISHED_TOTAL);
    }

    @Test
    void line_numbers_are_unique_within_an_order() {
        assertThat(sample.orders()).allSatisfy(order -> assertThat(order.lines())
                .extracting(AdventureWorks.Line::number)
                .doesNotHaveDuplicates());
    }

    @Test
    void letters_beyond_ascii_survive() {
        assertThat(sample.customers())
                .extracting(AdventureWorks.Customer::email)
                .contains("andrés18@adventure-works.com");
    }

    @ParameterizedTest
    @EnumSource
    void the_channels_hold_everything_once(Product product) {
        Map<String, TestDatabase> channels = sample.territories().stream()
                .collect(Collectors.toMap(Territory::channelId, territory -> migrated(product)));
        try {
            new AdventureWorksLoader(sample).load(channels::get);

            assertThat(sample.territories())
                    .extracting(territory -> sold(territory, channels.get(territory.channelId())))
                    .isEqualTo(Revenue.PUBLISHED);
            assertThat(sum(channels, "select count(distinct async_id) from async_customer"))
                    .isEqualTo(Revenue.PUBLISHED_CUSTOMERS);
            assertThat(sum(channels, "select count(*) from async_customer")).isEqualTo(Revenue.PUBLISHED_CUSTOMERS);
            assertThat(sum(channels, "select count(*) from retail_transaction"
                            + " where transaction_type = 'CUSTOMER_ORDER'"))
                    .isBetween(25_164 / 2, 25_164 / 2 + 10);
            assertThat(sum(channels, "select count(*) from retail_transaction t where not exists"
                            + " (select 1 from async_customer c where c.async_id = t.async_id)"))
                    .isZero();
        } finally {
            channels.values().forEach(TestDatabase::close);
        }
    }

    private static TestDatabase migrated(Product product) {
        TestDatabase database =
                product == Product.POSTGRESQL ? PostgresServer.shared().create("territory") : Hsqldb.fresh();
        Migrations.migrateChannel(database);
        return database;
    }

    private static Revenue sold(Territory territory, TestDatabase channel) {
        JdbcTemplate database = new JdbcTemplate(channel);
        Function<String, Integer> count = query -> database.queryForObject(query, Integer.class);
        return new Revenue(
                territory.key(),
                database.queryForObject("select sum(gross_amount) from retail_transaction", BigDecimal.class),
                count.apply("select count(*) from retail_transaction_line"),
                count.apply("select count(*) from retail_transaction"),
                count.apply("select count(distinct async_id) from retail_transaction"));
    }

    private static int sum(Map<String, TestDatabase> channels, String query) {
        return channels.values().stream()
                .mapToInt(channel -> new JdbcTemplate(channel).queryForObject(query, Integer.class))
                .sum();
    }
}
