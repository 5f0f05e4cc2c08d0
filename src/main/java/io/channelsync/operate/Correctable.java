package io.channelsync.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A customer or address operation in the inbox, as far as it can be corrected.
 *
 * @param table where it is
 * @param channel whose it is
 * @param operationId its GUID
 * @param state its {@code sync_status}
 */
record Correctable(UploadedTable table, String channel, UUID operationId, String state) {

    private static final List<String> OF_CUSTOMER = List.of(
            "party_type", "title", "first_name", "middle_name", "last_name", "organization_name", "email", "phone",
            "receipt_email", "receipt_option", "customer_group", "currency", "language", "tax_number",
            "identification_number", "address_book");

    private static final List<String> OF_ADDRESS = List.of(
            "purpose", "name", "street", "street_number", "building_complement", "district", "city", "county", "state",
            "postal_code", "country", "phone", "email", "is_primary");

    private static final Set<String> OPEN = Set.of("PENDING", "FAILED", "NEEDS_DECISION");

    /** Every operation that a GUID stands for, its own or its customer's. */
    static List<Correctable> find(Sites sites, UUID guid) {
        List<Correctable> found = new ArrayList<>();
        for (UploadedTable table : List.of(UploadedTable.CUSTOMER, UploadedTable.ADDRESS)) {
            String sql = Sql.of("fix-candidates", table.words());
            sites.ask(Sites.HQ, client -> client.sql(sql).param("guid", guid).query().listOfRows())
                    .forEach(row -> found.add(of(table, row)));
        }
        return found;
    }

    /** Those of them that are meant: the one itself, else the failed ones, else those that wait. */
    static List<Correctable> meant(List<Correctable> known, UUID guid) {
        List<Correctable> open = known.stream().filter(one -> OPEN.contains(one.state)).toList();
        List<Correctable> itself = open.stream().filter(one -> one.operationId.equals(guid)).toList();
        List<Correctable> failed = open.stream().filter(one -> one.state.equals("FAILED")).toList();
        return !itself.isEmpty() ? itself : !failed.isEmpty() ? failed : open;
    }

    /** The columns that may be corrected. */
    List<String> columns() {
        return table == UploadedTable.CUSTOMER ? OF_CUSTOMER : OF_ADDRESS;
    }

    Map<String, Object> key() {
        return Map.of("channel", channel, "key", operationId);
    }

    static Correctable of(UploadedTable table, Map<String, Object> row) {
        return new Correctable(table, Values.text(row, "channel_id"), (UUID) row.get("operation_id"),
                Values.text(row, "sync_status"));
    }
}
