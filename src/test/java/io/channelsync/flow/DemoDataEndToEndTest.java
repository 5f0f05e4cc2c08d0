package io.channelsync.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.channel.Channel;
import io.channelsync.database.Product;
import io.channelsync.demo.DemoData;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoDataEndToEndTest {

    private static Channel channel(String id, TestDatabase database) {
        return new Channel(id, id, database.address(), "all", "US", ZoneId.of("UTC"), LocalTime.of(4, 0), List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = "HSQLDB")
    void customers_get_accounts_orders_are_created_and_days_are_posted(Product product) {
        try (Site site = Site.of(product, DemoData.channelIds(), DemoDataEndToEndTest::channel)) {
            for (String id : DemoData.channelIds()) {
                DemoData.fill(id, site.channelDatabase(id), LocalDate.of(2026, 3, 10));
            }
            for (Flow flow : Flow.values()) {
                Run run = site.run(flow);
                System.out.println(flow + " -> " + run.summary() + " held " + run.held().size() + " failed " + run.failures());
            }
            System.out.println(site.hq().sql("select change_number, count(*) from customer group by change_number").query().listOfRows());
            System.out.println(site.hq().sql("select sync_status, count(*), min(sync_error) from async_customer group by sync_status").query().listOfRows());
            System.out.println("books " + site.hq().sql("select c.change_number, count(*) from customer c where exists (select 1 from customer_address_book b where b.account_number = c.account_number) group by c.change_number").query().listOfRows());
            System.out.println("range " + site.hq().sql("select count(*) from customer c where c.change_number > 0 and c.change_number <= 2").query().listOfRows()+ site.hq().sql("select count(*) from customer c where c.change_number > 0 ").query().listOfRows());
            System.out.println(site.hq().sql("select * from channel_cursor").query().listOfRows());
            System.out.println(site.hq().sql("select * from number_sequence").query().listOfRows());
            site.runUntilQuiet(List.of(Flow.values()));
            System.out.println(site.hq().sql("select state, count(*), sum(gross_amount) from retail_statement group by state").query().listOfRows());
            System.out.println(site.hq().sql("select sync_status, transaction_type, count(*) from retail_transaction group by sync_status, transaction_type").query().listOfRows());
            assertThat(site.hq().sql("select count(*) from customer").query(Long.class).single()).isPositive();
        }
    }
}
