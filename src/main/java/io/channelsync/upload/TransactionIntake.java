package io.channelsync.upload;

import io.channelsync.channel.Channel;
import io.channelsync.route.Rows;
import io.channelsync.transaction.TransactionType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.LinkedCaseInsensitiveMap;

/**
 * The step {@code bean: transactionIntake}: puts lines and payments under their transactions and checks what an
 * order could not be made of. Amounts are exact decimals in the transaction's currency. What a sale has to keep is looked at
 * before it enters a statement ({@code io.channelsync.transaction}).
 */
public final class TransactionIntake {

    /** A page of inbox rows, each PENDING, or FAILED with every reason at once. */
    public List<Map<String, Object>> transform(
            List<Map<String, Object>> page, List<Map<String, Object>> lines, List<Map<String, Object>> payments, Channel channel) {
        Map<Object, List<Map<String, Object>>> linesOf = Rows.by(Rows.of(lines), "transaction_id");
        Map<Object, List<Map<String, Object>>> paymentsOf = Rows.by(Rows.of(payments), "transaction_id");
        return page.stream()
                .map(row -> transform(row, linesOf.get(row.get("transaction_id")), paymentsOf.get(row.get("transaction_id")), channel))
                .toList();
    }

    private static Map<String, Object> transform(
            Map<String, Object> row, List<Map<String, Object>> lines, List<Map<String, Object>> payments, Channel channel) {
        Map<String, Object> transaction = new LinkedCaseInsensitiveMap<>();
        transaction.putAll(row);
        transaction.put("channel_id", channel.id());
        transaction.put("lines", of(lines, channel));
        transaction.put("payments", of(payments, channel));
        List<String> reasons = reasons(transaction, lines);
        transaction.put("validation_status", TransactionType.concernsOrder(row.get("transaction_type")) ? "NONE" : null);
        transaction.put("sync_status", reasons.isEmpty() ? "PENDING" : "FAILED");
        transaction.put("sync_error", reasons.isEmpty() ? null : String.join("; ", reasons));
        return transaction;
    }

    private static List<Map<String, Object>> of(List<Map<String, Object>> nested, Channel channel) {
        List<Map<String, Object>> rows = Objects.requireNonNullElse(nested, List.of());
        rows.forEach(row -> row.put("channel_id", channel.id()));
        return rows;
    }

    private static List<String> reasons(Map<String, Object> transaction, List<Map<String, Object>> lines) {
        List<String> reasons = new ArrayList<>();
        Object type = transaction.get("transaction_type");
        if (TransactionType.CASH_AND_CARRY.is(type)) {
            return reasons;
        }
        if (!TransactionType.concernsOrder(type)) {
            reasons.add("transaction_type must be CASH_AND_CARRY, CUSTOMER_ORDER, ORDER_EDIT or ORDER_CANCELLATION");
        }
        if (TransactionType.changesOrder(type) == (transaction.get("refers_to") == null)) {
            reasons.add("refers_to must be the order that an edit or cancellation changes, and empty otherwise");
        }
        if (lines == null && !TransactionType.ORDER_CANCELLATION.is(type)) {
            reasons.add("it has no lines");
            return reasons;
        }
        BigDecimal net = amount(transaction, "net_amount");
        BigDecimal gross = amount(transaction, "gross_amount");
        require(reasons, "net_amount", net, "the sum of the lines", sum(Objects.requireNonNullElse(lines, List.of()), "net_amount"));
        require(reasons, "gross_amount", gross, "net_amount + tax_amount", net.add(amount(transaction, "tax_amount")));
        return reasons;
    }

    private static void require(List<String> reasons, String what, BigDecimal is, String of, BigDecimal expected) {
        if (is.compareTo(expected) != 0) {
            reasons.add(what + " is " + is.toPlainString() + " but " + of + " is " + expected.toPlainString());
        }
    }

    private static BigDecimal sum(List<Map<String, Object>> rows, String column) {
        return rows.stream().map(row -> amount(row, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(Map<String, Object> row, String column) {
        return (BigDecimal) row.get(column);
    }
}
