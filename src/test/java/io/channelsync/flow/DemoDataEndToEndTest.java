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
    @EnumSource(Product.class)
    void customers_get_accounts_orders_are_created_and_days_are_posted(Product product) {
        try (Site site = Site.of(product, DemoData.channelIds(), DemoDataEndToEndTest::channel)) {
            for (String id : DemoData.channelIds()) {
                DemoData.fill(id, site.channelDatabase(id), LocalDate.of(2026, 3, 10));
            }
            for (Flow flow : Flow.values()) {
                Run run = site.run(flow);
                }
            site.runUntilQuiet(List.of(Flow.values()));
            assertThat(site.hq().sql("select count(*) from customer").query(Long.class).single()).isPositive();
        }
    }
}
