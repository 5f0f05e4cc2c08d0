package io.channelsync.loyalty;

import io.channelsync.channel.Channel;
import io.channelsync.customer.WhiteSpace;
import io.channelsync.flow.Backoff;
import io.channelsync.flow.Run;
import io.channelsync.flow.Tally;
import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The step {@code bean: loyaltyCards}: which cards are accepted, whose they are, and what becomes of the others. */
public final class LoyaltyCards {

    private final Backoff backoff;

    /** @param backoff how long a card waits for an account that HQ does not have */
    public LoyaltyCards(Backoff backoff) {
        this.backoff = backoff;
    }

    /** Turns a page of a channel into rows for the inbox, each PENDING, or FAILED with its reason. */
    public void transform(Exchange exchange) {
        Channel channel = exchange.getMessage().getHeader(Headers.CHANNEL, Channel.class);
        for (Map<String, Object> card : Rows.of(exchange.getMessage().getBody(List.class))) {
            boolean blank = WhiteSpace.collapse((String) card.get("card_number")) == null;
            card.put("channel_id", channel.id());
            card.put("sync_status", blank ? "FAILED" : "PENDING");
            card.put("sync_error", blank ? "card_number is required" : null);
        }
    }

    /**
     * Decides about each card of the page: it gets its holder, is its holder's already, is another's, or waits because HQ
     * does not have the account. Of two in one page that say different things, the first has it.
     */
    public void judge(Exchange exchange) {
        Message message = exchange.getMessage();
        Set<Object> accounts = Rows.column(Rows.of((List<?>) message.removeHeader("accounts")), "account_number");
        Map<Object, Map<String, Object>> holders = new HashMap<>();
        Rows.of((List<?>) message.removeHeader("holders")).forEach(row -> holders.put(row.get("card_number"), row));
        OffsetDateTime now = message.getHeader(Headers.NOW, OffsetDateTime.class);
        for (Map<String, Object> card : Rows.of(message.getBody(List.class))) {
            Map<String, Object> holder = holders.get(card.get("card_number"));
            if (!accounts.contains(card.get("account_number"))) {
                hold(card, now);
            } else if (holder == null) {
                holders.put(card.get("card_number"), card);
                card.put("new_holder", List.of(new HashMap<>(card)));
                settle(card, "SYNCHRONIZED", null, now);
            } else if (holder.get("account_number").equals(card.get("account_number"))) {
                settle(card, "SYNCHRONIZED", null, now);
            } else {
                settle(card, "FAILED", "the card is that of account " + holder.get("account_number") + ", issued by channel "
                        + holder.get("channel_id"), now);
            }
        }
    }

    private void hold(Map<String, Object> card, OffsetDateTime now) {
        int attempts = ((Number) card.get("attempts")).intValue() + 1;
        card.put("attempts", attempts);
        card.put("next_attempt_at", now.plus(backoff.after(attempts)));
        card.put("completed_at", null);
        card.put("sync_error", card.get("account_number") == null
                ? "waits for customer " + card.get("async_id") + ", who has no account"
                : "waits for customer " + card.get("account_number") + ", which HQ does not have");
    }

    private static void settle(Map<String, Object> card, String status, String reason, OffsetDateTime now) {
        card.put("sync_status", status);
        card.put("sync_error", reason);
        card.put("next_attempt_at", null);
        card.put("completed_at", reason == null ? now : null);
    }

    /** Counts the cards that are through, and notes those that are not, once all that is committed. */
    public void settled(Exchange exchange) {
        List<Map<String, Object>> through = new ArrayList<>();
        Run run = Tally.of(exchange);
        for (Map<String, Object> card : Rows.of(exchange.getMessage().getBody(List.class))) {
            if (card.get("sync_error") == null) {
                through.add(card);
            } else {
                run.held(new Run.Held((String) card.get("channel_id"), (String) card.get("card_number"), (String) card.get("sync_error")));
            }
        }
        run.moved("register-loyalty-cards", through.size());
    }
}
