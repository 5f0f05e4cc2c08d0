package io.channelsync.simulation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The loyalty cards that the tills have issued. A part of the model's memory. */
final class Cards {

    /**
     * A card of a till.
     *
     * @param byAccount whether the till named the account, and not the GUID
     */
    record Card(String channel, UUID number, Model.Customer owner, boolean byAccount) {

        /** True when it comes to HQ: the channel gets the account of its customer. */
        boolean goes() {
            return byAccount || owner.fate == Model.Fate.GOOD;
        }

        private String key() {
            return channel + "/" + number;
        }
    }

    private final Map<String, Card> cards = new LinkedHashMap<>();

    void add(Card card) {
        cards.put(card.key(), card);
    }

    Collection<Card> all() {
        return cards.values();
    }

    /** Numbers that others than this channel have issued, and this one has not. */
    List<UUID> ofOthers(String channel) {
        return cards.values().stream().filter(card -> !cards.containsKey(channel + "/" + card.number())).map(Card::number).distinct().toList();
    }

    /**
     * A channel has lost cards: those that HQ does not have either are gone for ever.
     *
     * @param here numbers that the channel still has
     * @param atHq numbers that HQ has from it
     * @return numbers that HQ alone has
     */
    List<UUID> restored(String channel, Set<String> here, Set<String> atHq) {
        List<Card> lost = cards.values().stream().filter(card -> card.channel().equals(channel) && !here.contains(card.number().toString())).toList();
        lost.stream().filter(card -> !atHq.contains(card.number().toString())).forEach(card -> cards.remove(card.key()));
        return lost.stream().map(Card::number).filter(number -> atHq.contains(number.toString())).toList();
    }
}
