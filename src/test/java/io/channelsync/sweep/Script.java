package io.channelsync.sweep;

import io.channelsync.flow.Flow;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the tills of three channels write, and which flow runs after it: 12 customers, 6 addresses, 8 customer orders, of which one is edited and one canceled, and 4
 * cash-and-carry sales that become two statements; and {@link Belongings} of one customer. Three customers are written only after their orders have been uploaded, so
 * that the guard of the orders has to fetch them.
 */
final class Script {

    static final List<String> CHANNELS = List.of("north", "south", "web");

    /**
     * The flows in the order in which they run; the orders run before their customers have accounts. The second upload brings the
     * loyalty card of a customer whose account has come down by then.
     */
    static final List<Flow> STEPS = List.of(Flow.UPLOAD_CHANNELS, Flow.SYNCHRONIZE_ORDERS, Flow.SYNCHRONIZE_CUSTOMERS,
            Flow.DISTRIBUTE_CUSTOMERS, Flow.UPLOAD_CHANNELS, Flow.SYNCHRONIZE_CUSTOMERS, Flow.POST_END_OF_DAY);

    static final int CUSTOMERS = 12;
    static final int ORDERS = 8;
    static final int STATEMENTS = 2;

    private static final int EDITED = 1;
    private static final int CANCELED = 4;

    /** So many lines that PostgreSQL gets them as a COPY. */
    private static final int MANY_LINES = 22;

    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-08T12:00:00Z");
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(4);

    private final Function<String, DataSource> channels;

    Script(Function<String, DataSource> channels) {
        this.channels = channels;
    }

    /** Writes what the tills write before that step. */
    void write(int step) {
        for (int c = 0; step < 2 && c < CHANNELS.size(); c++) {
            DataSource channel = channels.apply(CHANNELS.get(c));
            JdbcTemplate till = new JdbcTemplate(channel);
            int from = c * CUSTOMERS / CHANNELS.size();
            int to = from + CUSTOMERS / CHANNELS.size();
            new TransactionTemplate(new JdbcTransactionManager(channel)).executeWithoutResult(transaction -> {
                for (int i = from; i < to; i++) {
                    if (late(i) == (step == 1)) {
                        writeCustomer(till, i);
                    }
                    if (step == 0) {
                        writeSales(till, i);
                    }
                }
                if (step == 0 && from == 0) {
                    new Belongings(till, named("customer 0"), NOON).write(named("address 0"));
                }
            });
        }
    }

    private static boolean late(int customer) {
        return customer % 4 == 3;
    }

    private static boolean hasAddress(int customer) {
        return customer % 2 == 0;
    }

    private static void writeCustomer(JdbcTemplate till, int i) {
        till.update("insert into async_customer (operation_id, operation, async_id, created_at, created_by, party_type, first_name, last_name, email)"
                + " values (?, 'CREATE', ?, ?, 'till', 'PERSON', ?, ?, ?)",
                named("create customer " + i), named("customer " + i), NOON, "First" + i, "Last" + i, "customer" + i + "@example.com");
        if (hasAddress(i)) {
            till.update("insert into async_address (operation_id, operation, async_id, created_at, created_by, address_id, street, city, country, is_primary)"
                    + " values (?, 'CREATE', ?, ?, 'till', ?, ?, 'Springfield', 'US', true)",
                    named("create address " + i), named("customer " + i), NOON, named("address " + i), i + " Main Street");
        }
    }

    private static void writeSales(JdbcTemplate till, int i) {
        if (i % 3 != 2) {
            writeSale(till, i, "order " + i, "CUSTOMER_ORDER", i == 0 ? MANY_LINES : 2);
            if (i == EDITED) {
                writeChange(till, i, "ORDER_EDIT", 3);
            } else if (i == CANCELED) {
                writeChange(till, i, "ORDER_CANCELLATION", 2);
            }
        } else if (i < 6) {
            writeSale(till, i, "first sale " + i, "CASH_AND_CARRY", 1);
            writeSale(till, i, "second sale " + i, "CASH_AND_CARRY", 2);
        }
    }

    private static void writeChange(JdbcTemplate till, int i, String type, int lines) {
        String name = "change of order " + i;
        writeSale(till, i, name, type, lines);
        till.update("update retail_transaction set refers_to = ? where transaction_id = ?", named("order " + i), named(name));
    }

    private static void writeSale(JdbcTemplate till, int i, String name, String type, int lines) {
        BigDecimal price = new BigDecimal("19.9900").add(BigDecimal.valueOf(i));
        BigDecimal tax = new BigDecimal("1.1100");
        BigDecimal net = price.multiply(BigDecimal.valueOf(lines));
        boolean order = !type.equals("CASH_AND_CARRY");
        UUID id = named(name);
        till.update("insert into retail_transaction (transaction_id, transaction_type, receipt_number, business_date, created_at, terminal, currency, async_id,"
                + " delivery_address_id, net_amount, tax_amount, gross_amount, discount_amount, item_count)"
                + " values (?, ?, ?, ?, ?, '1', 'USD', ?, ?, ?, ?, ?, ?, ?)",
                id, type, "R " + name, DAY, NOON, named("customer " + i), order && hasAddress(i) ? named("address " + i) : null, net, tax, net.add(tax),
                NOTHING, BigDecimal.valueOf(lines));
        for (int line = 1; line <= lines; line++) {
            till.update("insert into retail_transaction_line (transaction_id, line_number, item_id, description, quantity, unit, unit_price, discount_amount,"
                    + " tax_amount, net_amount) values (?, ?, ?, 'An item', 1, ?, ?, ?, ?, ?)",
                    id, line, "ITEM-" + line, line == 1 ? "EA" : null, price, NOTHING, line == 1 ? tax : NOTHING, price);
        }
        till.update("insert into retail_transaction_payment (transaction_id, line_number, tender_type, amount) values (?, 1, ?, ?)",
                id, i % 2 == 0 ? "CASH" : "CARD", net.add(tax));
    }

    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
