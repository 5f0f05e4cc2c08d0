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
     * {@code revised} has the last edit of each order that got another form, {@code canceled} its cancellation.
     */
    public void decide(Exchange exchange) {
        Message message = exchange.getMessage();
        Map<Key, ChangedOrder> orders = orders(message);
        Map<Key, Map<String, Object>> originals = originals(message);
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
        List<Map<String, Object>> applied = decided.getOrDefault(ChangedOrder.Outcome.APPLIED, List.of());
        message.setHeader("waiting", waiting);
        message.setHeader("refused", decided.getOrDefault(ChangedOrder.Outcome.REFUSED, List.of()));
        message.setHeader("superseded", decided.getOrDefault(ChangedOrder.Outcome.SUPERSEDED, List.of()));
        message.setHeader("applied", applied);
        message.setHeader("revised", last(applied, TransactionType.ORDER_EDIT));
        message.setHeader("canceled", last(applied, TransactionType.ORDER_CANCELLATION));
        message.setHeader("audits", applied.stream().map(OrderChanges::audit).toList());
    }

    /** Notes in the run what waits and what was refused. */
    public void note(Exchange exchange) {
        for (String header : List.of("waiting", "refused")) {
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

    private static Map<Key, ChangedOrder> orders(Message message) {
        Map<Object, List<Map<String, Object>>> inEffect = Rows.by(Rows.of((List<?>) message.removeHeader("in_effect")), "refers_to");
        Map<Key, ChangedOrder> orders = new HashMap<>();
        for (Map<String, Object> order : Rows.of((List<?>) message.removeHeader("sales_orders"))) {
            orders.put(key(order), new ChangedOrder(order, inEffect.getOrDefault(order.get("transaction_id"), List.of())));
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

    private static List<Map<String, Object>> last(List<Map<String, Object>> applied, TransactionType type) {
        Map<Object, Map<String, Object>> last = new LinkedHashMap<>();
        applied.stream().filter(change -> type.is(change.get("transaction_type")))
                .forEach(change -> last.put(change.get("sales_order_number"), change));
        return List.copyOf(last.values());
    }

    private static Map<String, Object> audit(Map<String, Object> change) {
        boolean cancels = TransactionType.ORDER_CANCELLATION.is(change.get("transaction_type"));
        Map<String, Object> audit = new HashMap<>();
        audit.put("channel_id", change.get("channel_id"));
        audit.put("row_key", change.get("sales_order_number"));
        audit.put("action", cancels ? "CANCEL" : "EDIT");
        audit.put("field", cancels ? "canceled_by" : "revised_by");
        audit.put("old_value", cancels || change.get("old_revised_by") == null ? null : String.valueOf(change.get("old_revised_by")));
        audit.put("new_value", String.valueOf(change.get("transaction_id")));
        return audit;
    }
}
