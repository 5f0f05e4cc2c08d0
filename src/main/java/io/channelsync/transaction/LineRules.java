package io.channelsync.transaction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules about each line of a sale. */
final class LineRules {

    /** The precision at which lines of a currency without digits of its own are compared. */
    private static final int USUAL_DIGITS = 2;

    private LineRules() {}

    /** Rounding a line may move it by one unit of the last digit that the currency has. */
    static List<Fault> lineAmount(StoreTransaction sale, Circumstances now) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(sale.digits().orElse(USUAL_DIGITS));
        List<Fault> faults = new ArrayList<>();
        for (Map<String, Object> line : sale.lines()) {
            BigDecimal net = amount(line, "net_amount");
            BigDecimal product = amount(line, "quantity").multiply(amount(line, "unit_price")).subtract(amount(line, "discount_amount"));
            if (product.subtract(net).abs().compareTo(unit) > 0) {
                faults.add(Fault.differing(number(line), "net_amount", net, "quantity * unit_price - discount_amount",
                        product.stripTrailingZeros()));
            }
        }
        return faults;
    }

    /** What is sold is positive, what is handed back negative, in quantity and amount alike; a price is never negative. */
    static List<Fault> sign(StoreTransaction sale, Circumstances now) {
        List<Fault> faults = new ArrayList<>();
        for (Map<String, Object> line : sale.lines()) {
            BigDecimal price = amount(line, "unit_price");
            BigDecimal quantity = amount(line, "quantity");
            BigDecimal net = amount(line, "net_amount");
            if (price.signum() < 0) {
                faults.add(new Fault(number(line), "unit_price is " + price.toPlainString() + " but a price is 0 or more",
                        price.toPlainString(), "0 or more"));
            }
            if (quantity.signum() * net.signum() < 0) {
                faults.add(Fault.differing(number(line), "net_amount", net, "quantity, which should have the same sign,", quantity));
            }
        }
        return faults;
    }

    /** What is sold by a unit is counted in one that HQ knows, and only in such parts as that has. */
    static List<Fault> unit(StoreTransaction sale, Circumstances now) {
        return sale.lines().stream()
                .flatMap(line -> now.units().fault(number(line), (String) line.get("unit"), amount(line, "quantity")).stream())
                .toList();
    }

    private static Integer number(Map<String, Object> line) {
        return ((Number) line.get("line_number")).intValue();
    }

    private static BigDecimal amount(Map<String, Object> line, String column) {
        return StoreTransaction.amount(line, column);
    }
}
