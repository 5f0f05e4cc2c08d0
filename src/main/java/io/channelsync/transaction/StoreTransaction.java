package io.channelsync.transaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sale as HQ has it.
 *
 * @param header its row of {@code retail_transaction}
 * @param lines its rows of {@code retail_transaction_line}, in their order
 * @param payments its rows of {@code retail_transaction_payment}, in their order
 */
record StoreTransaction(Map<String, Object> header, List<Map<String, Object>> lines, List<Map<String, Object>> payments) {

    BigDecimal amount(String column) {
        return amount(header, column);
    }

    /** The sum of a column of the lines; zero when there are none. */
    BigDecimal ofLines(String column) {
        return sum(lines, column);
    }

    /** What was paid altogether; less what was given back. */
    BigDecimal paid() {
        return sum(payments, "amount");
    }

    LocalDate businessDate() {
        Object date = header.get("business_date");
        return date instanceof LocalDate day ? day : ((java.sql.Date) date).toLocalDate();
    }

    /** How many digits amounts may have behind the point; empty for a currency that nobody knows or that has none, such as gold. */
    Optional<Integer> digits() {
        return currency().map(Currency::getDefaultFractionDigits).filter(digits -> digits >= 0);
    }

    /** The currency by its ISO code; empty when there is none of that code. */
    Optional<Currency> currency() {
        try {
            return Optional.of(Currency.getInstance((String) header.get("currency")));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    static BigDecimal amount(Map<String, Object> row, String column) {
        return (BigDecimal) row.get(column);
    }

    private static BigDecimal sum(List<Map<String, Object>> rows, String column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<String, Object> row : rows) {
            sum = sum.add(amount(row, column));
        }
        return sum;
    }
}
