package io.channelsync.crash;

import io.channelsync.demo.BatchInsert;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What tills write, numbered from zero: customers, every fourth with an address, and for every other customer one
 * transaction that names it by GUID: alternately a customer order and a cash-and-carry sale of a day long over.
 * Every seventh order is written before its customer. Where shops are {@link #writeBusy busy}, each customer orders, and
 * every tenth buys something besides.
 */
public final class Workload {

    static final String CUSTOMER_ORDER = "CUSTOMER_ORDER";
    static final String CASH_AND_CARRY = "CASH_AND_CARRY";

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 5, 6);
    private static final int DAYS = 3;
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(4);

    private Workload() {}

    /** Writes the customers of these numbers and what they bought, in a transaction for each. */
    public static void write(DataSource channel, int from, int to) {
        write(channel, from, to, Workload::addSalesOfEveryOther);
    }

    private static void write(DataSource channel, int from, int to, Sales sales) {
        JdbcTemplate database = new JdbcTemplate(channel);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(channel));
        boolean salesFirst = from / (to - from) % 7 == 0;
        if (salesFirst) {
            transaction.executeWithoutResult(status -> writeSales(database, from, to, sales));
        }
        transaction.executeWithoutResult(status -> writeCustomers(database, from, to));
        if (!salesFirst) {
            transaction.executeWithoutResult(status -> writeSales(database, from, to, sales));
        }
    }

    /** The same where each customer places an order. */
    static void writeBusy(DataSource channel, int from, int to) {
        write(channel, from, to, Workload::addBusySales);
    }

    /** What one customer bought. */
    @FunctionalInterface
    private interface Sales {
        void add(int customer, BatchInsert transactions, BatchInsert lines, BatchInsert payments);
    }

    public static UUID customer(int number) {
        return named("customer " + number);
    }

    static UUID transaction(int number) {
        return named("transaction " + number);
    }

    private static void writeCustomers(JdbcTemplate database, int from, int to) {
        BatchInsert customers = new BatchInsert(database, "async_customer", "operation_id", "operation", "async_id",
                "created_at", "created_by", "party_type", "first_name", "last_name", "email");
        BatchInsert addresses = new BatchInsert(database, "async_address", "operation_id", "operation", "async_id",
                "created_at", "created_by", "address_id", "street", "city", "country", "is_primary");
        for (int i = from; i < to; i++) {
            customers.add(named("create customer " + i), "CREATE", customer(i), noon(i), "till", "PERSON", "First" + i,
                    "Last" + i, "customer" + i + "@example.com");
            if (hasAddress(i)) {
                addresses.add(named("create address " + i), "CREATE", customer(i), noon(i), "till", address(i),
                        i + " Main Street", "Springfield", "US", true);
            }
        }
        customers.flush();
        addresses.flush();
    }

    private static void writeSales(JdbcTemplate database, int from, int to, Sales sales) {
        BatchInsert transactions = new BatchInsert(database, "retail_transaction", "transaction_id", "transaction_type",
                "receipt_number", "business_date", "created_at", "terminal", "currency", "async_id",
                "delivery_address_id", "net_amount", "tax_amount", "gross_amount", "discount_amount", "item_count");
        BatchInsert lines = new BatchInsert(database, "retail_transaction_line", "transaction_id", "line_number",
                "item_id", "description", "quantity", "unit_price", "discount_amount", "tax_amount", "net_amount");
        BatchInsert payments = new BatchInsert(
                database, "retail_transaction_payment", "transaction_id", "line_number", "tender_type", "amount");
        for (int i = from; i < to; i++) {
            sales.add(i, transactions, lines, payments);
        }
        List.of(transactions, lines, payments).forEach(BatchInsert::flush);
    }

    private static void addSalesOfEveryOther(int i, BatchInsert transactions, BatchInsert lines, BatchInsert payments) {
        if (i % 2 == 0) {
            addSale(i, transaction(i), i % 4 == 0, transactions, lines, payments);
        }
    }

    private static void addBusySales(int i, BatchInsert transactions, BatchInsert lines, BatchInsert payments) {
        addSale(i, transaction(i), true, transactions, lines, payments);
        if (i % 10 == 0) {
            addSale(i, named("sale " + i), false, transactions, lines, payments);
        }
    }

    private static void addSale(
            int i, UUID transaction, boolean order, BatchInsert transactions, BatchInsert lines, BatchInsert payments) {
        BigDecimal first = new BigDecimal("19.9900").add(BigDecimal.valueOf(i % 100, 2).setScale(4));
        BigDecimal second = new BigDecimal("0.3300");
        BigDecimal net = first.add(second);
        BigDecimal tax = new BigDecimal("1.1100");
        transactions.add(transaction, order ? CUSTOMER_ORDER : CASH_AND_CARRY, "R" + i, day(i), noon(i), "1", "USD",
                customer(i), order && hasAddress(i) ? address(i) : null, net, tax, net.add(tax), NOTHING, BigDecimal.valueOf(2));
        lines.add(transaction, 1, "ITEM-" + i % 5, "An item", BigDecimal.ONE, first, NOTHING, tax, first);
        lines.add(transaction, 2, "BAG", "A bag", BigDecimal.ONE, second, NOTHING, NOTHING, second);
        payments.add(transaction, 1, i % 3 == 0 ? "CASH" : "CARD", net.add(tax));
    }

    static boolean hasAddress(int number) {
        return number % 4 == 0;
    }

    static UUID address(int number) {
        return named("address " + number);
    }

    private static LocalDate day(int number) {
        return FIRST_DAY.plusDays(number / 2 % DAYS);
    }

    static OffsetDateTime noon(int number) {
        return day(number).atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC);
    }

    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
