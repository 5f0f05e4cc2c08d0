package io.channelsync.customer;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Channels, limits and rows that the tests of this package start from. */
final class Sample {

    static final UUID GUID = UUID.fromString("6f1c3a52-0f0e-4a37-9a0b-0d9d0f6b7c11");
    static final Channel SEATTLE = channel("seattle", "US", "USD", "en-US");
    static final Channel BERLIN = channel("berlin", "DE", "EUR", "de-DE");

    static final ColumnLengths CUSTOMER = new ColumnLengths(Map.ofEntries(
            Map.entry("account_number", 20), Map.entry("party_type", 20), Map.entry("title", 30),
            Map.entry("first_name", 100), Map.entry("middle_name", 100), Map.entry("last_name", 100),
            Map.entry("organization_name", 200), Map.entry("email", 254), Map.entry("phone", 20),
            Map.entry("receipt_email", 254), Map.entry("receipt_option", 20), Map.entry("customer_group", 20),
            Map.entry("currency", 3), Map.entry("language", 35), Map.entry("tax_number", 40),
            Map.entry("identification_number", 40)));

    static final ColumnLengths ADDRESS = new ColumnLengths(Map.ofEntries(
            Map.entry("account_number", 20), Map.entry("purpose", 20), Map.entry("name", 200),
            Map.entry("street", 250), Map.entry("street_number", 20), Map.entry("building_complement", 100),
            Map.entry("district", 100), Map.entry("city", 100), Map.entry("county", 60), Map.entry("state", 60),
            Map.entry("postal_code", 20), Map.entry("country", 2), Map.entry("phone", 20), Map.entry("email", 254)));

    private Sample() {}

    /** A row of the operation with that owner and the given columns: name, value, name, value ... */
    static Map<String, Object> row(String operation, Object... columns) {
        Map<String, Object> row = new HashMap<>();
        row.put("operation_id", UUID.randomUUID());
        row.put("operation", operation);
        row.put("async_id", GUID);
        row.put("address_id", GUID);
        for (int i = 0; i < columns.length; i += 2) {
            row.put((String) columns[i], columns[i + 1]);
        }
        return row;
    }

    private static Channel channel(String id, String country, String currency, String language) {
        return new Channel(id, id, new DatabaseAddress("jdbc:hsqldb:mem:" + id, "", ""), "g", country,
                ZoneId.of("UTC"), LocalTime.of(4, 0), List.of("us"),
                new Channel.DefaultCustomer(null, "RETAIL", currency, language, "book", "EMAIL"), false);
    }
}
