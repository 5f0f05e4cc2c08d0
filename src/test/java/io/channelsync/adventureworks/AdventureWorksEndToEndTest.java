package io.channelsync.adventureworks;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.channel.Channel;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.operate.Sites;
import io.channelsync.operate.Verify;
import io.channelsync.testing.Site;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real input that nobody here wrote: ten territories as ten channels, three years of sales, nobody known to HQ. */
class AdventureWorksEndToEndTest {

    private static final List<Flow> IN_ORDER = List.of(Flow.values());

    private static final List<Flow> WORST_ORDER = List.of(Flow.SYNCHRONIZE_ORDERS, Flow.POST_END_OF_DAY, Flow.DISTRIBUTE_CUSTOMERS,
            Flow.SYNCHRONIZE_CUSTOMERS, Flow.UPLOAD_CHANNELS);

    private AdventureWorks sample;

    @BeforeEach
    void read_the_sample() {
        sample = SharedData.adventureWorks();
    }

    @Test
    void everything_arrives_once_on_postgresql() {
        try (Site site = loaded(Product.POSTGRESQL)) {
            site.runUntilQuiet(IN_ORDER);
            everythingHasArrived(site);
        }
    }

    @Test
    void everything_arrives_once_on_hsqldb() {
        try (Site site = loaded(Product.HSQLDB)) {
            site.runUntilQuiet(IN_ORDER);
            everythingHasArrived(site);
        }
    }

    @Test
    void the_worst_order_of_flows_gives_the_same() {
        try (Site site = loaded(Product.POSTGRESQL)) {
            uploadSalesButNoCustomers(site);
            site.runUntilQuiet(WORST_ORDER);
            everythingHasArrived(site);
        }
    }

    private Site loaded(Product product) {
        Map<String, Territory> territories = sample.territories().stream().collect(Collectors.toMap(Territory::channelId, t -> t));
        Site site = Site.of(product, sample.territories().stream().map(Territory::channelId).toList(),
                (id, database) -> territories.get(id).channel(database.address()))
                .set("channelsync.validation.currency-rounding", "false"); // its prices have four decimals in every currency
        new AdventureWorksLoader(sample).load(site::channelDatabase);
        return site;
    }

    /** Orders and sales reach HQ while every customer is still unknown there, so that the guards have to fetch them all. */
    private void uploadSalesButNoCustomers(Site site) {
        everyChannel(site, "update async_customer set uploaded_at = created_at");
        site.run(Flow.UPLOAD_CHANNELS);
        everyChannel(site, "update async_customer set uploaded_at = null");
        assertThat(count(site, "select count(*) from retail_transaction")).isEqualTo(Revenue.PUBLISHED_TOTAL.orders());
        assertThat(count(site, "select count(*) from async_customer")).isZero();
    }

    private void everyChannel(Site site, String update) {
        sample.territories().forEach(territory -> site.channel(territory.channelId()).sql(update).update());
    }

    private void everythingHasArrived(Site site) {
        customersHaveOneAccountEach(site);
        salesArePosted(site);
        revenueIsExact(site);
        channelsHaveTheCustomersOfTheirBooks(site);
        verifyFindsNothing(site);
    }

    private static void customersHaveOneAccountEach(Site site) {
        assertThat(count(site, "select count(*) from customer")).isEqualTo(Revenue.PUBLISHED_CUSTOMERS);
        assertThat(count(site, "select count(distinct async_id) from customer")).isEqualTo(Revenue.PUBLISHED_CUSTOMERS);
        assertThat(count(site, "select count(*) from async_customer where sync_status <> 'SYNCHRONIZED'")).isZero();
    }

    private static void salesArePosted(Site site) {
        assertThat(count(site, "select count(*) from retail_transaction where sync_status = 'SYNCHRONIZED'"))
                .isEqualTo(Revenue.PUBLISHED_TOTAL.orders());
        assertThat(count(site, "select count(*) from sales_order where transaction_id is not null")
                        + count(site, "select count(*) from retail_statement_transaction"))
                .isEqualTo(Revenue.PUBLISHED_TOTAL.orders());
        assertThat(count(site, "select count(*) from retail_statement where state <> 'POSTED'")).isZero();
        assertThat(count(site, "select count(*) from quarantine")).isZero();
    }

    private static void revenueIsExact(Site site) {
        Map<String, BigDecimal> revenue = new HashMap<>();
        site.hq().sql("""
                        select o.channel_id, sum(l.net_amount) as revenue
                          from sales_order o
                          join sales_order_line l on l.sales_order_number = o.sales_order_number
                         group by o.channel_id""")
                .query(row -> {
                    revenue.put(row.getString("channel_id"), row.getBigDecimal("revenue").stripTrailingZeros());
                });
        Map<String, BigDecimal> published = Revenue.PUBLISHED.stream().collect(Collectors.toMap(
                row -> SharedData.adventureWorks().territories().get(row.territoryKey() - 1).channelId(),
                row -> row.amount().stripTrailingZeros()));
        assertThat(revenue).isEqualTo(published);
        assertThat(revenue.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(Revenue.PUBLISHED_TOTAL.amount());
    }

    private void channelsHaveTheCustomersOfTheirBooks(Site site) {
        for (Channel channel : site.settings().channels()) {
            long inBooks = site.hq().sql("select count(distinct account_number) from customer_address_book where address_book in (:books)")
                    .param("books", channel.addressBooks()).query(Long.class).single();
            var here = site.channel(channel.id());
            assertThat(here.sql("select count(*) from customer").query(Long.class).single()).as(channel.id()).isEqualTo(inBooks);
            assertThat(here.sql("select count(*) from customer_lookup where account_number is null").query(Long.class).single()).isZero();
            assertThat(here.sql("select count(*) from customer_lookup").query(Long.class).single()).isEqualTo(inBooks);
        }
    }

    private static void verifyFindsNothing(Site site) {
        var daemon = site.daemon();
        var report = new Verify(new Sites(daemon.databases().hq(), daemon.databases()::channel, daemon.board().channels(), site.clock())).run();
        assertThat(report.exitCode()).as(report.text()).isZero();
    }

    private static long count(Site site, String sql) {
        return site.hq().sql(sql).query(Long.class).single();
    }
}
