package io.channelsync.simulation;

import io.channelsync.channel.Channel;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What must hold at any moment for what tills write besides customers, addresses and sales. */
final class StagedAtAnyMoment {

    private final Lane lane;
    private final Model model;
    private final Findings findings;
    private final Snapshot read;

    StagedAtAnyMoment(Lane lane, Model model, Findings findings, Snapshot read) {
        this.lane = lane;
        this.model = model;
        this.findings = findings;
        this.read = read;
    }

    void check() {
        lane.channels().forEach(this::uploads);
        for (Map<String, Object> row : read.rows(Databases.HQ, "select l.card_number, c.async_id, l.channel_id from customer_loyalty_card l"
                + " join customer c on c.account_number = l.account_number")) {
            findings.require(model.cards.all().stream().anyMatch(card -> card.number().toString().equals(row.get("card_number"))
                    && card.owner().asyncId.equals(row.get("async_id"))), "card of somebody to whom no till gave it: " + row);
        }
    }

    /** What the channel believes to be at HQ is there, once; and HQ has nothing that no till committed. */
    private void uploads(Channel channel) {
        Set<String> committed = committed(channel.id());
        Staged inbox = Staged.inbox(read, channel.id(), findings);
        inbox.rows().keySet().forEach(row -> findings.require(committed.contains(row), "strange row at HQ from " + channel.id() + ": " + row));
        Staged.at(read, channel.id(), findings).rows().forEach((key, row) -> {
            Map<String, Object> arrived = inbox.rows().get(key);
            boolean forgotten = row.get("uploaded_at") == null && model.hqForgot;
            findings.require(committed.contains(key), "strange row at " + channel.id() + ": " + key);
            findings.require(row.get("uploaded_at") == null || arrived != null, "lost row from " + channel.id() + ": acknowledged, not at HQ: " + key);
            findings.require(row.get("completed_at") == null || model.hqForgot && arrived == null && forgotten || arrived != null && (model.hqForgot
                    || Set.of("SYNCHRONIZED", "SUPERSEDED").contains(arrived.get("sync_status"))), "completed at " + channel.id() + ", not at HQ: " + key);
        });
    }

    private Set<String> committed(String channel) {
        Set<String> keys = new HashSet<>();
        Staged.OPERATIONS.forEach(table -> model.committed(channel, table).keySet().forEach(id -> keys.add(Staged.key(table, id))));
        model.cards.all().stream().filter(card -> card.channel().equals(channel)).forEach(card -> keys.add(Staged.key(Staged.CARDS, card.number())));
        return keys;
    }
}
