package io.channelsync.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the tills have committed, and what has to become of it. The simulation's own memory: no database is asked. */
final class Model {

    /** What has to become of a row in the end. */
    enum Fate {
        /** It takes effect. */
        GOOD,
        /** HQ has it, with a reason why it does not take effect. */
        REFUSED,
        /** HQ's inbox cannot hold it. */
        QUARANTINED,
        /** It was not at HQ yet when its channel lost it. */
        LOST
    }

    /** A customer that a till created. */
    static final class Customer {
        final String channel;
        final UUID asyncId;
        final UUID operationId;
        final String lastName;
        Fate fate;

        Customer(String channel, UUID asyncId, UUID operationId, String lastName, Fate fate) {
            this.channel = channel;
            this.asyncId = asyncId;
            this.operationId = operationId;
            this.lastName = lastName;
            this.fate = fate;
        }
    }

    /**
     * A till's edit of a customer.
     *
     * @param turn in which order the edits were made; they may be committed in another
     */
    record Edit(String channel, UUID operationId, Customer of, String lastName, int turn) {}

    record Address(String channel, UUID addressId, UUID operationId, Customer owner, String street) {}

    /**
     * A sale or an order.
     *
     * @param asyncId customer by GUID; null when by account or anonymous
     * @param account customer by account; null when by GUID or anonymous
     * @param addressId delivery address, or null
     */
    record Sale(
            String channel, UUID id, boolean order, LocalDate day, UUID asyncId, String account, UUID addressId, BigDecimal net, BigDecimal tax,
            Fate fate) {
        BigDecimal gross() {
            return net.add(tax);
        }

        boolean anonymous() {
            return asyncId == null && account == null;
        }
    }

    /** A till's shift. */
    record Shift(String channel, UUID id, LocalDate day) {}

    final Map<UUID, Customer> customers = new LinkedHashMap<>();
    final Map<UUID, Address> addresses = new LinkedHashMap<>();
    final Map<UUID, Edit> edits = new LinkedHashMap<>();
    final Map<UUID, Sale> sales = new LinkedHashMap<>();
    final Belongings belongings = new Belongings();
    final Cards cards = new Cards();
    final Partners partners = new Partners();
    final List<Shift> openShifts = new ArrayList<>();
    final List<Shift> closedShifts = new ArrayList<>();

    /** True once HQ was restored: channels then send again what it has forgotten. */
    boolean hqForgot;

    /** How often HQ went back to an earlier state or recovered from it. */
    int hqBeginnings;

    /** Keys of rows that their channel has lost after they came to HQ. */
    final Set<UUID> atHqOnly = new HashSet<>();

    /** True once a channel has lost a row that nobody else has; what refers to it waits for ever. */
    boolean lostRows;

    /**
     * Operations of a restored channel that HQ had received before. What it receives later counts as written later. That is
     * so, but for an edit that was written before the backup and not uploaded before the restore: nobody can tell.
     */
    final Set<UUID> beforeRestore = new HashSet<>();

    private int turns;

    /** The next edit of a customer. */
    Edit edit(String channel, UUID operationId, Customer of) {
        turns++;
        return new Edit(channel, operationId, of, "Edited" + turns, turns);
    }

    /** @param atHq what HQ had received of a channel when that was restored */
    void restored(Set<UUID> atHq) {
        beforeRestore.addAll(atHq);
        belongings.restored(atHq);
    }

    /** The name under which HQ must have the customer: that of the last edit. */
    String nameOf(Customer customer) {
        return edits.values().stream().filter(edit -> edit.of() == customer)
                .max(Comparator.comparing((Edit edit) -> !beforeRestore.contains(edit.operationId())).thenComparing(Edit::turn))
                .map(Edit::lastName)
                .orElse(customer.lastName);
    }

    /** A channel has lost a row that nobody else has. */
    void lose(String table, UUID key) {
        lostRows = true;
        switch (table) {
            case "async_customer" -> {
                customers.values().stream().filter(customer -> customer.operationId.equals(key)).forEach(customer -> customer.fate = Fate.LOST);
                customers.values().removeIf(customer -> customer.operationId.equals(key));
                edits.remove(key);
            }
            case "async_address" -> {
                addresses.values().removeIf(address -> address.operationId().equals(key));
                belongings.lose(key);
            }
            case "business_partner_request" -> partners.lose(key);
            case "retail_transaction" -> sales.remove(key);
            default -> belongings.lose(key);
        }
    }

    /** Customers of the channel, in the order of their creation. */
    List<Customer> customersOf(String channel) {
        return customers.values().stream().filter(customer -> customer.channel.equals(channel)).toList();
    }

    /** True when nothing keeps an address from its account. */
    static boolean isGood(Address address) {
        return address.owner().fate == Fate.GOOD;
    }

    /** True when nothing keeps the sale from being posted. */
    boolean isGood(Sale sale) {
        if (sale.fate() != Fate.GOOD) {
            return false;
        }
        Customer customer = sale.asyncId() == null ? null : customers.get(sale.asyncId());
        boolean known = sale.asyncId() == null || customer != null && customer.fate == Fate.GOOD;
        Address address = addresses.get(sale.addressId());
        return known && (sale.addressId() == null || address != null && isGood(address));
    }

    /** The keys of what the tills of a channel committed to a table, with what has to become of each. */
    Map<UUID, Fate> committed(String channel, String table) {
        Map<UUID, Fate> keys = new LinkedHashMap<>();
        switch (table) {
            case "async_customer" -> {
                customersOf(channel).forEach(customer -> keys.put(customer.operationId, customer.fate));
                edits.values().stream().filter(edit -> edit.channel().equals(channel)).forEach(edit -> keys.put(edit.operationId(), Fate.GOOD));
            }
            case "async_address" -> {
                addresses.values().stream().filter(address -> address.channel().equals(channel)).forEach(address -> keys.put(address.operationId(), Fate.GOOD));
                belongings.of(channel, Thing.Kind.ADDRESS).forEach(operation -> keys.put(operation.id, Fate.GOOD));
            }
            case "async_contact" -> belongings.of(channel, Thing.Kind.CONTACT).forEach(operation -> keys.put(operation.id, Fate.GOOD));
            case "async_affiliation" -> belongings.of(channel, Thing.Kind.AFFILIATION).forEach(operation -> keys.put(operation.id, Fate.GOOD));
            case "async_attribute" -> belongings.of(channel, Thing.Kind.ATTRIBUTE).forEach(operation -> keys.put(operation.id, Fate.GOOD));
            case "business_partner_request" -> partners.of(channel).forEach(request -> keys.put(request.id(), Fate.GOOD));
            default -> sales.values().stream().filter(sale -> sale.channel().equals(channel)).forEach(sale -> keys.put(sale.id(), sale.fate()));
        }
        return keys;
    }
}
