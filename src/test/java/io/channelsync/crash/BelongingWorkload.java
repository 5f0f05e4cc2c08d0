package io.channelsync.crash;

import io.channelsync.demo.BatchInsert;
import io.channelsync.testing.Site;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What busy tills write, and what belongs to their customers: of ten customers one has a contact, one an affiliation, one an
 * attribute, one a loyalty card; half of the first three are edited or taken away again, and so is a part of the addresses. Of twenty
 * one stands for an organization that asks to be taken on. Now and then all that is written before its customers.
 */
final class BelongingWorkload {

    /** The attribute that is written; the daemon has to know it. */
    static final String ATTRIBUTE = "points";

    private static final int OF_SO_MANY = 10;

    private BelongingWorkload() {}

    /** Writes the customers of these numbers, what they bought, and what belongs to them. */
    static void write(DataSource channel, int from, int to) {
        boolean before = from / (to - from) % 5 == 0;
        if (!before) {
            Workload.writeBusy(channel, from, to);
        }
        new TransactionTemplate(new JdbcTransactionManager(channel)).executeWithoutResult(status -> writeBelongings(new JdbcTemplate(channel), from, to, before));
        if (before) {
            Workload.writeBusy(channel, from, to);
        }
    }

    private static void writeBelongings(JdbcTemplate database, int from, int to, boolean before) {
        String[] contact = columns("contact_id", "contact_type", "value");
        String[] address = columns("address_id", "street", "city", "country", "is_primary");
        BatchInsert contacts = new BatchInsert(database, "async_contact", contact);
        BatchInsert affiliations = new BatchInsert(database, "async_affiliation", columns("affiliation"));
        BatchInsert attributes = new BatchInsert(database, "async_attribute", columns("name", "value_type", "value"));
        BatchInsert addresses = new BatchInsert(database, "async_address", address);
        BatchInsert cards = new BatchInsert(database, "loyalty_card", "card_number", "async_id", "issued_at");
        BatchInsert requests = new BatchInsert(database, "business_partner_request", columns("request_type", "organization_name", "requester_first_name",
                "requester_last_name", "email"));
        for (int i = from; i < to; i++) {
            boolean again = i / OF_SO_MANY % 2 == 0;
            switch (i % OF_SO_MANY) {
                case 0 -> addContact(contacts, i, again);
                case 1 -> addAffiliation(affiliations, i, again);
                case 2 -> addAttribute(attributes, i, again);
                case 3 -> cards.add("CARD-" + i, Workload.customer(i), Workload.noon(i));
                case 4 -> addEditOfAddress(addresses, i, before);
                default -> { }
            }
            if (i % (2 * OF_SO_MANY) == 5) {
                addRequest(requests, i);
            }
        }
        contacts.flush();
        affiliations.flush();
        attributes.flush();
        addresses.flush();
        cards.flush();
        requests.flush();
    }

    private static String[] columns(String... own) {
        String[] all = new String[own.length + 5];
        System.arraycopy(new String[] {"operation_id", "operation", "async_id", "created_at", "created_by"}, 0, all, 0, 5);
        System.arraycopy(own, 0, all, 5, own.length);
        return all;
    }

    private static void addContact(BatchInsert contacts, int i, boolean again) {
        add(contacts, i, "CREATE", "contact", Workload.named("contact " + i), "EMAIL", "contact" + i + "@example.com");
        if (again) {
            add(contacts, i, "UPDATE", "contact", Workload.named("contact " + i), "EMAIL", "other" + i + "@example.com");
        } else if (i % 3 == 0) {
            add(contacts, i, "DEACTIVATE", "contact", Workload.named("contact " + i), null, null);
        }
    }

    private static void addAffiliation(BatchInsert affiliations, int i, boolean again) {
        add(affiliations, i, "CREATE", "affiliation", "club");
        if (again) {
            add(affiliations, i, "CREATE", "second affiliation", "staff");
            add(affiliations, i, "DEACTIVATE", "second affiliation", "staff");
        }
    }

    private static void addAttribute(BatchInsert attributes, int i, boolean again) {
        add(attributes, i, "CREATE", "attribute", ATTRIBUTE, "INTEGER", String.valueOf(i));
        if (again) {
            add(attributes, i, "UPDATE", "attribute", ATTRIBUTE, "INTEGER", String.valueOf(i + 1));
        }
    }

    /** Nobody edits an address that is not there yet. */
    private static void addEditOfAddress(BatchInsert addresses, int i, boolean before) {
        if (!before && Workload.hasAddress(i)) {
            add(addresses, i, "UPDATE", "address", Workload.address(i), i + " Side Street", "Springfield", "US", true);
        }
    }

    private static void addRequest(BatchInsert requests, int i) {
        requests.add(Workload.named("onboard " + i), "CREATE", Workload.named("requester " + i), Workload.noon(i), "till", "ONBOARD", "Organization " + i, "First" + i,
                "Requester" + i, "requester" + i + "@example.com");
    }

    private static void add(BatchInsert table, int i, String operation, String what, Object... own) {
        Object[] all = new Object[own.length + 5];
        System.arraycopy(new Object[] {Workload.named(operation + " " + what + " " + i), operation, Workload.customer(i), Workload.noon(i), "till"}, 0, all, 0, 5);
        System.arraycopy(own, 0, all, 5, own.length);
        table.add(all);
    }

    /** How many rows of each kind HQ has. */
    static Map<String, Long> tookEffect(Site site) {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : new String[] {"customer_contact", "customer_affiliation", "customer_attribute", "customer_loyalty_card"}) {
            rows.put(table, site.hq().sql("select count(*) from " + table).query(Long.class).single());
        }
        rows.put("edited addresses", 2 * site.hq().sql("select count(*) from customer_address where street like '%Side Street'").query(Long.class).single());
        rows.put("organizations", 2 * site.hq().sql("select count(*) from customer_hierarchy").query(Long.class).single());
        return rows;
    }
}
