package io.channelsync.simulation;

import io.channelsync.channel.Channel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What must hold between any two calls of the daemon, also just after a crash. */
final class AtAnyMoment {

    private static final List<String> UPLOADED = List.of("async_customer", "async_address", "retail_transaction");

    private final Lane lane;
    private final Model model;
    private final History history;
    private final Findings findings;
    private final Snapshot read;
    private final Sales sales;
    private final StagedAtAnyMoment staged;

    AtAnyMoment(Lane lane, Model model, History history, Findings findings) {
        this.lane = lane;
        this.model = model;
        this.history = history;
        this.findings = findings;
        this.read = new Snapshot(lane.databases(), findings);
        this.sales = new Sales(model, history, findings, read);
        this.staged = new StagedAtAnyMoment(lane, model, findings, read);
    }

    void check() {
        Map<Object, Map<String, Object>> accounts = accounts();
        for (Channel channel : lane.channels()) {
            UPLOADED.forEach(table -> uploads(channel.id(), table, accounts));
            distribution(channel, accounts);
        }
        addresses();
        sales.check();
        staged.check();
    }

    /** One account for each GUID, the same for ever. */
    private Map<Object, Map<String, Object>> accounts() {
        Map<Object, Map<String, Object>> accounts =
                read.unique("account of a GUID", Databases.HQ, "select async_id as k, account_number, change_number, channel_id from customer where async_id is not null");
        accounts.forEach((guid, row) -> history.same("account of " + guid, row.get("account_number"), findings));
        history.kept("accounts", accounts.keySet().stream().map(String::valueOf).collect(Collectors.toSet()), findings);
        for (Object guid : accounts.keySet()) {
            Model.Customer customer = model.customers.get(guid);
            boolean opened = customer == null && lane.channels().stream().anyMatch(channel -> defaultCustomer(channel.id()).equals(guid));
            findings.require(opened || customer != null && customer.fate == Model.Fate.GOOD || model.partners.channelOf(guid) != null,
                    "account that nothing explains: " + guid);
        }
        return accounts;
    }

    static UUID defaultCustomer(String channel) {
        return UUID.nameUUIDFromBytes(("default-customer/" + channel).getBytes(StandardCharsets.UTF_8));
    }

    /** What the channel believes to be at HQ is there, once; and HQ has nothing that no till committed. */
    private void uploads(String channel, String table, Map<Object, Map<String, Object>> accounts) {
        boolean sale = table.equals("retail_transaction");
        String key = sale ? "transaction_id" : "operation_id";
        Map<UUID, Model.Fate> committed = model.committed(channel, table);
        Map<Object, Map<String, Object>> inbox = read.unique("row of " + table + " from " + channel, Databases.HQ, "select " + key
                + " as k, sync_status, async_id" + (sale ? "" : ", operation") + " from " + table + " where channel_id = ?", channel);
        inbox.keySet().forEach(row -> findings.require(committed.containsKey(row), "strange row of " + table + ": " + row));
        Set<Object> quarantined = read.unique("row in quarantine", Databases.HQ,
                "select row_key as k from quarantine where channel_id = ? and table_name = ?", channel, table).keySet();
        for (Map<String, Object> row : read.rows(channel, "select " + key + " as k, " + (sale ? "null" : "completed_at") + " as completed_at, uploaded_at from " + table
                + " where uploaded_at is not null" + (sale ? "" : " or completed_at is not null"))) {
            if (row.get("uploaded_at") == null && model.hqForgot) {
                continue; // HQ has asked for it again
            }
            Map<String, Object> arrived = inbox.get(row.get("k"));
            findings.require(arrived != null || quarantined.contains(String.valueOf(row.get("k"))),
                    "lost row of " + table + " from " + channel + ": acknowledged, not at HQ: " + row.get("k"));
            findings.require(model.hqForgot || row.get("completed_at") == null || arrived != null && isOver(arrived),
                    "row of " + table + " completed at " + channel + ", not at HQ: " + row.get("k"));
        }
        if (table.equals("async_customer")) {
            inbox.forEach((operation, row) -> findings.require(!"SYNCHRONIZED".equals(row.get("sync_status")) || accounts.containsKey(row.get("async_id")),
                    "operation synchronized without an account: " + operation));
        }
    }

    /** Up to where a channel says it is, it knows what HQ knows; HQ never believes it further. */
    private void distribution(Channel channel, Map<Object, Map<String, Object>> accounts) {
        String id = channel.id();
        long state = number(read.rows(id, "select change_number as n from channel_state"));
        long head = number(read.rows(Databases.HQ, "select change_number as n from change_counter"));
        long cursor = number(read.rows(Databases.HQ, "select change_number as n from channel_cursor where channel_id = ?", id));
        findings.require(cursor <= state && state <= head, "cursor of " + id + ": HQ says " + cursor + ", it says " + state + ", the log ends at " + head);
        history.grows("log", head, findings);
        history.grows("place of " + id, state, findings);
        Map<Object, Map<String, Object>> there =
                read.unique("customer", id, "select async_id as k, account_number, change_number from customer where async_id is not null");
        accounts.forEach((guid, row) -> {
            Map<String, Object> copy = there.get(guid);
            boolean reached = (Long) row.get("change_number") <= state && belongs(guid, row, id);
            findings.require(!reached || copy != null && copy.get("change_number").equals(row.get("change_number")),
                    "customer " + row.get("account_number") + " is missing or old at " + id + ", which says it is at " + state);
        });
        there.forEach((guid, copy) -> findings.require(
                accounts.containsKey(guid) && accounts.get(guid).get("account_number").equals(copy.get("account_number")),
                "customer " + guid + " has another account at " + id));
    }

    private boolean belongs(Object guid, Map<String, Object> row, String channel) {
        String origin = row.get("channel_id") != null ? String.valueOf(row.get("channel_id"))
                : model.partners.channelOf(guid) != null ? model.partners.channelOf(guid)
                : Chain.IDS.stream().filter(id -> defaultCustomer(id).equals(guid)).findFirst().orElse(channel);
        return Chain.shares(origin, channel);
    }

    private static long number(List<Map<String, Object>> rows) {
        return rows.isEmpty() ? 0 : ((Number) rows.get(0).get("n")).longValue();
    }

    /** An address belongs to the customer for whom it was created. */
    private void addresses() {
        for (Map<String, Object> row : read.unique("address of a GUID", Databases.HQ, "select a.async_address_id as k, c.async_id"
                + " from customer_address a left join customer c on c.account_number = a.account_number").values()) {
            Model.Address address = model.addresses.get(row.get("k"));
            findings.require(address != null && address.owner().asyncId.equals(row.get("async_id")), "address with another owner: " + row.get("k"));
        }
        for (Map<String, Object> row : read.rows(Databases.HQ, "select o.address_id from async_address o where o.sync_status = 'SYNCHRONIZED'"
                + " and not exists (select 1 from customer_address a where a.async_address_id = o.address_id)")) {
            findings.add("address synchronized that is not there: " + row);
        }
    }

    /** An edit is over as well when a later one has replaced it. */
    private static boolean isOver(Map<String, Object> row) {
        return "SYNCHRONIZED".equals(row.get("sync_status")) || "SUPERSEDED".equals(row.get("sync_status")) && !"CREATE".equals(row.get("operation"));
    }
}
