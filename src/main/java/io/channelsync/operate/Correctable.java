package io.channelsync.operate;

import io.channelsync.settings.CustomerFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An operation on a customer or on what belongs to one, or a request of a business partner, in the inbox, as far as it can be
 * corrected.
 *
 * @param table where it is
 * @param channel whose it is
 * @param operationId its GUID
 * @param state its {@code sync_status}
 */
record Correctable(UploadedTable table, String channel, UUID operationId, String state) {

    private static final Map<UploadedTable, List<String>> COLUMNS = Map.of(
            UploadedTable.CUSTOMER, with(CustomerFields.OF_CUSTOMER, "address_book", "operation"),
            UploadedTable.ADDRESS, with(CustomerFields.OF_ADDRESS, "operation"),
            UploadedTable.CONTACT, with(CustomerFields.OF_CONTACT, "operation"),
            UploadedTable.AFFILIATION, List.of("affiliation", "operation"),
            UploadedTable.ATTRIBUTE, List.of("name", "value_type", "value", "operation"),
            UploadedTable.BUSINESS_PARTNER_REQUEST, List.of(
                    "organization_name", "requester_first_name", "requester_last_name", "email", "phone", "tax_number"));

    private static final Set<String> OPEN = Set.of("PENDING", "FAILED", "NEEDS_DECISION");

    private static List<String> with(List<String> fields, String... others) {
        return Stream.concat(fields.stream(), Stream.of(others)).toList();
    }

    /** Every operation that a GUID stands for, its own or its customer's. */
    static List<Correctable> find(Sites sites, UUID guid) {
        List<Correctable> found = new ArrayList<>();
        for (UploadedTable table : UploadedTable.values()) {
            if (!COLUMNS.containsKey(table)) {
                continue;
            }
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

    /** What operations of a table say of a customer, or of what belongs to one. */
    static List<String> fields(UploadedTable table) {
        return COLUMNS.get(table).stream().filter(column -> !column.equals("operation")).toList();
    }

    /** The columns that may be corrected. */
    List<String> columns() {
        return COLUMNS.get(table);
    }

    Map<String, Object> key() {
        return Map.of("channel", channel, "key", operationId);
    }

    static Correctable of(UploadedTable table, Map<String, Object> row) {
        return new Correctable(table, Values.text(row, "channel_id"), (UUID) row.get("operation_id"),
                Values.text(row, "sync_status"));
    }
}
