package io.channelsync.privacy;

import io.channelsync.demo.BatchInsert;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Persons whose every value carries a mark. Each tenth is well; the others break one rule each, of intake or of a database. */
final class Canaries {

    /** In every text of a person, whatever intake makes of it, and in no name of a class here; phone numbers have {@link #PHONE}. */
    private static final String MARK = "kanari";
    private static final String PHONE = "3090817";

    private static final OffsetDateTime NOON = OffsetDateTime.of(2026, 3, 1, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final int KINDS = 12;

    private Canaries() {}

    /** True when a text quotes one of the persons. */
    static boolean in(String text) {
        return text != null && (text.toLowerCase(Locale.ROOT).contains(MARK) || text.contains(PHONE));
    }

    /** The lines that quote a person. */
    static List<String> in(Stream<String> texts) {
        return texts.filter(Canaries::in).toList();
    }

    /** A value with the mark in it. */
    static String value(String what) {
        return what + " Kanari's \"x\"; delete from customer; --";
    }

    static UUID customer(int number) {
        return named("customer " + number);
    }

    static UUID operation(int number) {
        return named("operation " + number);
    }

    static UUID transaction(int number) {
        return named("transaction " + number);
    }

    /** What the databases shall refuse, beyond what they do by themselves: constraints at HQ and at the second channel. */
    static void refuse(JdbcTemplate hq, JdbcTemplate south) {
        hq.execute("create table known_title (title varchar(30) primary key)");
        hq.execute("alter table customer add constraint one_email unique (email)");
        hq.execute("alter table customer add constraint known_title foreign key (title) references known_title (title)");
        hq.execute("alter table customer_address add constraint known_city check (city not like '%Atlantis')");
        hq.execute("alter table async_customer alter column identification_number set data type varchar(60)");
        south.execute("alter table customer add constraint short_name check (character_length(last_name) <= 60)");
    }

    /** Writes persons of these numbers with an address and an order each. */
    static void write(DataSource channel, int from, int to, boolean withNul) {
        JdbcTemplate database = new JdbcTemplate(channel);
        BatchInsert customers = new BatchInsert(database, "async_customer", "operation_id", "operation", "async_id", "created_at",
                "created_by", "party_type", "title", "first_name", "middle_name", "last_name", "organization_name", "email",
                "phone", "receipt_email", "customer_group", "currency", "language", "tax_number", "identification_number");
        BatchInsert addresses = new BatchInsert(database, "async_address", "operation_id", "operation", "async_id", "created_at",
                "created_by", "address_id", "name", "street", "street_number", "building_complement", "district", "city",
                "county", "state", "postal_code", "country", "phone", "email", "is_primary");
        for (int i = from; i < to; i++) {
            addCustomer(customers, i, withNul);
            addAddress(addresses, i);
        }
        customers.flush();
        addresses.flush();
        addOrders(database, from, to);
    }

    private static void addCustomer(BatchInsert customers, int i, boolean withNul) {
        int kind = i % KINDS;
        customers.add(operation(i), kind == 1 ? "KANARI" + i : "CREATE", customer(i), NOON, "Kanari Cashier",
                kind == 2 ? "KANARI" + i : "PERSON",
                kind == 3 ? "Kanari Title" + i : null,
                withNul && kind == 4 ? "Kanari\0" + i : "Kanari'; drop table customer; --\n" + i,
                "Mid\tKanari" + i,
                kind == 5 ? "Kanari" + "n".repeat(58) + i : "Kanari Last" + i,
                kind == 6 ? "Kanari".repeat(60) : null,
                kind == 7 ? "kanari" + i + " has no at" : kind == 8 ? "same.kanari@example.com" : "kanari" + i + "@example.com",
                kind == 9 ? "Kanari phone " + PHONE + i : "+4930908" + String.format("17%04d", i),
                kind == 7 ? "kanari..dots" + i + "@example.com" : "kanari.receipt" + i + "@example.com",
                kind == 6 ? "KANARIGROUP" + "x".repeat(20) : null,
                kind == 2 ? "KANARI" : null,
                kind == 2 ? "kanarilanguage" : null,
                "KANARITAX" + i,
                kind == 10 ? "KANARI" + "9".repeat(70) : "KANARIID" + i);
    }

    private static void addAddress(BatchInsert addresses, int i) {
        int kind = i % KINDS;
        addresses.add(named("address operation " + i), "CREATE", customer(i), NOON, "Kanari Cashier", address(i),
                "Kanari Home" + i, "Kanari Street" + i, "kanari" + i, "Kanari Flat" + i, "Kanari District" + i,
                kind == 11 ? "Kanari" + i + " Atlantis" : "Kanari City" + i, "Kanari County" + i, "Kanari State" + i,
                "kanari" + i, kind == 0 && i % 24 == 0 ? "Kanariland" : "DE", "+4930908" + String.format("17%04d", i),
                "kanari.home" + i + "@example.com", true);
    }

    private static void addOrders(JdbcTemplate database, int from, int to) {
        BatchInsert orders = new BatchInsert(database, "retail_transaction", "transaction_id", "transaction_type",
                "receipt_number", "business_date", "created_at", "terminal", "staff", "currency", "async_id",
                "delivery_address_id", "net_amount", "tax_amount", "gross_amount", "discount_amount", "item_count");
        BatchInsert lines = new BatchInsert(database, "retail_transaction_line", "transaction_id", "line_number",
                "item_id", "description", "quantity", "unit_price", "discount_amount", "tax_amount", "net_amount");
        BatchInsert payments = new BatchInsert(
                database, "retail_transaction_payment", "transaction_id", "line_number", "tender_type", "amount");
        BigDecimal ten = new BigDecimal("10.0000");
        BigDecimal none = new BigDecimal("0.0000");
        for (int i = from; i < to; i++) {
            boolean order = i % 2 == 0;
            orders.add(transaction(i), order ? "CUSTOMER_ORDER" : "CASH_AND_CARRY", "Kanari R" + i, LocalDate.of(2026, 3, 1), NOON,
                    "Kanari till", "Kanari Cashier", "USD", customer(i), order ? address(i) : null, ten, none, ten, none,
                    BigDecimal.ONE);
            lines.add(transaction(i), 1, "ITEM", "An item", BigDecimal.ONE, ten, none, none, ten);
            payments.add(transaction(i), 1, "CASH", ten);
        }
        List.of(orders, lines, payments).forEach(BatchInsert::flush);
    }

    private static UUID address(int number) {
        return named("address " + number);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
