package io.channelsync.spec;

import java.util.Map;

/**
 * What a given row has where the case says nothing, in one place. Few columns besides those that demand a value are
 * filled; all others stay empty, as a till would leave them.
 */
final class GivenDefaults {

    /** The channel of HQ's rows. */
    static final String CHANNEL = "north";

    /** The address book that channels and HQ's customers share. */
    static final String ADDRESS_BOOK = "all";

    /** The first number that a case draws from any sequence: given rows may have lower ones. */
    static final int FIRST_NUMBER = 101;

    private static final Map<String, String> BY_COLUMN = Map.ofEntries(
            Map.entry("channel_id", CHANNEL),
            Map.entry("operation", "CREATE"),
            Map.entry("sync_status", "PENDING"),
            Map.entry("party_type", "PERSON"),
            Map.entry("transaction_type", "CASH_AND_CARRY"),
            Map.entry("business_date", "2026-03-09"),
            Map.entry("currency", "USD"),
            Map.entry("net_amount", "10"),
            Map.entry("item_count", "1"),
            Map.entry("quantity", "1"),
            Map.entry("unit_price", "10"),
            Map.entry("item_id", "bread"),
            Map.entry("tender_type", "CASH"),
            Map.entry("amount", "10"),
            Map.entry("sequence", "1"),
            Map.entry("address_book", ADDRESS_BOOK),
            Map.entry("retail_shift.status", "CLOSED"),
            Map.entry("sales_order.status", "OPEN"),
            Map.entry("customer.change_number", "1"));

    /** What intake has filled in by the time a customer stands in HQ's inbox, though the column may be empty. */
    private static final Map<String, String> IN_INBOX = Map.of("party_type", "PERSON", "address_book", ADDRESS_BOOK);

    private GivenDefaults() {}

    /** The texts of columns that demand no value and have one all the same. */
    static Map<String, String> usual(String place, String table) {
        return place.equals(TableRows.HQ) && table.equals("async_customer") ? IN_INBOX : Map.of();
    }

    /**
     * The text of a column that demands a value.
     *
     * @param row position of the row in its table, from 1
     */
    static String of(String table, String column, Cell.Kind kind, int row) {
        String declared = BY_COLUMN.getOrDefault(table + "." + column, BY_COLUMN.get(column));
        if (declared != null) {
            return declared;
        }
        return switch (kind) {
            case GUID -> table + "-" + row;
            case WHOLE -> String.valueOf(row);
            case DECIMAL -> "0";
            case FLAG -> "false";
            case DATE -> "2026-03-09";
            case INSTANT -> "2026-03-09T10:00:00Z";
            case TEXT -> column + "-" + row;
        };
    }
}
