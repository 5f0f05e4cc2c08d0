package io.channelsync.operate;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The tables that travel from a channel to HQ's inbox, with their key and what must never change on the way. */
enum UploadedTable {
    CUSTOMER("async_customer", "operation_id", "operation, replication_counter, async_id, base_change_number"),
    ADDRESS("async_address", "operation_id", "operation, replication_counter, async_id, base_change_number, address_id"),
    CONTACT("async_contact", "operation_id", "operation, replication_counter, async_id, base_change_number, contact_id"),
    AFFILIATION("async_affiliation", "operation_id", "operation, replication_counter, async_id, base_change_number"),
    ATTRIBUTE("async_attribute", "operation_id", "operation, replication_counter, async_id, base_change_number"),
    BUSINESS_PARTNER_REQUEST("business_partner_request", "operation_id", "operation, replication_counter, async_id, base_change_number"),
    TRANSACTION("retail_transaction", "transaction_id", "replication_counter, transaction_type, refers_to, receipt_number, business_date,"
            + " terminal, staff, shift_id, async_id, delivery_address_id, currency, net_amount, tax_amount, gross_amount, discount_amount, item_count"),
    SHIFT("retail_shift", "shift_id", "replication_counter, terminal, business_date, status, opened_at, closed_at,"
            + " starting_amount, counted_amount"),
    LOYALTY_CARD("loyalty_card", "card_number", "replication_counter, async_id, issued_at");

    private static final String PURGED = "case when sync_status in ('SYNCHRONIZED', 'SUPERSEDED') and completed_at < (select p.purged_before"
            + " from purge_mark p where p.channel_id = :channel) then 1 else 0 end";

    private final String table;
    private final String key;
    private final String columns;

    UploadedTable(String table, String key, String columns) {
        this.table = table;
        this.key = key;
        this.columns = columns;
    }

    /** @throws java.util.NoSuchElementException for a table that is none of them */
    static UploadedTable of(String table) {
        return Stream.of(values()).filter(one -> one.table.equals(table)).findFirst().orElseThrow();
    }

    /** How people call a row of it. */
    String spoken() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String table() {
        return table;
    }

    /** True for operations on a customer or on what belongs to one. */
    boolean edits() {
        return ordinal() <= ATTRIBUTE.ordinal();
    }

    /** The column that makes a row itself. */
    String key() {
        return key;
    }

    /** What the statements about this table need to know of it. */
    Map<String, String> words() {
        return Map.of(
                "table", table,
                "key", key,
                "columns", columns,
                "order", this == LOYALTY_CARD ? "${bytewise}" : "",
                "purged", key.equals("operation_id") ? PURGED : "0",
                "repaired", this == TRANSACTION ? "case when repaired_at is null then 0 else 1 end" : "0");
    }
}
