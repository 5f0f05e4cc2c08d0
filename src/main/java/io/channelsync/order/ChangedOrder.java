package io.channelsync.order;

import io.channelsync.channel.ChannelOrder;
import io.channelsync.transaction.TransactionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One sales order while edits and cancellations of its order are applied to it. In whichever order they arrive, it ends canceled by the
 * first cancellation of its channel, and with the last edit from before that.
 */
final class ChangedOrder {

    enum Outcome { APPLIED, SUPERSEDED, REFUSED }

    /** What becomes of a change. {@code reason} is null for one that applies. */
    record Verdict(Outcome outcome, String reason) {}

    private static final Verdict APPLIED = new Verdict(Outcome.APPLIED, null);
    private static final Set<String> CHANGEABLE = Set.of("OPEN", "ON_HOLD");

    private final Map<String, Object> order;
    private final Map<String, Object> original;
    /** Those that count, in the order of the channel; the last one is the form that the order has. */
    private final List<Map<String, Object>> edits;
    private Map<String, Object> cancellation;
    private boolean revised;
    private boolean canceled;
    private final List<Map<String, Object>> undone = new ArrayList<>();
    private final List<Map<String, Object>> displaced = new ArrayList<>();
    private final List<Map<String, Object>> audits = new ArrayList<>();

    /**
     * @param order row of {@code sales_order} with {@code ordered_by} (the customer's GUID on the order) and {@code merged_into}
     * @param original the order as it was sold
     * @param inEffect the changes of its order that have taken effect
     */
    ChangedOrder(Map<String, Object> order, Map<String, Object> original, List<Map<String, Object>> inEffect) {
        this.order = order;
        this.original = original;
        this.edits = new ArrayList<>(inEffect.stream().filter(change -> !cancels(change)).toList());
        this.edits.sort(ChannelOrder.OF_ROWS);
        this.cancellation = inEffect.stream().filter(change -> change.get("transaction_id").equals(order.get("canceled_by"))).findFirst().orElse(null);
    }

    Verdict take(Map<String, Object> change) {
        String status = String.valueOf(order.get("status"));
        if (!CHANGEABLE.contains(status) && !(cancellation != null && status.equals("CANCELED"))) {
            return refused("sales order " + order.get("sales_order_number") + " is " + status);
        }
        if (!sameCustomer(change)) {
            return refused("it names customer " + change.get("account_number") + ", but the order is of " + order.get("account_number"));
        }
        if (cancels(change)) {
            return cancel(change);
        }
        if (!order.get("currency").equals(change.get("currency"))) {
            return refused("currency is " + change.get("currency") + ", but that of the order is " + order.get("currency"));
        }
        return edit(change);
    }

    /** An edit that arrives after the cancellation, or after a later edit, counts as if it had arrived before. */
    private Verdict edit(Map<String, Object> change) {
        if (cancellation != null && before(cancellation, change)) {
            return refused(canceledBefore());
        }
        Object old = form();
        edits.add(change);
        edits.sort(ChannelOrder.OF_ROWS);
        revisedFrom(old);
        return APPLIED;
    }

    /** Whatever its channel wrote after it is undone, though it has taken effect already. */
    private Verdict cancel(Map<String, Object> change) {
        Map<String, Object> other = cancellation;
        if (other != null && before(other, change)) {
            return new Verdict(Outcome.SUPERSEDED, canceledBy(other));
        }
        if (other != null) {
            displaced.add(withReason(other, canceledBy(change)));
        }
        cancellation = change;
        canceled = true;
        order.put("status", "CANCELED");
        audit("CANCEL", "canceled_by", other == null ? null : other.get("transaction_id"), change.get("transaction_id"));
        List<Map<String, Object>> later = edits.stream().filter(edit -> before(change, edit)).toList();
        if (!later.isEmpty()) {
            Object old = form();
            edits.removeAll(later);
            later.forEach(edit -> undone.add(withReason(edit, canceledBefore())));
            revisedFrom(old);
        }
        return APPLIED;
    }

    private void revisedFrom(Object old) {
        revised = true;
        if (!Objects.equals(old, form())) {
            audit("EDIT", "revised_by", old, form());
        }
    }

    private Object form() {
        return edits.isEmpty() ? null : edits.get(edits.size() - 1).get("transaction_id");
    }

    /** Its amounts, address and lines by their edit, or as it was sold; nothing when no edit came or was undone. */
    List<Map<String, Object>> revised() {
        if (!revised) {
            return List.of();
        }
        Map<String, Object> now = new HashMap<>(edits.isEmpty() ? original : edits.get(edits.size() - 1));
        now.put("revised_by", form());
        return List.of(numbered(now));
    }

    /** By which cancellation it is canceled, or nothing when none came. */
    List<Map<String, Object>> canceled() {
        return canceled ? List.of(numbered(new HashMap<>(Map.of("canceled_by", cancellation.get("transaction_id"))))) : List.of();
    }

    private Map<String, Object> numbered(Map<String, Object> row) {
        row.put("sales_order_number", order.get("sales_order_number"));
        row.put("revision", 1 + edits.size() + (cancellation == null ? 0 : 1));
        return row;
    }

    /** Edits that had taken effect although they were written after the cancellation. */
    List<Map<String, Object>> undone() {
        return undone;
    }

    /** The cancellation that was taken for the first one. */
    List<Map<String, Object>> displaced() {
        return displaced;
    }

    List<Map<String, Object>> audits() {
        return audits;
    }

    private void audit(String action, String field, Object old, Object now) {
        Map<String, Object> audit = new HashMap<>();
        audit.put("channel_id", order.get("channel_id"));
        audit.put("row_key", order.get("sales_order_number"));
        audit.put("action", action);
        audit.put("field", field);
        audit.put("old_value", old == null ? null : String.valueOf(old));
        audit.put("new_value", now == null ? null : String.valueOf(now));
        audits.add(audit);
    }

    /** A change that names the customer as the order did, or the account that it became, is of the same one. */
    private boolean sameCustomer(Map<String, Object> change) {
        Object account = change.get("account_number");
        return order.get("account_number").equals(account)
                || account != null && account.equals(order.get("merged_into"))
                || change.get("async_id") != null && change.get("async_id").equals(order.get("ordered_by"));
    }

    private String canceledBefore() {
        return "order " + order.get("transaction_id") + " was canceled before, by " + cancellation.get("transaction_id");
    }

    private static String canceledBy(Map<String, Object> cancellation) {
        return "the order was canceled by " + cancellation.get("transaction_id");
    }

    private static Map<String, Object> withReason(Map<String, Object> change, String reason) {
        change.put("reason", reason);
        change.put("sync_error", reason);
        return change;
    }

    private static boolean cancels(Map<String, Object> change) {
        return TransactionType.ORDER_CANCELLATION.is(change.get("transaction_type"));
    }

    private static boolean before(Map<String, Object> one, Map<String, Object> other) {
        return ChannelOrder.OF_ROWS.compare(one, other) < 0;
    }

    private static Verdict refused(String reason) {
        return new Verdict(Outcome.REFUSED, reason);
    }
}
