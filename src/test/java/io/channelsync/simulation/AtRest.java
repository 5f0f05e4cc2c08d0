package io.channelsync.simulation;

import io.channelsync.channel.Channel;
import io.channelsync.operate.Sites;
import io.channelsync.operate.Verify;
import io.channelsync.operate.VerifyReport;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must hold when everything is healed and nothing moves any more: what the tills committed is what HQ and the channels have. */
final class AtRest {

    private final Lane lane;
    private final Model model;
    private final Findings findings;
    private final Snapshot read;
    private final Map<Thing, Line> lines;

    AtRest(Lane lane, Model model, Findings findings) {
        this.lane = lane;
        this.model = model;
        this.findings = findings;
        this.read = new Snapshot(lane.databases(), findings);
        this.lines = model.belongings.lines(model.addresses);
    }

    void check() {
        for (Channel channel : lane.channels()) {
            uploaded(channel.id(), "async_customer", "operation_id", this::customerGoes);
            uploaded(channel.id(), "async_address", "operation_id", this::addressGoes);
            uploaded(channel.id(), "retail_transaction", "transaction_id", key -> model.isGood(model.sales.get(key)));
            known(channel.id());
        }
        names();
        sales();
        shifts();
        numbers();
    }

    private boolean customerGoes(UUID operation) {
        Model.Edit edit = model.edits.get(operation);
        return edit != null ? edit.of().fate == Model.Fate.GOOD : model.customers.values().stream()
                .anyMatch(customer -> customer.operationId.equals(operation) && customer.fate == Model.Fate.GOOD);
    }

    private boolean addressGoes(UUID operation) {
        Operation edit = model.belongings.of(operation);
        return edit != null ? lines.get(edit.thing).end(edit).good()
                : model.addresses.values().stream().anyMatch(address -> address.operationId().equals(operation) && Model.isGood(address));
    }

    /** Every row is at HQ, or in quarantine with a reason; what is good took effect, and what is not says why at both ends. */
    private void uploaded(String channel, String table, String key, Function<UUID, Boolean> takesEffect) {
        Map<Object, Map<String, Object>> inbox = read.unique("row of " + table, Databases.HQ,
                "select " + key + " as k, sync_status, sync_error from " + table + " where channel_id = ?", channel);
        Map<Object, Map<String, Object>> quarantine = read.unique("row in quarantine", Databases.HQ,
                "select row_key as k, reason from quarantine where channel_id = ? and table_name = ? and released_at is null", channel, table);
        Map<Object, Map<String, Object>> here = read.unique("row of " + table, channel, "select " + key + " as k, uploaded_at, "
                + (table.startsWith("async") ? "completed_at" : "uploaded_at") + " as completed_at, sync_error from " + table);
        model.committed(channel, table).forEach((id, fate) -> {
            String what = table + " " + id + " of " + channel;
            Map<String, Object> row = model.atHqOnly.contains(id) ? null : here.get(id);
            boolean there = row != null;
            findings.require(model.atHqOnly.contains(id) || there && row.get("uploaded_at") != null, "not acknowledged: " + what);
            if (fate == Model.Fate.QUARANTINED) {
                findings.require(!inbox.containsKey(id) && quarantine.containsKey(id.toString()), "not in quarantine: " + what);
                findings.require(!there || row.get("sync_error") != null, "the channel does not know why: " + what);
                return;
            }
            findings.require(inbox.containsKey(id) && !quarantine.containsKey(id.toString()), "lost, or in quarantine: " + what);
            boolean good = takesEffect.apply(id);
            boolean took = inbox.containsKey(id) && ("SYNCHRONIZED".equals(inbox.get(id).get("sync_status"))
                    || (model.edits.containsKey(id) || model.belongings.of(id) != null) && "SUPERSEDED".equals(inbox.get(id).get("sync_status")));
            findings.require(good == took, (good ? "took no effect: " : "took effect: ") + what + " " + inbox.get(id));
            findings.require(!good || !there || row.get("completed_at") != null, "not completed at the channel: " + what);
            findings.require(!good || !there || row.get("sync_error") == null, "the channel was told that it waits: " + what);
            if (fate == Model.Fate.REFUSED && inbox.containsKey(id)) {
                findings.require((!there || row.get("sync_error") != null) && inbox.get(id).get("sync_error") != null, "nobody knows why it was refused: " + what);
            }
        });
        here.keySet().forEach(id -> findings.require(model.committed(channel, table).containsKey(id), "strange " + table + " " + id + " at " + channel));
    }

    /** The channel has every customer that belongs to it. */
    private void known(String channel) {
        Set<Object> here = read.unique("customer", channel, "select async_id as k from customer where async_id is not null").keySet();
        Set<Object> missing = model.customers.values().stream()
                .filter(customer -> customer.fate == Model.Fate.GOOD && Chain.shares(customer.channel, channel))
                .map(customer -> (Object) customer.asyncId)
                .collect(Collectors.toCollection(HashSet::new));
        missing.removeAll(here);
        findings.require(missing.isEmpty(), "customers missing at " + channel + ": " + missing);
        Set<Object> addresses = read.unique("address", channel, "select async_address_id as k from customer_address").keySet();
        for (Model.Address address : model.addresses.values()) {
            boolean belongs = Model.isGood(address) && Chain.shares(address.owner().channel, channel);
            findings.require(!belongs || addresses.contains(address.addressId()), "address missing at " + channel + ": " + address.addressId());
        }
    }

    private void names() {
        for (Map<String, Object> row : read.rows(Databases.HQ, "select async_id, last_name from customer where last_name is not null")) {
            if (model.partners.channelOf(row.get("async_id")) != null) {
                continue;
            }
            Model.Customer customer = model.customers.get(row.get("async_id"));
            findings.require(customer != null && model.nameOf(customer).equals(row.get("last_name")),
                    "customer with another name: " + row + ", not " + (customer == null ? null : model.nameOf(customer)));
        }
    }

    private void sales() {
        Set<Object> done = read.unique("sale in a statement", Databases.HQ, "select transaction_id as k from retail_statement_transaction").keySet();
        Set<Object> ordered = read.unique("sales order", Databases.HQ, "select transaction_id as k from sales_order where transaction_id is not null").keySet();
        for (Model.Sale sale : model.sales.values()) {
            boolean effect = (sale.order() ? ordered : done).contains(sale.id());
            findings.require(effect == model.isGood(sale), (effect ? "posted though it should wait: " : "sold and not posted: ") + sale);
        }
        for (Map<String, Object> row : read.rows(Databases.HQ, """
                select channel_id, business_date, state, error_code from retail_statement s
                 where state <> 'POSTED' and (state <> 'STARTED' or error_code is not null)""")) {
            findings.add("statement that stands still: " + row);
        }
    }

    private void shifts() {
        for (Model.Shift shift : model.closedShifts) {
            List<Map<String, Object>> row = read.rows(Databases.HQ, "select status from retail_shift where channel_id = ? and shift_id = ?", shift.channel(), shift.id());
            findings.require(row.size() == 1 && "CLOSED".equals(row.get(0).get("status")), "shift " + shift + " at HQ: " + row);
        }
    }

    /** Statement numbers have no gaps. */
    private void numbers() {
        List<Map<String, Object>> posted = read.rows(Databases.HQ, "select statement_number as n from retail_statement where statement_number is not null");
        Set<Integer> numbers = posted.stream().map(row -> Integer.valueOf(String.valueOf(row.get("n")).replaceAll("\\D", ""))).collect(Collectors.toSet());
        for (int number = 1; number <= posted.size(); number++) {
            findings.require(numbers.contains(number), "statement numbers have a gap at " + number);
        }
    }

    /** What {@code verify} says of it. */
    void verify() {
        VerifyReport report = new Verify(new Sites(lane.databases().forOperators(Databases.HQ), lane.databases()::forOperators, lane.channels(), lane.clock())).run();
        report.findings().forEach(finding -> findings.add("verify: " + finding));
        report.away().forEach((place, reason) -> findings.add("verify could not read " + place + ": " + reason));
    }
}
