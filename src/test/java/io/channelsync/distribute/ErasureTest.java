package io.channelsync.distribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.cli.CommandHere;
import io.channelsync.database.Product;
import io.channelsync.operate.Disagreement;
import io.channelsync.operate.Duplicates;
import io.channelsync.operate.Erase;
import io.channelsync.operate.Pauses;
import io.channelsync.operate.Prospects;
import io.channelsync.operate.RecoverHq;
import io.channelsync.operate.Why;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person who asked to be forgotten is looked for in every column of every table, at HQ and at the channels. */
class ErasureTest {

    private static final String NAME = "Zerlinda";

    @ParameterizedTest
    @EnumSource(value = Product.class, names = {"HSQLDB", "POSTGRESQL"})
    void a_channel_that_is_back_after_a_month_does_not_bring_the_person_back(Product product) throws SQLException {
        try (ShopSite shops = ShopSite.on(product)) {
            UUID guid = shops.write("north", NAME);
            shops.write("north", "Bob");
            writeBelongings(shops, "north", guid);
            shops.settle();
            String account = shops.accountOf(guid);
            assertThat(traces(shops.site().hqDatabase())).contains("customer", "async_customer", "async_address");
            new Pauses(shops.sites(), "test").pause(List.of("north"));

            shops.site().restart();
            assertThat(CommandHere.run(shops.site(), "erase", account).toString()).contains("add --yes");
            assertThat(traces(shops.site().hqDatabase())).isNotEmpty();
            assertThat(CommandHere.run(shops.site(), "erase", account, "--yes")).contains(account + " is erased; the channels follow with their next distribution");

            assertThat(traces(shops.site().hqDatabase())).isEmpty();
            assertThat(traces(shops.site().channelDatabase("north"))).contains("customer");
            editAtTheTill(shops, "north", guid, account);
            shops.site().clock().forward(Duration.ofDays(31));
            new Pauses(shops.sites(), "test").resume(List.of("north"));
            shops.settle();
            shops.site().clock().forward(Duration.ofMinutes(5));
            shops.settle();

            assertThat(traces(shops.site().hqDatabase())).isEmpty();
            assertThat(traces(shops.site().channelDatabase("north"))).isEmpty();
            assertThat(shops.found("north")).containsExactly("Bob");
            assertThat(shops.site().channel("north").sql("select count(*) from customer where account_number = :account and erased_at is not null")
                    .param("account", account).query(Long.class).single()).isEqualTo(1);
            assertThat(shops.verify().findings()).isEmpty();
            assertThat(new Why(shops.sites()).tell(account).text()).contains("the customer was erased; the account stays for orders and money");
            assertThat(shops.site().hq().sql("select count(*) from audit_log where action = 'ERASE' and old_value is null and new_value is null")
                    .query(Long.class).single()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = {"HSQLDB", "POSTGRESQL"})
    void who_was_linked_to_the_account_is_the_same_person(Product product) throws SQLException {
        try (ShopSite shops = ShopSite.on(product)) {
            UUID guid = shops.write("north", "Z");
            UUID linked = shops.write("south", NAME);
            writeBelongings(shops, "south", linked);
            shops.settle();
            String account = shops.accountOf(guid);
            String former = shops.accountOf(linked);
            Duplicates duplicates = new Duplicates(shops.sites(), "test");
            assertThat(duplicates.link(linked.toString(), account).exitCode()).isZero();
            shops.settle();
            editAtTheTill(shops, "south", linked, former);

            assertThat(new Erase(shops.sites(), "test").erase(former).text()).startsWith(account + " is erased");
            shops.settle();
            shops.site().clock().forward(Duration.ofMinutes(5));
            editAtTheTill(shops, "south", linked, former);
            shops.settle();

            assertThat(traces(shops.site().hqDatabase())).isEmpty();
            assertThat(traces(shops.site().channelDatabase("south"))).isEmpty();
            assertThat(traces(shops.site().channelDatabase("north"))).isEmpty();
            assertThat(shops.verify().findings()).isEmpty();
            assertThat(duplicates.undo(linked.toString()).text()).contains("the person of account ", " was erased");
            UUID bob = shops.write("north", "Bob");
            shops.settle();
            assertThat(duplicates.link(bob.toString(), account).text()).contains("the person of account " + account + " was erased");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = {"HSQLDB", "POSTGRESQL"})
    void who_was_brought_back_by_hand_is_found(Product product) {
        try (ShopSite shops = ShopSite.on(product)) {
            UUID guid = shops.write("north", NAME);
            shops.settle();
            assertThat(new Erase(shops.sites(), "test").erase(guid.toString()).exitCode()).isZero();
            shops.settle();
            assertThat(shops.verify().findings()).isEmpty();

            shops.site().hq().sql("update customer set first_name = 'Zerlinda'").update();
            shops.site().channel("north").sql("update async_customer set email = 'z@example.com'").update();
            shops.site().hq().sql("update async_customer set first_name = 'Zerlinda'").update();

            assertThat(shops.verify().findings().stream().map(Disagreement::check)).contains(
                    "nothing is left of an erased customer but the account",
                    "nothing is left of an erased customer in the staging tables",
                    "the customer rows of the channel are those of HQ");
            assertThat(new Erase(shops.sites(), "test").erase(guid.toString()).exitCode()).isZero();
            shops.settle();
            assertThat(shops.verify().findings()).isEmpty();

            shops.site().hq().sql("delete from erasure").update();
            assertThat(shops.verify().findings()).as("what is emptied on arrival, nobody knows any more").singleElement().satisfies(finding ->
                    assertThat(finding.detail()).isEqualTo("erasure"));
        }
    }

    @Test
    void an_hq_that_was_restored_to_before_the_erasure_takes_it_over_from_a_channel() {
        try (ShopSite shops = ShopSite.on(Product.HSQLDB)) {
            UUID guid = shops.write("north", NAME);
            shops.settle();
            long before = shops.site().hq().sql("select change_number from change_counter").query(Long.class).single();
            new Erase(shops.sites(), "test").erase(guid.toString());
            shops.settle();
            shops.site().hq().sql("delete from erasure").update();
            shops.site().hq().sql("update customer set first_name = 'Zerlinda', erased_at = null, change_number = " + before).update();
            shops.site().hq().sql("update change_counter set change_number = " + before).update();

            assertThat(new RecoverHq(shops.sites(), "test", () -> {}).recover(Set.of()).exitCode()).isZero();
            shops.site().restart();
            shops.settle();

            assertThat(shops.site().hq().sql("select count(*) from customer where first_name is not null").query(Long.class).single()).isZero();
            assertThat(shops.verify().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = {"HSQLDB", "POSTGRESQL"})
    void who_is_known_by_no_more_than_a_request_is_found_by_guid(Product product) throws SQLException {
        try (ShopSite shops = ShopSite.on(product)) {
            UUID guid = onboard(shops, "Works of Zerlinda");
            shops.settle();
            assertThat(traces(shops.site().hqDatabase())).containsOnly("business_partner_request");

            assertThat(new Erase(shops.sites(), "test").erase(guid.toString()).text())
                    .isEqualTo("customer " + guid + ", who has no account yet, is erased; the channels follow with their next distribution");
            shops.settle();
            shops.site().clock().forward(Duration.ofMinutes(5));
            shops.settle();

            assertThat(traces(shops.site().hqDatabase())).isEmpty();
            assertThat(traces(shops.site().channelDatabase("north"))).isEmpty();
            assertThat(shops.site().hq().sql("select state from prospect").query(String.class).single()).isEqualTo("REJECTED");
            assertThat(shops.site().hq().sql("select count(*) from erasure where due_at is not null").query(Long.class).single()).isZero();
            assertThat(shops.verify().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = {"HSQLDB", "POSTGRESQL"})
    void the_name_of_an_organization_that_was_brought_back_by_hand_is_found(Product product) {
        try (ShopSite shops = ShopSite.on(product)) {
            UUID guid = onboard(shops, "Works");
            shops.settle();
            assertThat(new Prospects(shops.sites(), "test").approve(guid.toString()).exitCode()).isZero();
            shops.settle();
            String account = shops.site().hq().sql("select organization_account from customer_hierarchy").query(String.class).single();
            assertThat(new Erase(shops.sites(), "test").erase(account).exitCode()).isZero();
            shops.settle();
            assertThat(shops.site().channel("north").sql("select count(*) from customer_hierarchy_member where name is null").query(Long.class).single()).isOne();
            assertThat(organizationNames(shops.site().hq())).isEmpty();
            assertThat(organizationNames(shops.site().channel("north"))).isEmpty();
            assertThat(shops.verify().findings()).isEmpty();

            shops.site().hq().sql("update business_partner_request set organization_name = 'Zerlinda'").update();
            assertThat(shops.verify().findings().stream().map(Disagreement::detail)).contains("business_partner_request");
            shops.site().hq().sql("update customer_hierarchy set name = 'Zerlinda'").update();
            assertThat(shops.verify().findings().stream().map(Disagreement::detail)).contains("customer_hierarchy");

            assertThat(new Erase(shops.sites(), "test").erase(account).exitCode()).isZero();
            shops.settle();
            assertThat(shops.verify().findings()).isEmpty();
        }
    }

    private static List<String> organizationNames(JdbcClient database) {
        return database.sql("select organization_name from business_partner_request where organization_name is not null").query(String.class).list();
    }

    private static UUID onboard(ShopSite shops, String organization) {
        UUID guid = UUID.randomUUID();
        shops.site().channel("north").sql("insert into business_partner_request (operation_id, operation, async_id, created_at, request_type,"
                        + " organization_name, requester_last_name, email) values (:op, 'CREATE', :guid, current_timestamp, 'ONBOARD', :name, 'Zerlinda',"
                        + " 'zerlinda@example.com')")
                .param("op", UUID.randomUUID()).param("guid", guid).param("name", organization).update();
        return guid;
    }

    @Test
    void nobody_is_erased_whom_hq_does_not_know() {
        try (ShopSite shops = ShopSite.on(Product.HSQLDB)) {
            assertThat(new Erase(shops.sites(), "test").erase("C-000000001").exitCode()).isEqualTo(4);
            assertThat(new Erase(shops.sites(), "test").erase(UUID.randomUUID().toString()).exitCode()).isEqualTo(4);
        }
    }

    private static void writeBelongings(ShopSite shops, String channel, UUID guid) {
        var till = shops.site().channel(channel);
        till.sql("insert into async_address (operation_id, operation, async_id, created_at, address_id, name, city, country)"
                        + " values (:op, 'CREATE', :guid, current_timestamp, :id, 'Zerlinda', 'Salem', 'US')")
                .param("op", UUID.randomUUID()).param("guid", guid).param("id", UUID.randomUUID()).update();
        till.sql("insert into async_contact (operation_id, operation, async_id, created_at, contact_id, contact_type, value)"
                        + " values (:op, 'CREATE', :guid, current_timestamp, :id, 'EMAIL', 'zerlinda@example.com')")
                .param("op", UUID.randomUUID()).param("guid", guid).param("id", UUID.randomUUID()).update();
        till.sql("insert into async_affiliation (operation_id, operation, async_id, created_at, affiliation)"
                        + " values (:op, 'CREATE', :guid, current_timestamp, 'Friends of Zerlinda')")
                .param("op", UUID.randomUUID()).param("guid", guid).update();
    }

    /** The till does not know yet that the person was erased. */
    private static void editAtTheTill(ShopSite shops, String channel, UUID guid, String account) {
        var till = shops.site().channel(channel);
        till.sql("insert into async_customer (operation_id, operation, async_id, account_number, created_at, party_type, first_name, base_change_number)"
                        + " values (:op, 'UPDATE', :guid, :account, current_timestamp, 'PERSON', 'Zerlinda', 1)")
                .param("op", UUID.randomUUID()).param("guid", guid).param("account", account).update();
        till.sql("insert into async_address (operation_id, operation, account_number, created_at, address_id, name, city, country)"
                        + " values (:op, 'CREATE', :account, current_timestamp, :id, 'Zerlinda', 'Salem', 'US')")
                .param("op", UUID.randomUUID()).param("account", account).param("id", UUID.randomUUID()).update();
    }

    /** The tables of a database in which any text says the name. */
    private static List<String> traces(DataSource database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, null, "%", "%")) {
            while (columns.next()) {
                String schema = columns.getString("TABLE_SCHEM");
                int type = columns.getInt("DATA_TYPE");
                boolean text = type == java.sql.Types.VARCHAR || type == java.sql.Types.LONGVARCHAR || type == java.sql.Types.CLOB;
                if (text && ("PUBLIC".equalsIgnoreCase(schema))) {
                    String table = columns.getString("TABLE_NAME");
                    String column = columns.getString("COLUMN_NAME");
                    try (var statement = connection.createStatement();
                            ResultSet hit = statement.executeQuery("select count(*) from \"" + table + "\" where lower(\"" + column
                                    + "\") like '%zerlinda%'")) {
                        hit.next();
                        if (hit.getLong(1) > 0) {
                            tables.add(table.toLowerCase(java.util.Locale.ROOT));
                        }
                    }
                }
            }
        }
        return tables;
    }
}
