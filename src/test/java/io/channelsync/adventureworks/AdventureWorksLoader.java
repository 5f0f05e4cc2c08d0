package io.channelsync.adventureworks;

import io.channelsync.adventureworks.AdventureWorks.Customer;
import io.channelsync.adventureworks.AdventureWorks.Line;
import io.channelsync.adventureworks.AdventureWorks.Order;
import io.channelsync.demo.BatchInsert;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the sample where the tills would have put it: every customer as an asynchronous one at the channel where they
 * buy (channel of territory 1 when they never did), every order as a transaction that knows its customer by GUID only.
 * In each territory every other order, by number, is a customer order; the rest is cash-and-carry.
 */
public final class AdventureWorksLoader {

    private static final int HOME_OF_THOSE_WHO_NEVER_BOUGHT = 1;
    private static final OffsetDateTime CREATED = OffsetDateTime.of(2014, 12, 31, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(4);

    private final AdventureWorks sample;
    private final Map<Integer, List<Order>> ordersByTerritory;
    private final Map<Integer, List<Customer>> customersByTerritory;

    public AdventureWorksLoader(AdventureWorks sample) {
        this.sample = sample;
        this.ordersByTerritory = sample.orders().stream().collect(Collectors.groupingBy(Order::territoryKey));
        Map<Integer, Integer> whereTheyBuy = sample.orders().stream()
                .collect(Collectors.toMap(Order::customerKey, Order::territoryKey, (first, same) -> first));
        this.customersByTerritory = sample.customers().stream()
                .collect(Collectors.groupingBy(
                        customer -> whereTheyBuy.getOrDefault(customer.key(), HOME_OF_THOSE_WHO_NEVER_BOUGHT)));
    }

    /**
     * Fills the databases of all territories, each in one transaction.
     *
     * @param channels gives the migrated database of a channel id
     */
    public void load(Function<String, DataSource> channels) {
        for (Territory territory : sample.territories()) {
            DataSource channel = channels.apply(territory.channelId());
            JdbcTemplate database = new JdbcTemplate(channel);
            new TransactionTemplate(new JdbcTransactionManager(channel)).executeWithoutResult(status -> {
                insertCustomers(database, customersByTerritory.getOrDefault(territory.key(), List.of()));
                insertOrders(database, territory, ordersByTerritory.getOrDefault(territory.key(), List.of()));
            });
        }
    }

    /** The GUID under which a customer was created. */
    public static UUID asyncId(int customerKey) {
        return named("customer " + customerKey);
    }

    /** The GUID of the transaction that an order became. */
    public static UUID transactionId(String orderNumber) {
        return named("order " + orderNumber);
    }

    private static void insertCustomers(JdbcTemplate database, List<Customer> customers) {
        BatchInsert insert = new BatchInsert(
                database, "async_customer", "operation_id", "operation", "async_id", "created_at", "created_by",
                "party_type", "title", "first_name", "last_name", "email");
        for (Customer customer : customers) {
            insert.add(
                    named("create customer " + customer.key()), "CREATE", asyncId(customer.key()), CREATED, "till",
                    "PERSON", customer.prefix(), customer.firstName(), customer.lastName(), customer.email());
        }
        insert.flush();
    }

    private static void insertOrders(JdbcTemplate database, Territory territory, List<Order> orders) {
        BatchInsert transactions = new BatchInsert(
                database, "retail_transaction", "transaction_id", "transaction_type", "receipt_number",
                "business_date", "created_at", "terminal", "currency", "async_id", "net_amount", "tax_amount",
                "gross_amount", "discount_amount", "item_count");
        BatchInsert lines = new BatchInsert(
                database, "retail_transaction_line", "transaction_id", "line_number", "item_id", "description",
                "quantity", "unit_price", "discount_amount", "tax_amount", "net_amount");
        BatchInsert payments = new BatchInsert(
                database, "retail_transaction_payment", "transaction_id", "line_number", "tender_type", "amount");
        boolean customerOrder = true;
        for (Order order : orders) {
            UUID id = transactionId(order.number());
            transactions.add(
                    id, customerOrder ? "CUSTOMER_ORDER" : "CASH_AND_CARRY", order.number(), order.date(),
                    order.date().atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC), "1", territory.currency(),
                    asyncId(order.customerKey()), order.revenue(), NOTHING, order.revenue(), NOTHING,
                    BigDecimal.valueOf(order.itemCount()));
            for (Line line : order.lines()) {
                lines.add(
                        id, line.number(), line.product().sku(), line.product().name(),
                        BigDecimal.valueOf(line.quantity()), line.product().price(), NOTHING, NOTHING,
                        line.revenue());
            }
            payments.add(id, 1, "CARD", order.revenue());
            customerOrder = !customerOrder;
        }
        List.of(transactions, lines, payments).forEach(BatchInsert::flush);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(("adventureworks " + name).getBytes(StandardCharsets.UTF_8));
    }
}
