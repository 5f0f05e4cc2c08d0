package io.channelsync.order;

import io.channelsync.channel.ChannelOrder;
import io.channelsync.flow.Backoff;
import io.channelsync.flow.Run;
import io.channelsync.flow.Tally;
import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import io.channelsync.transaction.TransactionType;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The step {@code bean: orderChanges}: what becomes of a page of edits and cancellations of orders. A change whose order is
 * no sales order yet waits for it; see {@link ChangedOrder} for the others.
 */
public final class OrderChanges {

    private record Key(Object channel, Object transaction) {}

    private final Backoff backoff;

    public OrderChanges(Backoff backoff) {
        this.backoff = backoff;
    }

    /**
     * Sorts the page of the body into the headers {@code waiting}, {@code refused}, {@code superseded} and {@code applied};
     * {@code revised} has the form of each order that was edited, {@code canceled} its cancellation, and {@code undone} the edits that
     * had taken effect and do not any more.
     */
    public void decide(Exchange exchange) {
        Message message = exchange.getMessage();
        Map<Key, Map<String, Object>> originals = originals(message);
        Map<Key, ChangedOrder> orders = orders(message, originals);
        OffsetDateTime now = message.getHeader(Headers.NOW, OffsetDateTime.class);
        List<Map<String, Object>> page = new ArrayList<>(Rows.of(message.getBody(List.class)));
        page.sort(ChannelOrder.OF_ROWS);
        List<Map<String, Object>> waiting = new ArrayList<>();
        Map<ChangedOrder.Outcome, List<Map<String, Object>>> decided = new EnumMap<>(ChangedOrder.Outcome.class);
        for (Map<String, Object> change : page) {
            Key key = new Key(change.get("channel_id"), change.get("refers_to"));
            ChangedOrder.Verdict verdict = orders.containsKey(key) ? orders.get(key).take(change) : withoutOrder(originals.get(key));
            if (verdict == null) {
                waiting.add(waits(change, originals.get(key), now));
            } else {
                change.put("reason", verdict.reason());
                change.put("sync_error", verdict.reason());
                decided.computeIfAbsent(verdict.outcome(), outcome -> new ArrayList<>()).add(change);
            }
        }
        List<Map<String, Object>> superseded = decided.computeIfAbsent(ChangedOrder.Outcome.SUPERSEDED, outcome -> new ArrayList<>());
        superseded.addAll(of(orders, ChangedOrder::displaced));
        message.setHeader("waiting", waiting);
        message.setHeader("refused", decided.getOrDefault(ChangedOrder.Outcome.REFUSED, List.of()));
        message.setHeader("superseded", superseded);
        message.setHeader("applied", decided.getOrDefault(ChangedOrder.Outcome.APPLIED, List.of()));
        message.setHeader("revised", of(orders, ChangedOrder::revised));
        message.setHeader("canceled", of(orders, ChangedOrder::canceled));
        message.setHeader("undone", of(orders, ChangedOrder::undone));
        message.setHeader("audits", of(orders, ChangedOrder::audits));
    }

    private static List<Map<String, Object>> of(Map<Key, ChangedOrder> orders, Function<ChangedOrder, List<Map<String, Object>>> rows) {
        return orders.values().stream().flatMap(order -> rows.apply(order).stream()).toList();
    }

    /** Notes in the run what waits, and what was refused, at once or after it had taken effect. */
    public void note(Exchange exchange) {
        for (String header : List.of("waiting", "refused", "undone")) {
            Rows.of(exchange.getMessage().getHeader(header, List.of(), List.class)).forEach(row -> Tally.of(exchange).held(new Run.Held(
                    (String) row.get("channel_id"), String.valueOf(row.get("transaction_id")), (String) row.get("sync_error"))));
        }
    }

    /** The changes that are over, whether they had an effect or not. */
    public List<Map<String, Object>> done(Exchange exchange) {
        List<Map<String, Object>> done = new ArrayList<>(Rows.of(exchange.getMessage().getHeader("applied", List.of(), List.class)));
        done.addAll(Rows.of(exchange.getMessage().getHeader("superseded", List.of(), List.class)));
        return done;
    }

    private static Map<Key, ChangedOrder> orders(Message message, Map<Key, Map<String, Object>> originals) {
        Map<Object, List<Map<String, Object>>> inEffect = Rows.by(Rows.of((List<?>) message.removeHeader("in_effect")), "refers_to");
        Map<Key, ChangedOrder> orders = new LinkedHashMap<>();
        for (Map<String, Object> order : Rows.of((List<?>) message.removeHeader("sales_orders"))) {
            List<Map<String, Object>> own = inEffect.getOrDefault(order.get("transaction_id"), List.of()).stream()
                    .filter(change -> change.get("channel_id").equals(order.get("channel_id"))).toList();
            orders.put(key(order), new ChangedOrder(order, originals.get(key(order)), own));
        }
        return orders;
    }

    private static Map<Key, Map<String, Object>> originals(Message message) {
        Map<Key, Map<String, Object>> originals = new HashMap<>();
        Rows.of((List<?>) message.removeHeader("originals")).forEach(row -> originals.put(key(row), row));
        return originals;
    }

    private static Key key(Map<String, Object> row) {
        return new Key(row.get("channel_id"), row.get("transaction_id"));
    }

    /** Null when it may still become a sales order. */
    private static ChangedOrder.Verdict withoutOrder(Map<String, Object> original) {
        if (original == null || TransactionType.CUSTOMER_ORDER.is(original.get("transaction_type"))) {
            return null;
        }
        String what = TransactionType.spoken(original.get("transaction_type"));
        return new ChangedOrder.Verdict(ChangedOrder.Outcome.REFUSED,
                "refers_to must be an order, but " + original.get("transaction_id") + " is of another kind: " + what);
    }

    private Map<String, Object> waits(Map<String, Object> change, Map<String, Object> original, OffsetDateTime now) {
        String reason = "waits for order " + change.get("refers_to") + ", which ";
        if (original == null) {
            reason += "HQ does not have";
        } else {
            reason += "is " + original.get("sync_status") + (original.get("sync_error") == null ? "" : ": " + original.get("sync_error"));
        }
        int attempts = ((Number) change.get("attempts")).intValue();
        change.put("sync_error", reason);
        change.put("next_attempt_at", now.plus(backoff.after(attempts + 1, ThreadLocalRandom.current())));
        return change;
    }
}
