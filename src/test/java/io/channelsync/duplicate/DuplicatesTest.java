package io.channelsync.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DuplicatesTest {

    /** Ann is known as C-1; Anna is she at the other store. */
    private static Shop shop(Product product, String action) {
        Shop shop = new Shop(product, action);
        shop.customer("north", "ann", "Ann@example.com");
        shop.address("north", "ann", "Salem");
        shop.run();
        shop.customer("south", "anna", "ann@example.com");
        shop.address("south", "anna", "Portland");
        shop.order("south", "anna", "first order", "Portland");
        shop.card("south", "anna", "4711");
        return shop;
    }

    @ParameterizedTest
    @EnumSource
    void who_is_held_waits_with_everything_and_goes_to_the_account_when_linked(Product product) {
        try (Shop shop = shop(product, "hold")) {
            shop.run();
            String ann = shop.account("ann");

            assertThat(shop.status("anna")).isEqualTo("NEEDS_DECISION");
            assertThat(shop.account("anna")).isNull();
            assertThat(shop.orderAccount("first order")).isNull();
            assertThat(shop.at("south").queryForObject("select sync_error from async_customer", String.class))
                    .isEqualTo("may be customer " + ann + " (e-mail)");
            assertThat(shop.operator().list(false).text()).startsWith("needs decision: " + Shop.guid("anna") + " of south may be " + ann);

            assertThat(shop.operator().link(Shop.guid("anna").toString(), null).exitCode()).isZero();
            shop.site.clock().forward(Duration.ofMinutes(10));
            shop.run();

            assertThat(shop.account("anna")).isEqualTo(ann);
            assertThat(shop.status("anna")).isEqualTo("SYNCHRONIZED");
            assertThat(shop.orderAccount("first order")).isEqualTo(ann);
            assertThat(shop.at("hq").queryForList("select account_number from customer_address", String.class)).containsOnly(ann).hasSize(2);
            assertThat(shop.at("hq").queryForObject("select account_number from customer_loyalty_card", String.class)).isEqualTo(ann);
            assertThat(shop.lookup("south")).containsExactly(ann);
            assertThat(shop.lookup("north")).containsExactly(ann);
            shop.agree();
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_is_held_gets_an_account_when_kept_apart(Product product) {
        try (Shop shop = shop(product, "hold")) {
            shop.run();

            assertThat(shop.operator().keepApart(Shop.guid("anna").toString(), null).exitCode()).isZero();
            shop.run();

            assertThat(shop.account("anna")).isNotNull().isNotEqualTo(shop.account("ann"));
            assertThat(shop.operator().list(false).text()).isEqualTo("no duplicates");
            shop.agree();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_link_by_rule_is_no_silent_one(Product product) {
        try (Shop shop = shop(product, "link")) {
            shop.run();
            String ann = shop.account("ann");

            assertThat(shop.account("anna")).isEqualTo(ann);
            assertThat(shop.orderAccount("first order")).isEqualTo(ann);
            assertThat(shop.at("hq").queryForObject("select changed_by || ' ' || action from audit_log where table_name = 'customer_alias'", String.class))
                    .isEqualTo("synchronize-customers LINK");
            assertThat(shop.operator().list(false).text()).startsWith("linked: " + Shop.guid("anna") + " stands for " + ann);
            assertThat(shop.lookup("south")).containsExactly(ann);
            shop.agree();
        }
    }

    @ParameterizedTest
    @EnumSource
    void several_that_match_are_never_linked_by_rule(Product product) {
        try (Shop shop = new Shop(product, "hold")) {
            shop.site.set("channelsync.duplicates.rules", "email").set("channelsync.duplicates.action", "flag");
            shop.customer("north", "ann", "ann@example.com");
            shop.run();
            shop.customer("north", "bob", "bob@example.com");
            shop.run();
            shop.at("hq").update("update customer set phone = '+14255550100' where async_id = ?", Shop.guid("bob"));
            shop.site.set("channelsync.duplicates.rules", "email,phone").set("channelsync.duplicates.action", "link").restart();
            shop.customer("south", "cid", "ann@example.com");
            shop.at("south").update("update async_customer set phone = '425 555 0100'");
            shop.run();

            assertThat(shop.status("cid")).isEqualTo("NEEDS_DECISION");
            assertThat(shop.operator().link(Shop.guid("cid").toString(), null).text()).startsWith("say to which account");
            assertThat(shop.operator().link(Shop.guid("cid").toString(), shop.account("bob")).exitCode()).isZero();
            shop.run();
            assertThat(shop.account("cid")).isEqualTo(shop.account("bob"));
            shop.agree();
        }
    }

    /** Ann and Bob share an e-mail address, each with an account; Cid comes with the same one. */
    private static Shop sharedAddress(Product product, String action) {
        Shop shop = new Shop(product, "flag");
        shop.customer("north", "ann", "home@example.com");
        shop.run();
        shop.customer("north", "bob", "home@example.com");
        shop.run();
        shop.site.set("channelsync.duplicates.action", action).restart();
        shop.customer("south", "cid", "Home@example.com");
        return shop;
    }

    @ParameterizedTest
    @EnumSource
    void two_under_one_address_are_never_linked_by_rule(Product product) {
        try (Shop shop = sharedAddress(product, "link")) {
            shop.run();

            assertThat(shop.status("cid")).isEqualTo("NEEDS_DECISION");
            assertThat(shop.account("cid")).isNull();
            assertThat(shop.at("south").queryForObject("select sync_error from async_customer", String.class)).isEqualTo(
                    "may be customer " + shop.account("ann") + " (e-mail) or customer " + shop.account("bob") + " (e-mail)");
            assertThat(shop.operator().list(false).text())
                    .contains(Shop.guid("cid") + " of south may be " + shop.account("ann"), Shop.guid("cid") + " of south may be " + shop.account("bob"));

            assertThat(shop.operator().keepApart(Shop.guid("cid").toString(), shop.account("ann")).exitCode()).isZero();
            shop.run();
            assertThat(shop.status("cid")).isEqualTo("NEEDS_DECISION");

            assertThat(shop.operator().link(Shop.guid("cid").toString(), null).exitCode()).isZero();
            shop.run();
            assertThat(shop.account("cid")).isEqualTo(shop.account("bob"));
            shop.agree();
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_is_neither_of_two_under_one_address_gets_an_account(Product product) {
        try (Shop shop = sharedAddress(product, "hold")) {
            shop.run();
            assertThat(shop.status("cid")).isEqualTo("NEEDS_DECISION");

            assertThat(shop.operator().keepApart(Shop.guid("cid").toString(), null).text())
                    .isEqualTo(Shop.guid("cid") + " is not " + shop.account("ann") + " nor " + shop.account("bob"));
            shop.run();

            assertThat(shop.account("cid")).isNotNull().isNotEqualTo(shop.account("ann")).isNotEqualTo(shop.account("bob"));
            assertThat(shop.status("cid")).isEqualTo("SYNCHRONIZED");
            shop.agree();
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_was_flagged_is_merged_with_everything_open_and_parted_again(Product product) {
        try (Shop shop = shop(product, "flag")) {
            shop.run();
            String ann = shop.account("ann");
            String anna = shop.account("anna");
            assertThat(anna).isNotEqualTo(ann);
            assertThat(shop.orderAccount("first order")).isEqualTo(anna);

            assertThat(shop.operator().link(anna, ann).text()).contains("stands for account " + ann, anna + " keeps what was posted");
            shop.order("south", "anna", "second order", "Portland");
            shop.run();

            assertThat(shop.account("anna")).isEqualTo(ann);
            assertThat(shop.orderAccount("first order")).isEqualTo(anna);
            assertThat(shop.orderAccount("second order")).isEqualTo(ann);
            assertThat(shop.at("hq").queryForObject("select account_number from customer_loyalty_card", String.class)).isEqualTo(ann);
            assertThat(shop.lookup("north")).containsExactly(ann);
            assertThat(shop.lookup("south")).containsExactly(ann);
            shop.agree();

            assertThat(shop.operator().undo(anna).exitCode()).isZero();
            shop.order("south", "anna", "third order", "Portland");
            shop.run();

            assertThat(shop.account("anna")).isEqualTo(anna);
            assertThat(shop.orderAccount("third order")).isEqualTo(anna);
            assertThat(shop.at("hq").queryForObject("select account_number from customer_loyalty_card", String.class)).isEqualTo(anna);
            assertThat(shop.at("hq").queryForList("select account_number from customer_address order by address_number", String.class))
                    .containsExactly(ann, anna);
            assertThat(shop.lookup("south")).containsExactlyInAnyOrder(ann, anna);
            assertThat(shop.operator().list(false).text()).isEqualTo("no duplicates");
            shop.agree();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_edit_that_a_till_has_in_flight_is_compared_field_by_field_after_a_link_and_its_undoing(Product product) {
        try (Shop shop = shop(product, "flag")) {
            shop.run();
            String ann = shop.account("ann");
            String anna = shop.account("anna");
            shop.at("hq").update("insert into customer_attribute (account_number, name, value_type, value) values (?, 'size', 'TEXT', 'L')", anna);
            shop.edit("ann", "Annie");
            shop.attribute("ann", "size", "M");

            assertThat(shop.operator().link(anna, ann).exitCode()).isZero();
            shop.run();

            assertThat(shop.at("hq").queryForObject("select first_name from customer where account_number = ?", String.class, ann)).isEqualTo("Annie");
            assertThat(shop.at("hq").queryForObject("select sync_error from async_attribute", String.class)).isEqualTo("changed at HQ meanwhile: value");
            shop.edit("ann", "Anne");
            assertThat(shop.operator().undo(anna).exitCode()).isZero();
            shop.run();

            assertThat(shop.at("hq").queryForObject("select first_name from customer where account_number = ?", String.class, ann)).isEqualTo("Anne");
            shop.agree();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_till_says_about_a_merged_account_goes_to_the_one_that_took_over(Product product) {
        try (Shop shop = shop(product, "flag")) {
            shop.run();
            String ann = shop.account("ann");
            String anna = shop.account("anna");
            shop.operator().link(anna, ann);
            shop.run();
            shop.editByAccount("south", anna, "Anne");
            shop.affiliationByAccount("south", anna, "GOLD");
            shop.run();

            assertThat(shop.at("hq").queryForObject("select first_name from customer where account_number = ?", String.class, ann)).isEqualTo("Anne");
            assertThat(shop.at("hq").queryForObject("select account_number from customer_affiliation", String.class)).isEqualTo(ann);
            assertThat(shop.at("south").queryForObject("select count(*) from async_customer where completed_at is null", Integer.class)).isZero();
            assertThat(shop.at("south").queryForObject("select count(*) from async_affiliation where completed_at is null", Integer.class)).isZero();
            shop.agree();
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_was_linked_without_an_account_gets_one_when_that_is_undone(Product product) {
        try (Shop shop = shop(product, "link")) {
            shop.run();
            String ann = shop.account("ann");
            assertThat(shop.orderAccount("first order")).isEqualTo(ann);

            assertThat(shop.operator().undo(Shop.guid("anna").toString()).exitCode()).isZero();
            shop.order("south", "anna", "second order", "Portland");
            shop.run();

            String anna = shop.account("anna");
            assertThat(anna).isNotNull().isNotEqualTo(ann);
            assertThat(shop.orderAccount("first order")).isEqualTo(ann);
            assertThat(shop.orderAccount("second order")).isEqualTo(anna);
            assertThat(shop.at("hq").queryForObject("select account_number from customer_loyalty_card", String.class)).isEqualTo(anna);
            assertThat(shop.lookup("south")).containsExactlyInAnyOrder(ann, anna);
            shop.agree();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_link_whose_operations_have_lost_their_values_is_not_undone(Product product) {
        try (Shop shop = shop(product, "link")) {
            shop.run();
            String ann = shop.account("ann");
            shop.at("hq").update("update async_address set city = null, emptied_at = completed_at where async_id = ?", Shop.guid("anna"));

            assertThat(shop.operator().undo(Shop.guid("anna").toString()).text())
                    .startsWith("refused, nothing was changed: the inbox has no values of its operations any more (channelsync.retention.inbox-days)");
            assertThat(shop.account("anna")).isEqualTo(ann);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_cannot_be_is_refused_with_its_reason(Product product) {
        try (Shop shop = shop(product, "flag")) {
            shop.run();
            String ann = shop.account("ann");
            String anna = shop.account("anna");

            assertThat(shop.operator().link("C-999999999", ann).exitCode()).isEqualTo(4);
            assertThat(shop.operator().link(anna, "C-999999999").text()).contains("HQ has no account C-999999999");
            assertThat(shop.operator().link(anna, anna).text()).contains("is that of");
            assertThat(shop.operator().undo(anna).text()).contains("is not linked");
            assertThat(shop.operator().link(anna, ann).exitCode()).isZero();
            assertThat(shop.operator().link(Shop.guid("ann").toString(), anna).text()).contains("was merged into " + ann);
            assertThat(shop.operator().link(Shop.guid("anna").toString(), ann).text()).contains("is linked already");
            assertThat(shop.operator().keepApart(Shop.guid("anna").toString(), null).exitCode()).isEqualTo(1);
            assertThat(shop.found()).hasSize(1);
        }
    }
}
