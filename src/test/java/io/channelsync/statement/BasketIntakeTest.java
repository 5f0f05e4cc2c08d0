package io.channelsync.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import io.channelsync.upload.TransactionIntake;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** HQ's intake takes every basket that adds up, and none that is off by the smallest amount there is. */
class BasketIntakeTest {

    private static final BigDecimal SMALLEST = new BigDecimal("0.0001");

    private static final Channel CHANNEL = new Channel("north", "north", new DatabaseAddress("jdbc:none", "", ""), "all", "US", ZoneId.of("UTC"),
            LocalTime.MIDNIGHT, List.of("all"), new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);

    private final TransactionIntake intake = new TransactionIntake();

    @Provide
    Arbitrary<Basket> baskets() {
        return Basket.any(Baskets.DAYS, Baskets.CUSTOMERS);
    }

    @Property(tries = 2000)
    void a_basket_that_adds_up_is_taken(@ForAll("baskets") Basket basket, @ForAll boolean order) {
        assertThat(judge(basket, order, BigDecimal.ZERO, BigDecimal.ZERO)).containsEntry("sync_status", "PENDING").containsEntry("sync_error", null);
    }

    @Property(tries = 1000)
    void an_order_that_is_off_by_the_smallest_amount_is_not(@ForAll("baskets") Basket basket, @ForAll boolean inLines) {
        BigDecimal lines = inLines ? SMALLEST : BigDecimal.ZERO;
        assertThat(judge(basket, true, lines, SMALLEST.subtract(lines))).containsEntry("sync_status", "FAILED");
    }

    private Map<String, Object> judge(Basket basket, boolean order, BigDecimal moreInLines, BigDecimal moreTax) {
        Map<String, Object> sale = new HashMap<>(Map.of("transaction_id", "sale", "transaction_type", order ? "CUSTOMER_ORDER" : "CASH_AND_CARRY",
                "net_amount", basket.net(), "tax_amount", basket.tax().add(moreTax), "gross_amount", basket.gross()));
        List<Map<String, Object>> lines = new ArrayList<>();
        basket.lines().forEach(line -> lines.add(new HashMap<>(Map.of("transaction_id", "sale", "net_amount", line.net()))));
        lines.get(0).merge("net_amount", moreInLines, (amount, more) -> ((BigDecimal) amount).add((BigDecimal) more));
        List<Map<String, Object>> payments = new ArrayList<>();
        basket.payments().forEach(payment -> payments.add(new HashMap<>(Map.of("transaction_id", "sale", "amount", payment.amount()))));
        return intake.transform(new ArrayList<>(List.of(sale)), lines, payments, CHANNEL).get(0);
    }
}
