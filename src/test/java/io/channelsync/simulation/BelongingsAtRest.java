package io.channelsync.simulation;

import io.channelsync.channel.Channel;
import io.channelsync.simulation.Line.End;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must hold at rest for addresses, contacts, affiliations, attributes and loyalty cards: each is as the tills left it, everywhere. */
final class BelongingsAtRest {

    private static final String THINGS = """
            select 'ADDRESS' as kind, c.async_id, cast(x.async_address_id as text) as item, coalesce(x.street, '') || ' ' || x.active as is_now
              from customer_address x join customer c on c.account_number = x.account_number
            union all select 'CONTACT', c.async_id, cast(x.async_contact_id as text), coalesce(x.value, '') || ' ' || x.active
              from customer_contact x join customer c on c.account_number = x.account_number
            union all select 'AFFILIATION', c.async_id, x.affiliation, ' true'
              from customer_affiliation x join customer c on c.account_number = x.account_number
            union all select 'ATTRIBUTE', c.async_id, x.name, coalesce(x.value, '') || ' true'
              from customer_attribute x join customer c on c.account_number = x.account_number""";

    private final Lane lane;
    private final Model model;
    private final Findings findings;
    private final Snapshot read;
    private final Map<Thing, Line> lines;

    BelongingsAtRest(Lane lane, Model model, Findings findings) {
        this.lane = lane;
        this.model = model;
        this.findings = findings;
        this.read = new Snapshot(lane.databases(), findings);
        this.lines = model.belongings.lines(model.addresses);
    }

    void check() {
        for (Channel channel : lane.channels()) {
            Staged inbox = Staged.inbox(read, channel.id(), findings);
            Staged here = Staged.at(read, channel.id(), findings);
            for (Thing.Kind kind : List.of(Thing.Kind.CONTACT, Thing.Kind.AFFILIATION, Thing.Kind.ATTRIBUTE)) {
                model.belongings.of(channel.id(), kind).forEach(operation -> operation(operation, inbox, here));
            }
            model.cards.all().stream().filter(card -> card.channel().equals(channel.id())).forEach(card -> card(card, inbox, here));
            things(channel.id(), lines.keySet().stream().filter(thing -> Chain.shares(thing.owner().channel, channel.id())).collect(Collectors.toSet()));
        }
        things(Databases.HQ, lines.keySet());
        holders();
    }

    /** It is at HQ, it took effect or says at both ends why not, and its till knows. */
    private void operation(Operation operation, Staged inbox, Staged here) {
        String table = operation.thing.kind().table();
        Map<String, Object> atHq = inbox.row(table, operation.id);
        Map<String, Object> row = model.atHqOnly.contains(operation.id) ? null : here.row(table, operation.id);
        boolean gone = model.atHqOnly.contains(operation.id);
        String what = operation + " " + operation.id + ": " + atHq + ", " + row;
        findings.require(atHq != null && (gone || row != null && row.get("uploaded_at") != null), "lost: " + what);
        if (atHq == null || !model.belongings.ordered(operation.thing)) {
            return;
        }
        End end = lines.get(operation.thing).end(operation);
        String state = (String) atHq.get("sync_status");
        findings.require(end.states().contains(state), "not " + end + ": " + what);
        boolean over = Set.of("SYNCHRONIZED", "SUPERSEDED").contains(state);
        findings.require(over == (atHq.get("sync_error") == null), "nobody knows why, or it has a reason though it is over: " + what);
        findings.require(gone || over == (row.get("completed_at") != null) && over == (row.get("sync_error") == null), "its till was not told: " + what);
    }

    /** Every thing is what the last operation of its till left, once. */
    private void things(String place, Set<Thing> expected) {
        Map<String, String> left = new HashMap<>();
        Set<String> anyhow = new TreeSet<>();
        expected.forEach(thing -> {
            String key = thing.kind() + " " + thing.item() + " of " + thing.owner().asyncId;
            if (!model.belongings.ordered(thing)) {
                anyhow.add(key);
            } else if (lines.get(thing).left() != null) {
                left.put(key, lines.get(thing).left());
            }
        });
        Map<String, String> there = new HashMap<>();
        for (Map<String, Object> row : read.rows(place, THINGS)) {
            String key = row.get("kind") + " " + row.get("item") + " of " + row.get("async_id");
            findings.require(there.put(key, String.valueOf(row.get("is_now"))) == null, "doubled at " + place + ": " + row);
        }
        anyhow.forEach(there::remove);
        left.forEach((key, value) -> findings.require(value.equals(there.get(key)), key + " is " + there.get(key) + " at " + place + ", not " + value));
        there.keySet().forEach(key -> findings.require(left.containsKey(key), key + " is " + there.get(key) + " at " + place + ", and should not be"));
    }

    /** It is at HQ once its channel has the account of its customer, and each number is one customer's. */
    private void card(Cards.Card card, Staged inbox, Staged here) {
        Map<String, Object> atHq = inbox.row(Staged.CARDS, card.number());
        Map<String, Object> row = here.row(Staged.CARDS, card.number());
        boolean gone = model.atHqOnly.contains(card.number()) && row == null;
        String what = card + ": " + atHq + ", " + row;
        findings.require(card.goes() == (atHq != null), "card: " + what);
        findings.require(gone || row != null && card.goes() == (row.get("uploaded_at") != null), "acknowledged though not at HQ, or not acknowledged: " + what);
        findings.require(gone || row != null && (card.goes() || row.get("sync_error") != null), "nobody knows why it waits: " + what);
    }

    private void holders() {
        Map<Object, Map<String, Object>> holders = read.unique("holder of a card", Databases.HQ,
                "select l.card_number as k, c.async_id from customer_loyalty_card l join customer c on c.account_number = l.account_number");
        for (Cards.Card card : model.cards.all()) {
            Map<String, Object> holder = holders.get(card.number().toString());
            if (!card.goes()) {
                continue;
            }
            findings.require(holder != null, "card of nobody: " + card);
            boolean its = holder != null && card.owner().asyncId.equals(holder.get("async_id"));
            List<Map<String, Object>> inbox = read.rows(Databases.HQ, "select sync_status, sync_error from loyalty_card where channel_id = ? and card_number = ?",
                    card.channel(), card.number().toString());
            findings.require(inbox.size() == 1 && (its ? "SYNCHRONIZED" : "FAILED").equals(inbox.get(0).get("sync_status"))
                    && its == (inbox.get(0).get("sync_error") == null), "card " + card + ", which " + holder + " has: " + inbox);
            List<Map<String, Object>> here = read.rows(card.channel(), "select sync_error from loyalty_card where card_number = ?", card.number().toString());
            findings.require(here.isEmpty() || its == (here.get(0).get("sync_error") == null), "the till does not know whose card it is: " + card + " " + here);
        }
    }
}
