package io.channelsync.edit;

import io.channelsync.settings.CustomerFields;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The staging tables whose operations edit what HQ has, each with the fields that an operation speaks of. */
enum EditedTable {
    CUSTOMER("async_customer", "account_number", "account_number",
            CustomerFields.OF_CUSTOMER,
            // What HQ fills in and what tills are not sent is not cleared by a till that leaves it blank.
            Set.of("party_type", "receipt_option", "customer_group", "currency", "language", "identification_number")),
    ADDRESS("async_address", "address_id", "async_address_id",
            CustomerFields.OF_ADDRESS,
            Set.of("purpose", "country", "is_primary")),
    CONTACT("async_contact", "contact_id", "async_contact_id",
            CustomerFields.OF_CONTACT,
            Set.of("contact_type", "is_primary", "marketing_consent")),
    AFFILIATION("async_affiliation", "affiliation", "affiliation", List.of(), Set.of()),
    ATTRIBUTE("async_attribute", "name", "name", List.of("value"), Set.of());

    private final String table;
    private final String item;
    private final String itemAtHq;
    private final List<String> fields;
    private final Set<String> kept;

    EditedTable(String table, String item, String itemAtHq, List<String> fields, Set<String> kept) {
        this.table = table;
        this.item = item;
        this.itemAtHq = itemAtHq;
        this.fields = fields;
        this.kept = kept;
    }

    /** @throws IllegalArgumentException for a table that is not among them */
    static EditedTable of(String table) {
        return Stream.of(values()).filter(one -> one.table.equals(table)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operations are applied from " + table));
    }

    String table() {
        return table;
    }

    /** How people call one thing that it edits; also the first part of a field's name in the settings. */
    String spoken() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of an operation that says which thing of its customer it edits. */
    String item() {
        return item;
    }

    /** The same column where HQ keeps the things. */
    String itemAtHq() {
        return itemAtHq;
    }

    List<String> fields() {
        return fields;
    }

    /** True for a field that a blank leaves as it is. */
    boolean keepsBlank(String field) {
        return kept.contains(field);
    }

    /** The field that is set when the thing is deactivated, or by which it exists at all. */
    String mark() {
        return switch (this) {
            case CUSTOMER -> "blocked";
            case ADDRESS, CONTACT -> "active";
            case AFFILIATION -> "member";
            case ATTRIBUTE -> "value";
        };
    }

    /** True when a thing has a row of its own that must be there before it is edited; false when an edit makes it. */
    boolean needsCreate() {
        return this == CUSTOMER || this == ADDRESS || this == CONTACT;
    }
}
