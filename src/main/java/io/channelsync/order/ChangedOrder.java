package io.channelsync.order;

import io.channelsync.channel.ChannelOrder;
import io.channelsync.transaction.TransactionType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One sales order while edits and cancellations of its order are applied to it. The last edit in the order of the channel
 * counts, in whichever order they arrive, and a cancellation is final.
 */
final class ChangedOrder {

    enum Outcome { APPLIED, SUPERSEDED, REFUSED }

    /** What becomes of a change. {@code reason} is null for one that applies. */
    record Verdict(Outcome outcome, String reason) {}

    private static final Verdict APPLIED = new Verdict(Outcome.APPLIED, null);
    private static final Set<String> CHANGEABLE = Set.of("OPEN", "ON_HOLD");

    private final Map<String, Object> order;
    private Map<String, Object> edit;
    private Map<String, Object> cancellation;

    /**
     * @param order row of {@code sales_order} with {@code ordered_by} (the customer's GUID on the order) and {@code merged_into}
     * @param inEffect the changes of its order that have taken effect
     */
    ChangedOrder(Map<String, Object> order, List<Map<String, Object>> inEffect) {
        this.order = order;
        this.edit = named(inEffect, order.get("revised_by"));
        this.cancellation = named(inEffect, order.get("canceled_by"));
    }

    private static Map<String, Object> named(List<Map<String, Object>> changes, Object id) {
        return changes.stream().filter(change -> change.get("transaction_id").equals(id)).findFirst().orElse(null);
    }

    Verdict take(Map<String, Object> change) {
        boolean cancels = TransactionType.ORDER_CANCELLATION.is(change.get("transaction_type"));
        if (cancellation != null) {
            return cancels || before(change, cancellation)
                    ? new Verdict(Outcome.SUPERSEDED, "the order was canceled by " + cancellation.get("transaction_id"))
                    : refused("order " + order.get("transaction_id") + " was canceled before, by " + cancellation.get("transaction_id"));
        }
        if (!CHANGEABLE.contains(String.valueOf(order.get("status")))) {
            return refused("sales order " + order.get("sales_order_number") + " is " + order.get("status"));
        }
        if (!sameCustomer(change)) {
            return refused("it names customer " + change.get("account_number") + ", but the order is of " + order.get("account_number"));
        }
        if (!cancels && !order.get("currency").equals(change.get("currency"))) {
            return refused("currency is " + change.get("currency") + ", but that of the order is " + order.get("currency"));
        }
        if (!cancels && edit != null && before(change, edit)) {
            return new Verdict(Outcome.SUPERSEDED, "edit " + edit.get("transaction_id") + " is a later one");
        }
        apply(change, cancels);
        return APPLIED;
    }

    private void apply(Map<String, Object> change, boolean cancels) {
        change.put("old_revised_by", order.get("revised_by"));
        change.put("sales_order_number", order.get("sales_order_number"));
        order.put("revision", ((Number) order.get("revision")).intValue() + 1);
        change.put("revision", order.get("revision"));
        if (cancels) {
            cancellation = change;
            order.put("status", "CANCELED");
        } else {
            edit = change;
            order.put("revised_by", change.get("transaction_id"));
        }
    }

    /** A change that names the customer as the order did, or the account that it became, is of the same one. */
    private boolean sameCustomer(Map<String, Object> change) {
        Object account = change.get("account_number");
        return order.get("account_number").equals(account)
                || account != null && account.equals(order.get("merged_into"))
                || change.get("async_id") != null && change.get("async_id").equals(order.get("ordered_by"));
    }

    private static boolean before(Map<String, Object> one, Map<String, Object> other) {
        return ChannelOrder.OF_ROWS.compare(one, other) < 0;
    }

    private static Verdict refused(String reason) {
        return new Verdict(Outcome.REFUSED, reason);
    }
}
