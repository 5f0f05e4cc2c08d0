package io.channelsync.transaction;

import java.util.Map;
import org.springframework.util.LinkedCaseInsensitiveMap;

/**
 * A rule that a sale breaks.
 *
 * @param rule which
 * @param fault where and how
 */
record ValidationError(ValidationRule rule, Fault fault) {

    /** {@code line-amount: line 2: net_amount is 9.0000 but quantity * unit_price - discount_amount is 10}. */
    String text() {
        return rule.id() + ": " + (fault.line() == null ? "" : "line " + fault.line() + ": ") + fault.message();
    }

    /** Its row of {@code retail_transaction_validation_error}. */
    Map<String, Object> row(Map<String, Object> sale, int number) {
        Map<String, Object> row = new LinkedCaseInsensitiveMap<>();
        row.put("channel_id", sale.get("channel_id"));
        row.put("transaction_id", sale.get("transaction_id"));
        row.put("error_number", number);
        row.put("rule", rule.id());
        row.put("line_number", fault.line());
        row.put("message", fault.message());
        row.put("actual_value", fault.actual());
        row.put("expected_value", fault.expected());
        return row;
    }
}
