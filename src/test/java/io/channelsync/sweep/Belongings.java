package io.channelsync.sweep;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a till writes of one customer besides name and address: two contacts, of which one is edited and the other deactivated, two
 * affiliations, of which one is taken away, an attribute that is set twice, an edit of the address, and a loyalty card. A page of
 * each table, so that every step that moves them is a point and hardly any is one twice.
 */
final class Belongings {

    static final String ATTRIBUTE = "points";

    private final JdbcTemplate till;
    private final UUID customer;
    private final OffsetDateTime at;

    Belongings(JdbcTemplate till, UUID customer, OffsetDateTime at) {
        this.till = till;
        this.customer = customer;
        this.at = at;
    }

    void write(UUID address) {
        contact("office", "CREATE", "office@example.com");
        contact("office", "UPDATE", "new.office@example.com");
        contact("home", "CREATE", "home@example.com");
        contact("home", "DEACTIVATE", null);
        affiliation("club", "CREATE");
        affiliation("staff", "CREATE");
        affiliation("staff", "DEACTIVATE");
        attribute("CREATE", "1");
        attribute("UPDATE", "2");
        till.update("insert into async_address (operation_id, operation, async_id, created_at, created_by, address_id, street, city, country, is_primary)"
                + " values (?, 'UPDATE', ?, ?, 'till', ?, 'Side Street', 'Springfield', 'US', true)", Script.named("edit of " + address), customer, at, address);
        till.update("insert into loyalty_card (card_number, async_id, issued_at) values (?, ?, ?)", "card of " + customer.toString().substring(0, 8), customer, at);
    }

    private void contact(String name, String operation, String value) {
        till.update("insert into async_contact (operation_id, operation, async_id, created_at, created_by, contact_id, contact_type, value)"
                + " values (?, ?, ?, ?, 'till', ?, ?, ?)",
                Script.named(operation + " contact " + name), operation, customer, at, Script.named("contact " + name), value == null ? null : "EMAIL", value);
    }

    private void affiliation(String name, String operation) {
        till.update("insert into async_affiliation (operation_id, operation, async_id, created_at, created_by, affiliation) values (?, ?, ?, ?, 'till', ?)",
                Script.named(operation + " affiliation " + name), operation, customer, at, name);
    }

    private void attribute(String operation, String value) {
        till.update("insert into async_attribute (operation_id, operation, async_id, created_at, created_by, name, value_type, value)"
                + " values (?, ?, ?, ?, 'till', ?, 'INTEGER', ?)", Script.named(operation + " attribute"), operation, customer, at, ATTRIBUTE, value);
    }
}
