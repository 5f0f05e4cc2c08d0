package io.channelsync.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import io.channelsync.operate.Prospects;
import io.channelsync.operate.Verify;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Links, findings and hierarchies are corrupted one after the other; verify has to say so, and to be silent once all is as it was. */
class PlantedLinksTest {

    /** @param mend undoes the change */
    private record Planted(String place, String change, String mend) {}

    @Test
    void every_corruption_of_a_link_or_a_hierarchy_is_found() {
        try (Shop shop = new Shop(Product.HSQLDB, "flag")) {
            shop.customer("north", "ann", "ann@example.com");
            shop.run();
            shop.customer("south", "anna", "ann@example.com");
            shop.at("south").update("insert into business_partner_request (operation_id, operation, async_id, created_at, request_type,"
                    + " organization_name, requester_last_name, email) values (?, 'CREATE', ?, current_timestamp, 'ONBOARD', 'Acme', 'Lee', 'lee@acme.example')",
                    Shop.guid("onboard"), Shop.guid("eve"));
            shop.run();
            shop.operator().link(shop.account("anna"), shop.account("ann"));
            new Prospects(shop.sites(), "jo").approve(Shop.guid("onboard").toString());
            shop.run();
            shop.agree();

            for (Planted planted : corruptions(shop.account("ann"))) {
                JdbcTemplate database = shop.at(planted.place());
                assertThat(database.update(planted.change())).as(planted.change()).isPositive();
                assertThat(new Verify(shop.sites()).run().findings()).as(planted.change()).isNotEmpty();
                assertThat(database.update(planted.mend())).as(planted.mend()).isPositive();
            }
            shop.agree();
        }
    }

    private static List<Planted> corruptions(String ann) {
        String other = Shop.guid("nobody").toString();
        String anna = Shop.guid("anna").toString();
        String former = "(select former_account from customer_alias)";
        return List.of(
                hq("update customer_alias set async_id = '" + other + "'", "update customer_alias set async_id = '" + anna + "'"),
                hq("update customer_alias set former_account = null", "update customer_alias set former_account ="
                        + " (select account_number from customer where merged_into is not null)"),
                hq("update customer_alias set channel_id = 'north'", "update customer_alias set channel_id = 'south'"),
                hq("update customer set merged_into = null where merged_into is not null",
                        "update customer set merged_into = '" + ann + "' where account_number = " + former),
                hq("update customer_duplicate set state = 'LOST'", "update customer_duplicate set state = 'LINKED'"),
                hq("update customer_duplicate set state = 'FLAGGED'", "update customer_duplicate set state = 'LINKED'"),
                hq("update customer_duplicate set async_id = '" + other + "'", "update customer_duplicate set async_id = '" + anna + "'"),
                hq("update customer_duplicate set channel_id = 'north'", "update customer_duplicate set channel_id = 'south'"),
                hq("update prospect set state = 'WAITING'", "update prospect set state = 'APPROVED'"),
                hq("update prospect set decided_at = null", "update prospect set decided_at = created_at"),
                hq("update prospect set operation_id = '" + other + "'", "update prospect set operation_id = '" + Shop.guid("onboard") + "'"),
                hq("update customer_hierarchy set name = 'Bolt'", "update customer_hierarchy set name = 'Acme'"),
                hq("update customer_hierarchy set operation_id = '" + other + "'",
                        "update customer_hierarchy set operation_id = '" + Shop.guid("onboard") + "'"),
                hq("update customer_hierarchy_member set role = 'USER'", "update customer_hierarchy_member set role = 'ADMIN'"),
                new Planted("north", "update customer_alias set account_number = 'C-7'", "update customer_alias set account_number = '" + ann + "'"),
                new Planted("south", "update customer_alias set async_id = '" + other + "'", "update customer_alias set async_id = '" + anna + "'"),
                new Planted("south", "update customer_hierarchy_member set role = 'USER'", "update customer_hierarchy_member set role = 'ADMIN'"),
                new Planted("north", "update customer_hierarchy_member set name = 'Bolt'", "update customer_hierarchy_member set name = 'Acme'"));
    }

    private static Planted hq(String change, String mend) {
        return new Planted("hq", change, mend);
    }
}
