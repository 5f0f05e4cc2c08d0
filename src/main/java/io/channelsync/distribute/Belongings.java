package io.channelsync.distribute;

import io.channelsync.route.Rows;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The step {@code bean: belongings}: puts contacts, affiliations and attributes under their customers, and finds those who have
 * anything. A customer has no column for what it has none of: most of a page have nothing, and every step would look.
 */
public final class Belongings {

    private static final List<String> PERSONAL = List.of("contacts", "affiliations", "attributes");

    private static final List<String> OPERATIONS = List.of("contact_operations", "affiliation_operations", "attribute_operations");

    private static final List<String> OWNED = List.of("addresses", "members", "aliases", "contacts", "affiliations", "attributes");

    private static final List<String> OVER =
            List.of("operations", "address_operations", "contact_operations", "affiliation_operations", "attribute_operations");

    /** Takes them from headers of the same names as the columns that it adds, each row with its account. */
    public void attach(Exchange exchange) {
        Message message = exchange.getMessage();
        List<Map<String, Object>> customers = Rows.of(message.getBody(List.class));
        for (String column : PERSONAL) {
            List<Map<String, Object>> rows = Rows.of((List<?>) message.removeHeader(column));
            // Who left the address books of the channel is only told that operations took effect.
            put(rows.isEmpty() ? customers : customers.stream().filter(Distribution::isWhole).toList(), column, rows);
        }
        OPERATIONS.forEach(column -> put(customers, column, Rows.of((List<?>) message.removeHeader(column))));
    }

    /** The customers of the page who own anything that is to be written to the channel besides themselves. */
    public List<Map<String, Object>> owners(List<Map<String, Object>> page) {
        return page.stream().filter(customer -> hasAny(customer, OWNED)).toList();
    }

    /** The customers of the page of whom operations are over. */
    public List<Map<String, Object>> settled(List<Map<String, Object>> page) {
        return page.stream().filter(customer -> hasAny(customer, OVER)).toList();
    }

    private static boolean hasAny(Map<String, Object> customer, List<String> columns) {
        return columns.stream().anyMatch(customer::containsKey);
    }

    /** The rows that belong to a customer under that name. */
    static List<Map<String, Object>> of(Map<String, Object> customer, String column) {
        return customer.get(column) instanceof List<?> rows ? Rows.of(rows) : List.of();
    }

    /** Puts each row under the customer whose account it names. */
    static void put(List<Map<String, Object>> customers, String column, List<Map<String, Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var byAccount = Rows.by(rows, "account_number");
        for (Map<String, Object> customer : customers) {
            List<Map<String, Object>> of = byAccount.get(customer.get("account_number"));
            if (of != null) {
                customer.put(column, of);
            }
        }
    }
}
