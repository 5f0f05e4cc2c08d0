package io.channelsync.customer;

import io.channelsync.channel.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the addresses that a channel staged into rows for HQ's inbox. Has no state; safe for many threads.
 *
 * <p>Follows the same rules as {@link CustomerIntake}. A blank purpose stays blank: what it defaults to depends on the
 * party, which the address does not know.
 */
public final class AddressIntake {

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    /** @param lengths limits of HQ's table {@code customer_address} */
    public AddressIntake(ColumnLengths lengths) {
        for (String column : List.of("account_number", "purpose", "name", "street", "street_number",
                "building_complement", "district", "city", "county", "state", "postal_code")) {
            rules.put(column, Rule.AS_TYPED);
        }
        rules.put("country", (text, channel) -> Country.read(text, channel.defaultCustomer().language()));
        rules.put("phone", (text, channel) -> PhoneNumber.read(text, channel.country()));
        rules.put("email", (text, channel) -> EmailAddress.read(text));
        rules.replaceAll((column, rule) -> rule.within(lengths.of(column)));
    }

    /**
     * Transforms one page of {@code async_address}, in order.
     *
     * @param page rows as JDBC gave them, column name to value; not changed
     * @return as many rows, with the columns of HQ's inbox that intake decides added
     */
    public List<Map<String, Object>> transform(List<Map<String, Object>> page, Channel channel) {
        List<Map<String, Object>> rows = new ArrayList<>(page.size());
        for (Map<String, Object> typed : page) {
            rows.add(transform(typed, channel));
        }
        return rows;
    }

    /** Transforms one row; also what checks it again after a person has corrected it. */
    public Map<String, Object> transform(Map<String, Object> typed, Channel channel) {
        InboxRow row = new InboxRow(typed, channel);
        Optional<Operation> operation = row.operation();
        row.guid("async_id");
        row.guid("address_id");
        row.flag("is_primary");
        requireKeys(row);
        if (operation.filter(Operation.CREATE::equals).isPresent()) {
            row.fill("country", channel.country());
        }
        if (operation.filter(Operation.DEACTIVATE::equals).isEmpty()) {
            rules.forEach(row::judge);
        }
        return row.sealed();
    }

    private static void requireKeys(InboxRow row) {
        row.requireOwner();
        row.require("address_id");
    }
}
