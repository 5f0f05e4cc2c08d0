package io.channelsync.validate.rule;

import io.channelsync.route.Headers;
import java.util.Set;

/** What beans and components leave in a message and what they read of it, by name: neither shows in a route. */
final class BeanNames {

    /** Columns and headers that Java supplies. */
    static final Set<String> SUPPLIED = Set.of(
            Headers.CHANNEL_ID, Headers.NOW, Headers.PAGE_SIZE, Headers.LAST_PAGE, Headers.CHANNEL,
            "after", "after_account", "after_order", "applied", "asked_kind", "async_key", "audits", "by_shift", "canary", "canceled", "conflicts",
            "cash_tender", "changed", "created", "crowd_account", "crowd_counter", "crowd_guid", "crowd_limit", "crowding_accounts",
            "crowding_guids", "customer_data", "day_over", "done", "earliest", "effect", "finer_units", "first_aggregate", "from_change", "held",
            "impossible", "inbox_cutoff", "installation_known", "known_units",
            "last_aggregate", "latest", "named_email_key", "page_change", "page_from", "phone_key", "reason", "removed", "returns_apart", "revised", "row_count", "rules_off",
            "second_look", "session_cutoff", "signing_in", "staging_cutoff", "superseded", "swept", "swept_count", "touched", "trickle_feed", "undone",
            "validate_from", "young");

    /** Columns that beans put into rows on their way; statements know them by the same names. */
    static final Set<String> IN_ROWS = Set.of(
            "action", "actual_value", "completed_at", "detail", "duration_ms", "error", "error_code", "error_message",
            "error_number", "expected_value", "field", "first_transaction_id", "from_counter", "from_state",
            "last_transaction_id", "message", "new_value", "old_value", "party_number", "payload", "reasons", "result",
            "row_key", "session_id", "statement_number", "sync_error", "sync_status", "to_counter", "to_state",
            "validation_status");

    /** Headers that only Java reads. */
    static final Set<String> READ = Set.of(
            Headers.CHANNEL_ID, Headers.NOW, Headers.PAGE_SIZE, Headers.LAST_PAGE, Headers.CHANNEL,
            "address_operations", "addresses", "affiliation_operations", "affiliations", "alias_operations", "aliases", "attribute_operations",
            "attributes", "behind", "blocking_addresses", "blocking_customers", "cleared_transactions", "contact_operations", "contacts",
            "control", "crowd_size",
            "count_differences", "cursor", "decisions", "default_customer", "emails", "faulty", "frozen", "groups", "hierarchies",
            "history", "holders", "in_effect", "installation", "installation_again", "key_column", "known_accounts", "later", "matches",
            "member_page", "members", "mode", "order_sizes", "originals", "page_end", "partner_users", "pauses", "prospects", "sales_orders", "shifts_to_mark",
            "strange", "strange_totals", "to_mark", "totals", "waiting");

    /** Columns that queries name and only Java reads. */
    static final Set<String> COLUMNS = Set.of(
            "asked_state", "asked_to", "cursor_change", "expected_amount", "first_value", "in_books", "in_closed_shifts",
            "invoiced_gross", "invoiced_net", "invoiced_tax", "known_installation", "last_change", "match_key", "match_rule",
            "open_shifts", "ordered_by", "owner_account", "owner_change", "paid", "put_off", "retired", "shift_count", "state_channel_id",
            "state_turn", "user_account", "without_shift");

    private BeanNames() {}
}
