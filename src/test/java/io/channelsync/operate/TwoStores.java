package io.channelsync.operate;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import io.channelsync.database.Migrations;
import io.channelsync.database.Product;
import io.channelsync.testing.Hsqldb;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.TestDatabase;
import java.sql.SQLException;
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
import org.apache.commons.dbcp2.BasicDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Headquarters and two stores in real databases of one product, with the rows of {@link AgreeingRows} in them. */
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
    static final UUID SHIFT = guid(32);
    static final UUID NEW_ROW = guid(41);
    static final UUID REFUSED_ROW = guid(42);
    static final UUID DORA = guid(4);
    static final UUID FAILED_OPERATION = guid(104);
    static final UUID HELD_ORDER = guid(24);

    private static final List<String> HQ_TABLES = List.of(
            "payment_journal_line", "sales_invoice_line", "sales_invoice", "retail_statement_event", "statement_voucher", "retail_statement_shift",
            "retail_statement_aggregate", "retail_statement_tender", "retail_statement_transaction", "retail_statement",
            "order_status", "sales_order_line", "sales_order", "number_sequence", "channel_cursor",
            "customer_loyalty_card", "customer_address_book", "customer_address", "customer", "async_customer", "async_address",
            "retail_transaction_line", "retail_transaction_payment", "retail_transaction_validation_error", "retail_transaction",
            "retail_shift", "quarantine", "audit_log", "loyalty_card", "invoice_export");

    private static final List<String> CHANNEL_TABLES = List.of(
            "async_customer", "async_address", "retail_transaction_line", "retail_transaction_payment",
            "retail_transaction", "retail_shift", "customer_address", "customer", "loyalty_card");

    private final Map<String, TestDatabase> databases = new LinkedHashMap<>();
    private final Map<String, BasicDataSource> pools = new LinkedHashMap<>();

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
        new AgreeingRows(this).insertFailedCustomer();
        return this;
    }

    /** Rules that ask for an {@code @} in e-mail addresses and for a city that is not too long. */
    static IntakeRules rules() {
        return new IntakeRules(Map.of(
                "async_customer",
                row -> judged(row, row.get("email") != null && !row.get("email").toString().contains("@"), "email has no @"),
                "async_address",
                row -> judged(row, row.get("city") != null && row.get("city").toString().length() > 100, "city is too long"),
                "async_contact",
                row -> judged(row, "wrong".equals(row.get("value")), "value is wrong")));
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
        new AgreeingRows(this).insert();
        at(Sites.HQ).update("update change_counter set change_number = 3, behind_since = null, behind_channel = null");
        for (String store : List.of("seattle", "toronto")) {
            at(store).update("update channel_state set channel_id = ?, change_number = 3", store);
            insert(Sites.HQ, "channel_cursor",
                    row("channel_id", store, "flow", "distribute-customers", "change_number", 3L, "updated_at", NOW));
        }
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
        pools.values().forEach(TwoStores::close);
        databases.values().forEach(TestDatabase::close);
    }

    private static void close(BasicDataSource pool) {
        try {
            pool.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static BasicDataSource pool(TestDatabase database) {
        BasicDataSource pool = new BasicDataSource();
        pool.setUrl(database.address().url());
        pool.setUsername(database.address().username());
        pool.setPassword(database.address().password());
        pool.setMaxTotal(4);
        return pool;
    }

    private static Channel channel(String id, String book) {
        return new Channel(id, id, new DatabaseAddress("jdbc:none:" + id, "", ""), "stores", "US",
                ZoneId.of("America/Los_Angeles"), LocalTime.of(4, 0), List.of(book),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", book, null), false);
    }
}
