package io.channelsync.distribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.testing.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The log from its beginning is the snapshot: a customer stands in it once, with the newest change. So a new channel gets as
 * many rows as there are customers, whatever happened to them before, and tails from there; changes that come while it reads
 * are not missed.
 */
class NewChannelTest {

    private static final int CUSTOMERS = Proof.size("channelsync.snapshot.customers", 60, 100_000);
    private static final int CHANGES_BEFORE = 10;

    private final long seed = Proof.seed("channelsync.snapshot.seed");

    @Test
    void a_new_channel_gets_each_customer_once_and_whatever_changes_meanwhile() {
        Random random = new Random(seed);
        try (ShopSite shops = ShopSite.on(Product.POSTGRESQL)) {
            shops.site().set("channelsync.distribute-customers.page-size", String.valueOf(Math.max(2, CUSTOMERS / 20)));
            List<UUID> customers = new ArrayList<>();
            shops.site().hq().sql("""
                    insert into customer (account_number, async_id, party_type, first_name, change_number, created_at, modified_at)
                    select 'X' || i, gen_random_uuid(), 'PERSON', 'N', i, now(), now() from generate_series(1, %d) i""".formatted(CUSTOMERS)).update();
            shops.site().hq().sql("insert into customer_address_book (account_number, address_book) select account_number, 'all' from customer").update();
            shops.site().hq().sql("update change_counter set change_number = " + CUSTOMERS).update();
            for (int i = 0; i < CHANGES_BEFORE; i++) {
                change(shops, random);
            }

            long moved = shops.site().run(Flow.DISTRIBUTE_CUSTOMERS).steps().get("apply-changes");
            change(shops, random);
            long tail = shops.site().run(Flow.DISTRIBUTE_CUSTOMERS).steps().get("apply-changes");

            assertThat(moved).as("rows sent to a new channel%n%s", replay()).isEqualTo(CUSTOMERS);
            assertThat(tail).as("rows sent after that").isEqualTo(1);
            assertThat(shops.verify().findings()).as(replay()).isEmpty();
        }
    }

    @Test
    void what_changes_between_two_pages_of_the_snapshot_arrives_in_its_newest_state() {
        Random random = new Random(seed);
        try (ShopSite shops = ShopSite.on(Product.HSQLDB)) {
            shops.site().set("channelsync.distribute-customers.page-size", "3");
            for (int i = 0; i < 20; i++) {
                shops.write("south", "S" + i);
                shops.site().run(Flow.UPLOAD_CHANNELS);
                shops.site().run(Flow.SYNCHRONIZE_CUSTOMERS);
            }
            shops.site().beforeRoutes(context -> context.getCamelContextExtension().addInterceptStrategy(
                    new BeforeStep("select-page-end", () -> change(shops, random))));
            shops.site().restart();

            shops.site().run(Flow.DISTRIBUTE_CUSTOMERS);
            shops.site().run(Flow.DISTRIBUTE_CUSTOMERS);

            // The last change of all came while nothing was left to read; one more run brings it.
            shops.site().beforeRoutes(context -> {});
            shops.site().restart();
            shops.settle();
            assertThat(shops.found("south")).as(replay()).hasSize(20);
            assertThat(shops.verify().findings()).as(replay()).isEmpty();
        }
    }

    private static void change(ShopSite shops, Random random) {
        List<String> accounts = shops.site().hq().sql("select account_number from customer order by account_number").query(String.class).list();
        shops.site().hq().sql("update change_counter set change_number = change_number + 1").update();
        shops.site().hq().sql("update customer set first_name = :name, change_number = (select change_number from change_counter)"
                        + " where account_number = :account")
                .param("name", "N" + random.nextInt(1_000_000)).param("account", accounts.get(random.nextInt(accounts.size()))).update();
    }

    private String replay() {
        return "replay with: mvn test -Dtest=NewChannelTest -Dchannelsync.snapshot.seed=" + seed;
    }
}
