package io.channelsync.operate;

import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/** What carries numbers of a sequence, and where they are. */
enum NumberedThing {
    CUSTOMER("customer", "customer", "account_number"),
    PARTY("party", "customer", "party_number"),
    ADDRESS("address", "customer_address", "address_number"),
    SALES_ORDER("sales-order", "sales_order", "sales_order_number"),
    STATEMENT("statement", "retail_statement", "statement_number"),
    INVOICE("invoice", "sales_invoice", "invoice_number"),
    HIERARCHY("hierarchy", "customer_hierarchy", "hierarchy_number");

    private final String sequence;
    private final String table;
    private final String column;

    NumberedThing(String sequence, String table, String column) {
        this.sequence = sequence;
        this.table = table;
        this.column = column;
    }

    /** The name of its sequence. */
    String sequence() {
        return sequence;
    }

    boolean isOf(String sequenceName) {
        return sequence.equals(sequenceName.replace('_', '-'));
    }

    /** Passes the digits of every number in use that has this format; returns how many numbers there are. */
    long forEach(Sites sites, NumberFormat format, LongConsumer consumer) {
        String statement = Sql.of("verify-numbers", Map.of("table", table, "column", column));
        try (OrderedRows numbers = OrderedRows.read(sites, Sites.HQ, statement, Map.of())) {
            for (Row row = numbers.next(); row != null; row = numbers.next()) {
                OptionalLong digits = format.digitsOf(row.key());
                digits.ifPresent(consumer);
            }
            return numbers.count();
        }
    }
}
