package io.channelsync.distribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is finished may go; verify does not take it for a loss, and what comes once more does not count twice. */
class PurgeTest {

    @ParameterizedTest
    @EnumSource(value = Product.class, names = {"HSQLDB", "POSTGRESQL"})
    void what_is_purged_is_no_loss_and_a_loss_is_still_found(Product product) {
        try (ShopSite shops = ShopSite.on(product)) {
            shops.site().set("channelsync.retention.staging-days", "30").set("channelsync.retention.inbox-days", "30");
            shops.write("north", "Ann");
            shops.settle();
            shops.site().clock().forward(Duration.ofDays(40));
            UUID bob = shops.write("north", "Bob");
            shops.settle();

            assertThat(count(shops, "async_customer where first_name = 'Ann'")).isZero();
            assertThat(shops.site().hq().sql("select count(*) from async_customer where first_name is null and emptied_at is not null")
                    .query(Long.class).single()).isEqualTo(1);
            assertThat(shops.found("north")).containsExactly("Ann", "Bob");
            assertThat(shops.verify().findings()).isEmpty();

            shops.site().channel("north").sql("delete from async_customer where async_id = :guid").param("guid", bob).update();
            assertThat(shops.verify().findings()).as("a row that nobody purged").singleElement().satisfies(finding ->
                    assertThat(finding.check()).isEqualTo("every uploaded row of async_customer is in the inbox"));
            assertThat(shops.site().run(Flow.DISTRIBUTE_CUSTOMERS).rows()).isZero();
        }
    }

    private static long count(ShopSite shops, String rows) {
        return shops.site().channel("north").sql("select count(*) from " + rows).query(Long.class).single();
    }
}
