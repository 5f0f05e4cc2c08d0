package io.channelsync.transaction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rule that amounts have no more digits than their currency. Unit prices may: fuel is sold at a tenth of a cent, and
 * the amount is rounded.
 */
final class CurrencyRounding {

    private static final List<String> OF_HEADER = List.of("net_amount", "tax_amount", "gross_amount", "discount_amount");
    private static final List<String> OF_LINE = List.of("net_amount", "tax_amount", "discount_amount");
    private static final List<String> OF_PAYMENT = List.of("amount");

    private final String currency;
    private final int digits;
    private final List<Fault> faults = new ArrayList<>();

    private CurrencyRounding(String currency, int digits) {
        this.currency = currency;
        this.digits = digits;
    }

    static List<Fault> check(StoreTransaction sale, Circumstances now) {
        String code = String.valueOf(sale.header().get("currency"));
        if (sale.currency().isEmpty()) {
            return List.of(new Fault(null, "currency is " + code + " but no currency is called so", code, "a currency of ISO 4217"));
        }
        return sale.digits().map(digits -> new CurrencyRounding(code, digits).of(sale)).orElse(List.of());
    }

    private List<Fault> of(StoreTransaction sale) {
        check(sale.header(), OF_HEADER, null, "");
        sale.lines().forEach(line -> check(line, OF_LINE, ((Number) line.get("line_number")).intValue(), ""));
        sale.payments().forEach(payment -> check(payment, OF_PAYMENT, null, "payment " + payment.get("line_number") + ": "));
        return faults;
    }

    private void check(Map<String, Object> row, List<String> columns, Integer line, String where) {
        for (String column : columns) {
            BigDecimal amount = StoreTransaction.amount(row, column);
            if (amount.scale() > digits && amount.stripTrailingZeros().scale() > digits) {
                faults.add(Fault.differing(line, where + column, amount, "rounded to " + currency + " it",
                        amount.setScale(digits, RoundingMode.HALF_UP)));
            }
        }
    }
}
