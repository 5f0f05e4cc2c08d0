package io.channelsync.distribute;

import io.channelsync.route.Rows;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The step {@code bean: belongings}: puts contacts, affiliations and attributes under their customers. */
public final class Belongings {

    private static final List<String> COLUMNS = List.of("contacts", "contact_operations", "affiliations",
            "affiliation_operations", "attributes", "attribute_operations");

    private static final List<String> PERSONAL = List.of("contacts", "affiliations", "attributes");

    /** Takes them from headers of the same names as the columns that it adds, each row with its account. */
    public void attach(Exchange exchange) {
        Message message = exchange.getMessage();
        List<Map<String, Object>> customers = Rows.of(message.getBody(List.class));
        for (String column : COLUMNS) {
            var of = Rows.by(Rows.of((List<?>) message.removeHeader(column)), "account_number");
            customers.forEach(customer -> customer.put(column, of.getOrDefault(customer.get("account_number"), List.of())));
        }
        // Who left the address books of the channel is only told that operations took effect.
        customers.stream().filter(customer -> !Distribution.isWhole(customer))
                .forEach(customer -> PERSONAL.forEach(column -> customer.put(column, List.of())));
    }
}
