package io.channelsync.operate;

import com.zaxxer.hikari.HikariDataSource;
import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import io.channelsync.database.Migrations;
import io.channelsync.database.Product;
import io.channelsync.testing.Hsqldb;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Headquarters and two stores whose rows agree in everything: customers, an address, a customer order,
 * a posted day of two sales, a row that is still to be uploaded and one in quarantine.
 */
final class TwoStores implements AutoCloseable {

    static final OffsetDateTime NOW = OffsetDateTime.of(2026, 3, 2, 12, 0, 0, 0, ZoneOffset.UTC);
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    static final UUID ADA = guid(1);
    static final UUID BEN = guid(2);
    static final UUID CLEO = guid(3);
    static final UUID ADDRESS = guid(11);
    static final UUID ORDER = guid(21);
    static final UUID SALE = guid(22);
    static final UUID OTHER_SALE = guid(23);
    static final UUID STATEMENT = guid(31);
    static final UUID NEW_ROW = guid(41);
    static final UUID REFUSED_ROW = guid(42);
    static final UUID DORA = guid(4);
    static final UUID FAILED_OPERATION = guid(104);
    static final UUID HELD_ORDER = guid(24);

    private static final List<String> HQ_TABLES = List.of(
            "payment_journal_line", "sales_invoice_line", "sales_invoice", "retail_statement_event",
            "retail_statement_aggregate", "retail_statement_tender", "retail_statement_transaction", "retail_statement",
            "order_status", "sales_order_line", "sales_order", "number_sequence", "channel_cursor",
            "customer_address_book", "customer_address", "customer", "async_customer", "async_address",
            "retail_transaction_line", "retail_transaction_payment", "retail_transaction", "retail_shift",
            "quarantine", "audit_log", "loyalty_card");

    private static final List<String> CHANNEL_TABLES = List.of(
            "async_customer", "async_address", "retail_transaction_line", "retail_transaction_payment",
            "retail_transaction", "retail_shift", "customer_address", "customer", "loyalty_card");

    private final Map<String, TestDatabase> databases = new LinkedHashMap<>();
    private final Map<String, HikariDataSource> pools = new LinkedHashMap<>();

    private TwoStores() {}

    /** Three migrated, empty databases of one product. */
    static TwoStores on(Product product) {
        TwoStores stores = new TwoStores();
        for (String place : List.of(Sites.HQ, "seattle", "toronto")) {
            TestDatabase database =
                    product == Product.POSTGRESQL ? PostgresServer.shared().create("operate") : Hsqldb.fresh();
            stores.databases.put(place, database);
            stores.pools.put(place, pool(database));
            if (place.equals(Sites.HQ)) {
                Migrations.migrateHq(database);
            } else {
                Migrations.migrateChannel(database);
            }
        }
        return stores;
    }

    /** A GUID for a small number; neighbours lie far apart, on both sides of the sign bit. */
    static UUID guid(long number) {
        return new UUID(number * 0x9E3779B97F4A7C15L, number);
    }

    Sites sites() {
        return new Sites(
                database(Sites.HQ),
                this::database,
                List.of(channel("seattle", "us"), channel("toronto", "ca")),
                Clock.fixed(Instant.from(NOW), ZoneOffset.UTC));
    }

    /** The same, but nobody listens where the database of one place should be. */
    Sites sitesWithout(String place) {
        DataSource nobody = new DriverManagerDataSource("jdbc:postgresql://localhost:1/nothing", "nobody", "");
        Sites all = sites();
        return new Sites(
                place.equals(Sites.HQ) ? nobody : all.hq(),
                channel -> channel.equals(place) ? nobody : database(channel),
                all.channels(),
                all.clock());
    }

    /** A customer whose e-mail address HQ did not accept, and an order that waits for them. */
    TwoStores withFailedCustomer() {
        Map<String, Object> operation = with(operation(FAILED_OPERATION, DORA, 60), "email", "dora");
        insert("seattle", "async_customer", with(operation, "uploaded_at", NOW, "sync_error", "email has no @"));
        insert(Sites.HQ, "async_customer", with(operation, "channel_id", "seattle", "received_at", NOW,
                "sync_status", "FAILED", "sync_error", "email has no @", "attempts", 2));
        Map<String, Object> order = with(totals(5), "transaction_id", HELD_ORDER, "replication_counter", 61L,
                "transaction_type", "CUSTOMER_ORDER", "business_date", DAY, "created_at", NOW, "currency", "USD",
                "async_id", DORA, "discount_amount", 0, "item_count", 1);
        insert("seattle", "retail_transaction", with(order, "uploaded_at", NOW));
        insert(Sites.HQ, "retail_transaction", with(order, "channel_id", "seattle", "received_at", NOW,
                "sync_status", "PENDING", "sync_error", "customer " + DORA + " is FAILED", "attempts", 1,
                "next_attempt_at", NOW.plusMinutes(5)));
        insert(Sites.HQ, "order_status", row("channel_id", "seattle", "transaction_id", HELD_ORDER, "status", "FAILED",
                "error_detail", "customer " + DORA + " is FAILED", "retry_count", 1, "modified_at", NOW));
        return this;
    }

    /** Rules that ask for an {@code @} in e-mail addresses and for a city that is not too long. */
    static IntakeRules rules() {
        return new IntakeRules(
                row -> judged(row, row.get("email") != null && !row.get("email").toString().contains("@"), "email has no @"),
                row -> judged(row, row.get("city") != null && row.get("city").toString().length() > 100, "city is too long"));
    }

    private static Map<String, Object> judged(Map<String, Object> row, boolean refused, String reason) {
        return with(row, "sync_status", refused ? "FAILED" : "PENDING", "sync_error", refused ? reason : null);
    }

    DataSource database(String place) {
        return pools.get(place);
    }

    JdbcTemplate at(String place) {
        return new JdbcTemplate(database(place));
    }

    /** Removes every row and puts the rows back that agree. */
    TwoStores agree() {
        clear();
        customers();
        address();
        order();
        day();
        at(Sites.HQ).update("update change_counter set change_number = 3");
        for (String store : List.of("seattle", "toronto")) {
            at(store).update("update channel_state set channel_id = ?, change_number = 3", store);
            insert(Sites.HQ, "channel_cursor",
                    row("channel_id", store, "flow", "distribute-customers", "change_number", 3L, "updated_at", NOW));
        }
        sequences();
        waiting();
        return this;
    }

    void clear() {
        HQ_TABLES.forEach(table -> at(Sites.HQ).update("delete from " + table));
        for (String store : List.of("seattle", "toronto")) {
            CHANNEL_TABLES.forEach(table -> at(store).update("delete from " + table));
            at(store).update("update channel_state set channel_id = null, change_number = 0");
        }
    }

    void insert(String place, String table, Map<String, Object> row) {
        String marks = String.join(", ", row.keySet().stream().map(column -> "?").toList());
        at(place).update(
                "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values (" + marks + ")",
                row.values().toArray());
    }

    /** A row from alternating columns and values. */
    static Map<String, Object> row(Object... columnsAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row.put((String) columnsAndValues[i], columnsAndValues[i + 1]);
        }
        return row;
    }

    static Map<String, Object> with(Map<String, Object> row, Object... columnsAndValues) {
        Map<String, Object> more = new LinkedHashMap<>(row);
        more.putAll(row(columnsAndValues));
        return more;
    }

    /** An operation on a customer as its channel staged it. */
    static Map<String, Object> operation(UUID operation, UUID customer, long counter) {
        return row("operation_id", operation, "operation", "CREATE", "async_id", customer, "created_at", NOW,
                "replication_counter", counter, "party_type", "PERSON", "last_name", "Person " + counter);
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
        databases.values().forEach(TestDatabase::close);
    }

    private void customers() {
        customer("seattle", ADA, 1, "us");
        customer("seattle", BEN, 2, "us");
        customer("toronto", CLEO, 3, "ca");
    }

    private void customer(String store, UUID asyncId, long number, String book) {
        Map<String, Object> operation = operation(guid(100 + number), asyncId, number);
        insert(store, "async_customer", with(operation, "uploaded_at", NOW, "completed_at", NOW));
        insert(Sites.HQ, "async_customer", with(operation, "channel_id", store, "received_at", NOW,
                "sync_status", "SYNCHRONIZED", "change_number", number));
        String account = "C-00000000" + number;
        Map<String, Object> customer = row("account_number", account, "async_id", asyncId,
                "party_number", "P-00000000" + number, "party_type", "PERSON", "last_name", "Person " + number,
                "blocked", false, "change_number", number);
        insert(store, "customer", customer);
        insert(Sites.HQ, "customer", with(customer, "channel_id", store, "created_at", NOW, "modified_at", NOW));
        insert(Sites.HQ, "customer_address_book", row("account_number", account, "address_book", book));
    }

    private void address() {
        Map<String, Object> operation = row("operation_id", guid(111), "operation", "CREATE", "async_id", ADA,
                "created_at", NOW, "replication_counter", 1L, "address_id", ADDRESS, "city", "Seattle");
        insert("seattle", "async_address", with(operation, "uploaded_at", NOW, "completed_at", NOW));
        insert(Sites.HQ, "async_address", with(operation, "channel_id", "seattle", "received_at", NOW,
                "sync_status", "SYNCHRONIZED", "change_number", 1L));
        Map<String, Object> address = row("address_number", "A-000000001", "account_number", "C-000000001",
                "async_address_id", ADDRESS, "city", "Seattle", "is_primary", true, "active", true);
        insert("seattle", "customer_address", address);
        insert(Sites.HQ, "customer_address", address);
    }

    private void order() {
        transaction(ORDER, 1, "CUSTOMER_ORDER", ADA, 30);
        at(Sites.HQ).update("update retail_transaction set delivery_address_id = ?, delivery_address_number = 'A-000000001'"
                + " where transaction_id = ?", ADDRESS, ORDER);
        salesOrder("SO-000000001", "C-000000001", 30);
        at(Sites.HQ).update("update sales_order set transaction_id = ?, delivery_address_number = 'A-000000001'", ORDER);
        insert(Sites.HQ, "order_status", row("channel_id", "seattle", "transaction_id", ORDER, "status", "SUCCESSFUL",
                "modified_at", NOW));
    }

    private void day() {
        transaction(SALE, 2, "CASH_AND_CARRY", BEN, 10);
        transaction(OTHER_SALE, 3, "CASH_AND_CARRY", BEN, 20);
        insert(Sites.HQ, "retail_statement", with(totals(30), "statement_id", STATEMENT,
                "statement_number", "ST-000000001", "channel_id", "seattle", "business_date", DAY, "sequence", 1,
                "state", "POSTED", "transaction_count", 2, "created_at", NOW, "posted_at", NOW));
        for (UUID sale : List.of(SALE, OTHER_SALE)) {
            insert(Sites.HQ, "retail_statement_transaction", row("statement_id", STATEMENT, "channel_id", "seattle",
                    "transaction_id", sale, "account_number", "C-000000002", "currency", "USD"));
        }
        insert(Sites.HQ, "retail_statement_tender",
                row("statement_id", STATEMENT, "tender_type", "CASH", "amount", 33, "counted_amount", 33));
        salesOrder("SO-000000002", "C-000000002", 30);
        at(Sites.HQ).update("update sales_order set statement_id = ?, status = 'INVOICED'"
                + " where sales_order_number = 'SO-000000002'", STATEMENT);
        invoice();
    }

    private void invoice() {
        insert(Sites.HQ, "sales_invoice", with(totals(30), "invoice_number", "INV-000000001",
                "sales_order_number", "SO-000000002", "statement_id", STATEMENT, "account_number", "C-000000002",
                "invoice_date", DAY, "currency", "USD", "created_at", NOW));
        insert(Sites.HQ, "sales_invoice_line", with(line(30), "invoice_number", "INV-000000001"));
        insert(Sites.HQ, "payment_journal_line", row("statement_id", STATEMENT, "account_number", "C-000000002",
                "tender_type", "CASH", "currency", "USD", "amount", 33, "invoice_number", "INV-000000001", "posted", true));
    }

    private void transaction(UUID id, long counter, String type, UUID customer, int net) {
        Map<String, Object> transaction = with(totals(net), "transaction_id", id, "replication_counter", counter,
                "transaction_type", type, "business_date", DAY, "created_at", NOW, "currency", "USD",
                "async_id", customer, "discount_amount", 0, "item_count", net);
        insert("seattle", "retail_transaction", with(transaction, "uploaded_at", NOW));
        insert(Sites.HQ, "retail_transaction",
                with(transaction, "channel_id", "seattle", "received_at", NOW, "sync_status", "SYNCHRONIZED"));
        Map<String, Object> line = with(line(net), "transaction_id", id);
        insert("seattle", "retail_transaction_line", line);
        insert(Sites.HQ, "retail_transaction_line", with(line, "channel_id", "seattle"));
        Map<String, Object> payment = row("transaction_id", id, "line_number", 1, "tender_type", "CASH",
                "amount", net + net / 10);
        insert("seattle", "retail_transaction_payment", payment);
        insert(Sites.HQ, "retail_transaction_payment", with(payment, "channel_id", "seattle"));
    }

    private void salesOrder(String number, String account, int net) {
        insert(Sites.HQ, "sales_order", with(totals(net), "sales_order_number", number, "channel_id", "seattle",
                "account_number", account, "business_date", DAY, "currency", "USD", "status", "OPEN", "created_at", NOW));
        insert(Sites.HQ, "sales_order_line", with(line(net), "sales_order_number", number));
    }

    private static Map<String, Object> totals(int net) {
        return row("net_amount", net, "tax_amount", net / 10, "gross_amount", net + net / 10);
    }

    private static Map<String, Object> line(int net) {
        return row("line_number", 1, "item_id", "helmet", "quantity", net, "unit_price", 1, "discount_amount", 0,
                "tax_amount", net / 10, "net_amount", net);
    }

    private void sequences() {
        Map<String, String> formats = Map.of("customer", "C", "party", "P", "address", "A", "sales-order", "SO",
                "statement", "ST", "invoice", "INV");
        Map<String, Long> next = Map.of("customer", 4L, "party", 4L, "address", 2L, "sales-order", 3L,
                "statement", 2L, "invoice", 2L);
        formats.forEach((name, prefix) -> insert(Sites.HQ, "number_sequence", row("name", name,
                "format", prefix + "-#########", "next_value", next.get(name), "last_value", 999_999_999L)));
    }

    private void waiting() {
        insert("seattle", "async_customer", operation(NEW_ROW, guid(43), 50));
        insert("toronto", "async_customer",
                with(operation(REFUSED_ROW, guid(44), 51), "uploaded_at", NOW, "sync_error", "refused by the database"));
        insert(Sites.HQ, "quarantine", row("channel_id", "toronto", "table_name", "async_customer",
                "row_key", REFUSED_ROW.toString(), "reason", "refused by the database", "payload", "{}",
                "quarantined_at", NOW));
    }

    private static HikariDataSource pool(TestDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.address().url());
        pool.setUsername(database.address().username());
        pool.setPassword(database.address().password());
        pool.setMaximumPoolSize(4);
        return pool;
    }

    private static Channel channel(String id, String book) {
        return new Channel(id, id, new DatabaseAddress("jdbc:none:" + id, "", ""), "stores", "US",
                ZoneId.of("America/Los_Angeles"), LocalTime.of(4, 0), List.of(book),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", book, null), false);
    }
}
