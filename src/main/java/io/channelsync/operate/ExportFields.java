package io.channelsync.operate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** The fields of an export, in their order, and how a value is written. */
final class ExportFields {

    static final List<String> INVOICE = List.of("invoice_number", "sales_order_number", "statement_number", "channel_id",
            "business_date", "invoice_date", "account_number", "currency", "net_amount", "tax_amount", "gross_amount");

    static final List<String> LINE = List.of("line_number", "item_id", "description", "quantity", "unit", "unit_price", "discount_amount",
            "tax_amount", "net_amount");

    static final List<String> PAYMENT = List.of("statement_number", "channel_id", "business_date", "account_number", "currency",
            "tender_type", "amount", "invoice_number");

    static final List<String> VOUCHER = List.of("statement_number", "channel_id", "business_date", "shift_id", "terminal", "voucher_type",
            "tender_type", "amount");

    /** Amounts and quantities always have as many decimals as the tables. */
    private static final int DECIMALS = 4;

    private ExportFields() {}

    /** The text of a value, or null; an amount has its four decimals and never an exponent. */
    static String text(Map<String, Object> row, String field) {
        Object value = row.get(field);
        if (value instanceof BigDecimal amount) {
            return amount.setScale(DECIMALS, RoundingMode.UNNECESSARY).toPlainString();
        }
        return value == null ? null : value.toString();
    }
}
