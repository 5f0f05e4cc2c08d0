package io.channelsync.customer;

import io.channelsync.number.Numbers;
import io.channelsync.route.Rows;
import io.channelsync.channel.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The step {@code bean: accounts}: which operations open an account or an address, and under which number. */
public final class Accounts {

    private final Function<String, Optional<Channel>> channels;

    /** @param channels the configured channels by id */
    public Accounts(Function<String, Optional<Channel>> channels) {
        this.channels = channels;
    }

    /** The operations whose customer has no account yet; of several for one GUID only the first. */
    public List<Map<String, Object>> missing(List<Map<String, Object>> operations, List<Map<String, Object>> accounts) {
        return firstOfEach(operations, "async_id", Rows.column(accounts, "async_id"));
    }

    /** The operations whose address HQ does not have yet; of several for one address only the first. */
    public List<Map<String, Object>> newAddresses(List<Map<String, Object>> operations, List<Map<String, Object>> known) {
        List<Map<String, Object>> addresses = firstOfEach(operations, "address_id", Rows.column(known, "address_id"));
        addresses.forEach(Accounts::fillBlanks);
        return addresses;
    }

    /** The operations whose address is somebody else's, at HQ or by an earlier one of the page; each is marked as refused, with the reason. */
    public List<Map<String, Object>> foreignAddresses(List<Map<String, Object>> operations, List<Map<String, Object>> known) {
        Map<Object, Object> owners = new HashMap<>();
        known.forEach(address -> owners.put(address.get("address_id"), address.get("owner_account")));
        List<Map<String, Object>> foreign = new ArrayList<>();
        for (Map<String, Object> operation : operations) {
            Object owner = owners.computeIfAbsent(operation.get("address_id"), unknown -> operation.get("owner_account"));
            if (!owner.equals(operation.get("owner_account"))) {
                operation.put("sync_status", "FAILED");
                operation.put("sync_error", "the address belongs to another customer");
                operation.put("next_attempt_at", null);
                foreign.add(operation);
            }
        }
        return foreign;
    }

    /** Gives each new customer its account and party number. */
    public List<Map<String, Object>> open(
            List<Map<String, Object>> customers, Map<String, Object> accountNumbers, Map<String, Object> partyNumbers) {
        List<String> accounts = Numbers.written(accountNumbers, customers.size());
        List<String> parties = Numbers.written(partyNumbers, customers.size());
        for (int i = 0; i < customers.size(); i++) {
            customers.get(i).put("account_number", accounts.get(i));
            customers.get(i).put("party_number", parties.get(i));
        }
        return customers;
    }

    /** Gives each new address its number. */
    public List<Map<String, Object>> number(List<Map<String, Object>> addresses, Map<String, Object> drawn) {
        List<String> numbers = Numbers.written(drawn, addresses.size());
        for (int i = 0; i < addresses.size(); i++) {
            addresses.get(i).put("address_number", numbers.get(i));
        }
        return addresses;
    }

    /** Gives each new customer the financial dimensions of its group. */
    public List<Map<String, Object>> dimension(List<Map<String, Object>> customers, List<Map<String, Object>> groups) {
        Map<Object, Object> dimensions = new HashMap<>();
        groups.forEach(group -> dimensions.put(group.get("customer_group"), group.get("financial_dimensions")));
        customers.forEach(customer -> customer.put("financial_dimensions", dimensions.get(customer.get("customer_group"))));
        return customers;
    }

    /**
     * What new customers belong to because the default customers of their channels do; a row each. Those that HQ made itself name
     * the channel that asked for them as {@code asked_through}.
     */
    public List<Map<String, Object>> affiliations(List<Map<String, Object>> customers) {
        List<Map<String, Object>> affiliations = new ArrayList<>();
        for (Map<String, Object> customer : customers) {
            Object of = customer.containsKey("asked_through") ? customer.get("asked_through") : customer.get("channel_id");
            Optional<Channel> channel = Optional.ofNullable((String) of).flatMap(channels);
            for (String affiliation : channel.map(one -> one.defaultCustomer().affiliations()).orElse(List.of())) {
                affiliations.add(Map.of("account_number", customer.get("account_number"), "affiliation", affiliation));
            }
        }
        return affiliations;
    }

    private static List<Map<String, Object>> firstOfEach(List<Map<String, Object>> operations, String key, Set<Object> known) {
        Set<Object> seen = new HashSet<>(known);
        List<Map<String, Object>> first = new ArrayList<>();
        for (Map<String, Object> operation : operations) {
            if (seen.add(operation.get(key))) {
                first.add(operation);
            }
        }
        return first;
    }

    /** Purpose by party type, as domain section H has it. */
    private static void fillBlanks(Map<String, Object> address) {
        if (address.get("purpose") == null) {
            address.put("purpose", "ORGANIZATION".equals(address.get("party_type")) ? "BUSINESS" : "HOME");
        }
        if (address.get("is_primary") == null) {
            address.put("is_primary", false);
        }
    }
}
