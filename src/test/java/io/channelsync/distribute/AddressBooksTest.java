package io.channelsync.distribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import io.channelsync.operate.AddressBooks;
import io.channelsync.operate.Answer;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who leaves an address book is deactivated at its channels and comes back on return; verify agrees at every step. */
class AddressBooksTest {

    @ParameterizedTest
    @EnumSource(value = Product.class, names = {"HSQLDB", "POSTGRESQL"})
    void who_leaves_a_book_is_found_no_more_and_who_joins_one_comes_down(Product product) {
        try (ShopSite shops = ShopSite.on(product)) {
            UUID ann = shops.write("north", "Ann");
            shops.write("north", "Bob");
            shops.settle();
            assertThat(shops.found("north")).containsExactly("Ann", "Bob");
            String account = shops.accountOf(ann);

            Answer moved = new AddressBooks(shops.sites(), "test").change(ann.toString(), Set.of("south"), Set.of("all"));
            shops.settle();

            assertThat(moved).isEqualTo(new Answer(account + " is in south; left all", 0));
            assertThat(shops.found("north")).containsExactly("Bob");
            assertThat(shops.found("south")).containsExactly("Ann");
            assertThat(shops.verify().findings()).isEmpty();

            new AddressBooks(shops.sites(), "test").change(account, Set.of("all"), Set.of());
            shops.settle();

            assertThat(shops.found("north")).containsExactly("Ann", "Bob");
            assertThat(shops.verify().findings()).isEmpty();
        }
    }

    @Test
    void a_channel_that_was_not_told_is_a_finding() {
        try (ShopSite shops = ShopSite.on(Product.HSQLDB)) {
            UUID ann = shops.write("north", "Ann");
            shops.settle();

            shops.site().hq().sql("update customer_address_book set active = false").update();

            assertThat(shops.verify().findings()).singleElement().satisfies(finding -> {
                assertThat(finding.key()).isEqualTo(shops.accountOf(ann));
                assertThat(finding.detail()).isEqualTo("not in its address books");
            });
        }
    }

    @Test
    void nobody_knows_an_account_that_was_never_given() {
        try (ShopSite shops = ShopSite.on(Product.HSQLDB)) {
            assertThat(new AddressBooks(shops.sites(), "test").change("C-1", Set.of("all"), Set.of()).exitCode()).isEqualTo(4);
        }
    }
}
