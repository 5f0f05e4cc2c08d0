package io.channelsync.operate;

import java.util.Map;

/**
 * The rows that follow a customer from one account to another. What was posted stays where it is.
 *
 * <p>Each row that moves is in the audit log, so that an undo takes back exactly those.
 */
enum MovedRows {
    ADDRESSES("customer_address", "address_number", "", "async_address_id in (select o.address_id from async_address o where o.async_id = :guid)"),
    CONTACTS("customer_contact", "contact_number", "", "async_contact_id in (select o.contact_id from async_contact o where o.async_id = :guid)"),
    CARDS("customer_loyalty_card", "card_number", "", "card_number in (select o.card_number from loyalty_card o where o.async_id = :guid)"),
    INBOX_CARDS("loyalty_card", "card_number", "", "async_id = :guid"),
    SALES("retail_transaction", "transaction_id", "\n   and sync_status = 'PENDING'\n   and statement_id is null", "async_id = :guid");

    private final Map<String, String> words;

    MovedRows(String table, String key, String open, String own) {
        this.words = Map.of("table", table, "key", key, "open", open, "own", own);
    }

    /** Moves them from the account {@code former} to the account {@code account} of the decision. */
    static void move(Decision decision) {
        for (MovedRows rows : values()) {
            decision.change("duplicates-note-moved", rows.words);
            decision.change("duplicates-move", rows.words);
        }
    }

    /** Moves them back, with those that came under the GUID since. */
    static void moveBack(Decision decision) {
        for (MovedRows rows : values()) {
            decision.change("duplicates-move-back", rows.words);
        }
    }
}
