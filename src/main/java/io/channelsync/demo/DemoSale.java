package io.channelsync.demo;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A receipt.
 *
 * @param buyer null when nobody asked
 * @param deliverTo null when the goods were taken along
 * @param payments add up to the gross amount
 */
record DemoSale(
        String receipt,
        boolean customerOrder,
        OffsetDateTime createdAt,
        DemoShift shift,
        DemoCustomer buyer,
        UUID deliverTo,
        List<DemoLine> lines,
        List<DemoPayment> payments) {

    /** Part of what was paid, or given back when negative. */
    record DemoPayment(String tenderType, BigDecimal amount) {}

    UUID id() {
        return DemoCustomer.named("receipt " + receipt);
    }

    String type() {
        return customerOrder ? "CUSTOMER_ORDER" : "CASH_AND_CARRY";
    }

    UUID asyncId() {
        return buyer == null ? null : buyer.asyncId();
    }

    BigDecimal net() {
        return sum(DemoLine::net);
    }

    BigDecimal tax() {
        return sum(DemoLine::tax);
    }

    BigDecimal gross() {
        return net().add(tax());
    }

    BigDecimal discount() {
        return sum(DemoLine::discount);
    }

    BigDecimal itemCount() {
        return sum(DemoLine::quantity);
    }

    /** What of it went into the drawer. */
    BigDecimal cash() {
        return payments.stream()
                .filter(payment -> payment.tenderType().equals("CASH"))
                .map(DemoPayment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal sum(Function<DemoLine, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
