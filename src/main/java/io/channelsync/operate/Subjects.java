package io.channelsync.operate;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What an id may stand for: customers, orders and sales, statements; looked for at HQ and at every channel. */
final class Subjects {

    /** A customer by GUID, by account, or by both; what is unknown is null. */
    record CustomerKey(UUID asyncId, String account) {

        Map<String, Object> parameters() {
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("asyncId", asyncId);
            parameters.put("account", account);
            return parameters;
        }
    }

    private final Set<CustomerKey> customers = new LinkedHashSet<>();
    private final Set<UUID> transactions = new LinkedHashSet<>();
    private final Set<UUID> statements = new LinkedHashSet<>();

    private Subjects() {}

    /** The GUID that a text is, or null when it is a number. */
    static UUID guid(String id) {
        try {
            return id.length() == 36 ? UUID.fromString(id) : null;
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    /** What headquarters knows by this id. */
    static Subjects atHq(Sites sites, String id) {
        Subjects subjects = new Subjects();
        UUID guid = guid(id);
        String by = guid == null ? "-by-number" : "-by-guid";
        Map<String, Object> parameters = Map.of("id", guid == null ? id : guid);
        sites.rows(Sites.HQ, "why-customers" + by, parameters).forEach(row -> subjects.addCustomer(sites, row));
        sites.rows(Sites.HQ, "why-customers-of-card", Map.of("id", id)).forEach(row -> subjects.addCustomer(sites, row));
        subjects.addAll(subjects.transactions, sites.rows(Sites.HQ, "why-transactions" + by, parameters), "transaction_id");
        subjects.addAll(subjects.statements, sites.rows(Sites.HQ, "why-statements" + by, parameters), "statement_id");
        return subjects;
    }

    /** Adds what one channel knows by this id. */
    void addFrom(Sites sites, String channel, String id) {
        sites.rows(channel, "why-customers-of-card", Map.of("id", id)).forEach(row -> addCustomer(sites, row));
        UUID guid = guid(id);
        if (guid == null) {
            return;
        }
        Map<String, Object> parameters = Map.of("id", guid);
        sites.rows(channel, "why-customers-by-guid-at-channel", parameters).forEach(row -> addCustomer(sites, row));
        addAll(transactions, sites.rows(channel, "why-transactions-by-guid-at-channel", parameters), "transaction_id");
    }

    /** Adds the customer of an order or sale. */
    void addCustomer(Sites sites, Map<String, Object> row) {
        UUID asyncId = (UUID) row.get("async_id");
        String account = Values.text(row, "account_number");
        if (asyncId == null && account == null) {
            return;
        }
        CustomerKey asTold = new CustomerKey(asyncId, account);
        List<Map<String, Object>> known = sites.rows(Sites.HQ, "why-customer", asTold.parameters());
        CustomerKey complete = known.isEmpty()
                ? asTold
                : new CustomerKey(asyncId != null ? asyncId : (UUID) known.get(0).get("async_id"), Values.text(known.get(0), "account_number"));
        customers.add(complete);
    }

    boolean none() {
        return customers.isEmpty() && transactions.isEmpty() && statements.isEmpty();
    }

    Set<CustomerKey> customers() {
        return customers;
    }

    Set<UUID> transactions() {
        return transactions;
    }

    Set<UUID> statements() {
        return statements;
    }

    private void addAll(Set<UUID> to, List<Map<String, Object>> rows, String column) {
        rows.forEach(row -> to.add((UUID) row.get(column)));
    }
}
