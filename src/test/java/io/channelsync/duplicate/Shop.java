package io.channelsync.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.channel.Channel;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.operate.Duplicates;
import io.channelsync.operate.Sites;
import io.channelsync.operate.Verify;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two stores that share their customers, as tills and operators meet them. */
final class Shop implements AutoCloseable {

    private static final OffsetDateTime WRITTEN = OffsetDateTime.of(2026, 3, 10, 11, 0, 0, 0, ZoneOffset.UTC);

    final Site site;

    Shop(Product product, String action) {
        site = Site.of(product, List.of("north", "south"), Shop::channel).set("channelsync.duplicates.action", action)
                .set("channelsync.attribute.size", "TEXT");
    }

    private static Channel channel(String id, TestDatabase database) {
        return new Channel(id, id, database.address(), "all", "US", ZoneId.of("UTC"), LocalTime.of(0, 0), List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }

    static UUID guid(String word) {
        return UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8));
    }

    JdbcTemplate at(String place) {
        return new JdbcTemplate(place.equals("hq") ? site.hqDatabase() : site.channelDatabase(place));
    }

    void customer(String store, String word, String email) {
        at(store).update("insert into async_customer (operation_id, operation, async_id, created_at, first_name, email) values (?, 'CREATE', ?, ?, ?, ?)",
                guid("create " + word), guid(word), WRITTEN, word, email);
    }

    /** Another first name, given at the northern store to the customer as it has them. */
    void edit(String word, String name) {
        at("north").update("insert into async_customer (operation_id, operation, account_number, base_change_number, created_at, first_name, email)"
                + " select ?, 'UPDATE', account_number, change_number, ?, ?, email from customer where async_id = ?",
                guid("edit " + name), WRITTEN, name, guid(word));
    }

    void attribute(String word, String name, String value) {
        at("north").update("insert into async_attribute (operation_id, operation, account_number, base_change_number, created_at, name, value_type, value)"
                + " select ?, 'UPDATE', account_number, change_number, ?, ?, 'TEXT', ? from customer where async_id = ?",
                guid("attribute " + name), WRITTEN, name, value, guid(word));
    }

    /** The whole record as the till has it, under the account that it knows. */
    void editByAccount(String store, String account, String name) {
        at(store).update("insert into async_customer (operation_id, operation, account_number, base_change_number, created_at, first_name, email)"
                        + " select ?, 'UPDATE', account_number, change_number, ?, ?, email from customer where account_number = ?",
                guid("edit " + account), WRITTEN, name, account);
    }

    void affiliationByAccount(String store, String account, String affiliation) {
        at(store).update("insert into async_affiliation (operation_id, operation, account_number, created_at, affiliation) values (?, 'CREATE', ?, ?, ?)",
                guid("affiliation of " + account), account, WRITTEN, affiliation);
    }

    void address(String store, String word, String city) {
        at(store).update("insert into async_address (operation_id, operation, async_id, created_at, address_id, city) values (?, 'CREATE', ?, ?, ?, ?)",
                guid("address of " + word), guid(word), WRITTEN, guid(city), city);
    }

    void card(String store, String word, String number) {
        at(store).update("insert into loyalty_card (card_number, async_id) values (?, ?)", number, guid(word));
    }

    /** An order; it may name the address too. */
    void order(String store, String word, String order, String city) {
        at(store).update("insert into retail_transaction (transaction_id, transaction_type, business_date, created_at, currency, async_id,"
                        + " delivery_address_id, net_amount, tax_amount, gross_amount, discount_amount, item_count)"
                        + " values (?, 'CUSTOMER_ORDER', ?, ?, 'USD', ?, ?, 10, 0, 10, 0, 1)",
                guid(order), Date.valueOf("2026-03-10"), WRITTEN, guid(word), city == null ? null : guid(city));
        at(store).update("insert into retail_transaction_line (transaction_id, line_number, item_id, quantity, unit_price, discount_amount,"
                + " tax_amount, net_amount) values (?, 1, 'bread', 1, 10, 0, 0, 10)", guid(order));
    }

    void run() {
        for (int i = 0; i < 2; i++) {
            List.of(Flow.values()).forEach(site::run);
        }
    }

    Duplicates operator() {
        return new Duplicates(sites(), "jo");
    }

    Sites sites() {
        return new Sites(site.hqDatabase(), site::channelDatabase, site.settings().channels(), site.clock());
    }

    /** The account that stands for a customer at HQ. */
    String account(String word) {
        return at("hq").queryForObject("select coalesce((select account_number from customer where async_id = ?),"
                + " (select account_number from customer_alias where async_id = ?)) from change_counter", String.class, guid(word), guid(word));
    }

    String status(String word) {
        return at("hq").queryForObject("select sync_status from async_customer where async_id = ?", String.class, guid(word));
    }

    String orderAccount(String order) {
        List<String> accounts = at("hq").queryForList("select account_number from sales_order where transaction_id = ?", String.class, guid(order));
        return accounts.isEmpty() ? null : accounts.get(0);
    }

    List<String> lookup(String store) {
        return at(store).queryForList("select display_account from customer_lookup where not blocked order by 1", String.class);
    }

    void agree() {
        var report = new Verify(sites()).run();
        assertThat(report.away()).isEmpty();
        assertThat(report.findings()).isEmpty();
    }

    List<Map<String, Object>> found() {
        return at("hq").queryForList("select * from customer_duplicate order by found_at");
    }

    @Override
    public void close() {
        site.close();
    }
}
