package io.channelsync.operate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of an order or sale that a person may repair: {@code net_amount}, {@code line.2.quantity},
 * {@code payment.1.amount}. The business date is the till's alone.
 */
final class RepairFields {

    private static final Set<String> GUIDS = Set.of("async_id", "delivery_address_id");
    private static final Set<String> TEXTS = Set.of("account_number", "currency", "item_id", "description", "unit", "tender_type");
    private static final Set<String> MAY_BE_EMPTY = Set.of("account_number", "async_id", "delivery_address_id", "description", "unit");
    private static final List<String> HEADER = List.of("account_number", "async_id", "delivery_address_id", "currency", "net_amount", "tax_amount",
            "gross_amount", "discount_amount", "item_count");
    private static final Map<String, List<String>> PARTS = Map.of(
            "line", List.of("item_id", "description", "quantity", "unit", "unit_price", "discount_amount", "tax_amount", "net_amount"),
            "payment", List.of("tender_type", "amount"));
    private static final Pattern OF_PART = Pattern.compile("(line|payment)\\.(\\d{1,6})\\.([a-z_]+)");

    private RepairFields() {}

    /** What may be repaired, for a message. */
    static String expected() {
        return "expected FIELD=VALUE with a field of: " + String.join(", ", HEADER) + ", line.N." + String.join("|", PARTS.get("line"))
                + ", payment.N." + String.join("|", PARTS.get("payment"));
    }

    /** The fields of the transaction itself. */
    static List<String> ofHeader() {
        return HEADER;
    }

    static boolean known(String field) {
        Matcher part = OF_PART.matcher(field);
        return part.matches() ? PARTS.get(part.group(1)).contains(part.group(3)) : HEADER.contains(field);
    }

    /**
     * Puts a value where it belongs.
     *
     * @param parts lines under {@code line}, payments under {@code payment}
     * @return why not, or null
     */
    static String put(String field, String text, Map<String, Object> header, Map<String, List<Map<String, Object>>> parts) {
        Matcher part = OF_PART.matcher(field);
        if (!part.matches()) {
            return put(header, field, field, text);
        }
        int number = Integer.parseInt(part.group(2));
        for (Map<String, Object> row : parts.get(part.group(1))) {
            if (((Number) row.get("line_number")).intValue() == number) {
                return put(row, part.group(3), field, text);
            }
        }
        return "there is no " + part.group(1) + " " + number;
    }

    private static String put(Map<String, Object> row, String column, String field, String text) {
        String value = text.strip();
        if (value.isEmpty() && !MAY_BE_EMPTY.contains(column)) {
            return field + " must not be empty";
        }
        try {
            row.put(column, value.isEmpty() ? null : parsed(column, value));
            return null;
        } catch (IllegalArgumentException wrong) {
            return field + " must be " + (GUIDS.contains(column) ? "a GUID" : "an amount with at most 15 digits before and 4 after the point");
        }
    }

    private static Object parsed(String column, String value) {
        if (GUIDS.contains(column)) {
            return UUID.fromString(value);
        }
        if (TEXTS.contains(column)) {
            return value;
        }
        if (!value.matches("-?\\d{1,15}(\\.\\d{1,4})?")) {
            throw new IllegalArgumentException(value);
        }
        return new BigDecimal(value);
    }
}
