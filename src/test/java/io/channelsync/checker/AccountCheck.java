package io.channelsync.checker;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** I1, I4 and I6: one account a customer, for good, with what the till entered. */
final class AccountCheck {

    private static final String PAIRS = "select async_id, account_number from customer where async_id is not null";
    private static final String ADDRESS_PAIRS = "select async_address_id, address_number, account_number from customer_address where async_address_id is not null";

    private final Source hq;
    private final List<Source> channels;
    private final Map<String, String> seen = new HashMap<>();

    AccountCheck(Source hq, List<Source> channels) {
        this.hq = hq;
        this.channels = channels;
    }

    /** I1 and I4. */
    void onePerCustomer(Findings findings) {
        Set<String> pairsAtChannels = new TreeSet<>();
        Set<String> addressesAtChannels = new TreeSet<>();
        for (Source channel : channels) {
            pairsAtChannels.addAll(channel.set(PAIRS));
            addressesAtChannels.addAll(channel.set(ADDRESS_PAIRS));
            findings.once("I1", "customers listed at " + channel.name(), channel.rows("select coalesce(cast(async_id as varchar(60)), account_number) from customer_lookup"));
        }
        Set<String> pairs = hq.set(PAIRS);
        findings.within("I4", "accounts at a channel that HQ gave to nobody or to another", pairsAtChannels, pairs);
        findings.within("I4", "addresses at a channel that HQ does not have so", addressesAtChannels, hq.set(ADDRESS_PAIRS));
        findings.once("I1", "accounts of one GUID", hq.rows("select async_id from customer where async_id is not null"));
        for (String number : List.of("account_number", "party_number")) {
            findings.once("I1", number, hq.rows("select " + number + " from customer"));
        }
        findings.once("I1", "addresses of one GUID", hq.rows("select async_address_id from customer_address where async_address_id is not null"));
        invented(findings, pairs);
        changed(findings, pairs);
        ties(findings);
    }

    private void invented(Findings findings, Set<String> pairs) {
        Set<String> known = new TreeSet<>();
        for (Source channel : channels) {
            known.addAll(channel.set("select async_id from async_customer where async_id is not null"));
            known.addAll(channel.set("select async_id from business_partner_request where async_id is not null"));
            // The one whom HQ opens for what is sold to nobody.
            known.add(UUID.nameUUIDFromBytes(("default-customer/" + channel.name()).getBytes(StandardCharsets.UTF_8)).toString());
        }
        findings.within("I1", "accounts whose GUID no channel has", new TreeSet<>(pairs.stream().map(pair -> pair.split(" ")[0]).toList()), known);
    }

    private void changed(Findings findings, Set<String> pairs) {
        Set<String> different = new TreeSet<>();
        for (String pair : pairs) {
            String[] both = pair.split(" ");
            String before = seen.put(both[0], both[1]);
            if (before != null && !before.equals(both[1])) {
                different.add(both[0] + " had " + before + ", has " + both[1]);
            }
        }
        Set<String> gone = new TreeSet<>(seen.keySet());
        pairs.forEach(pair -> gone.remove(pair.split(" ")[0]));
        findings.none("I4", "accounts that changed", different);
        findings.none("I4", "accounts that are gone", gone);
    }

    /** What refers to a customer refers to the one it meant. */
    private void ties(Findings findings) {
        findings.none("I4", "sales of another customer", hq.rows("select t.transaction_id, t.account_number from retail_transaction t"
                + " join customer c on c.account_number = t.account_number where t.async_id is not null and c.async_id <> t.async_id"));
        findings.none("I4", "orders of another customer", hq.rows("select o.sales_order_number, o.account_number from sales_order o"
                + " join retail_transaction t on t.channel_id = o.channel_id and t.transaction_id = o.transaction_id"
                + " join customer c on c.account_number = o.account_number where t.async_id is not null and c.async_id <> t.async_id"));
        findings.none("I4", "members of another customer", hq.rows("select m.transaction_id, m.account_number from retail_statement_transaction m"
                + " join retail_transaction t on t.channel_id = m.channel_id and t.transaction_id = m.transaction_id"
                + " join customer c on c.account_number = m.account_number where t.async_id is not null and c.async_id <> t.async_id"));
        findings.none("I4", "addresses of another customer", hq.rows("select a.address_number, a.account_number from customer_address a"
                + " join async_address o on o.address_id = a.async_address_id and o.operation = 'CREATE'"
                + " join customer c on c.account_number = a.account_number where o.async_id is not null and c.async_id <> o.async_id"));
    }

    /** I2 and I6, at rest: what a till created is there, with its last values; what it did not create is not. */
    void asEntered(Findings findings) {
        Set<String> accounts = hq.set("select async_id from customer where async_id is not null");
        Set<String> addresses = hq.set("select async_address_id from customer_address where async_address_id is not null");
        for (Source channel : channels) {
            Set<String> refused = hq.set("select operation_id from async_customer where sync_status <> 'SYNCHRONIZED' and channel_id = '" + channel.name() + "'"
                    + " union select operation_id from async_address where sync_status <> 'SYNCHRONIZED' and channel_id = '" + channel.name() + "'");
            refused.addAll(hq.set("select row_key from quarantine where released_at is null and channel_id = '" + channel.name() + "'"));
            findings.within("I2", "without an account: customers of " + channel.name(),
                    created(channel, "async_customer", "async_id", refused), accounts);
            findings.within("I2", "without a number: addresses of " + channel.name(),
                    created(channel, "async_address", "address_id", refused), addresses);
        }
        findings.none("I6", "customers that are not as last entered", hq.rows("select c.account_number, o.operation_id from customer c"
                + " join async_customer o on o.async_id = c.async_id and o.sync_status = 'SYNCHRONIZED' and o.operation <> 'DEACTIVATE'"
                + " where not exists (select 1 from async_customer n where n.async_id = o.async_id and n.operation_id <> o.operation_id)"
                + " and (coalesce(c.last_name, '') <> coalesce(o.last_name, '') or coalesce(c.first_name, '') <> coalesce(o.first_name, '')"
                + " or coalesce(c.email, '') <> coalesce(o.email, '') or coalesce(c.phone, '') <> coalesce(o.phone, ''))"));
    }

    private static Set<String> created(Source channel, String table, String guid, Set<String> refused) {
        Set<String> created = new TreeSet<>();
        for (String row : channel.rows("select operation_id, " + guid + " from " + table + " where operation = 'CREATE' and " + guid + " is not null")) {
            String[] both = row.split(" ");
            if (!refused.contains(both[0])) {
                created.add(both[1]);
            }
        }
        return created;
    }
}
