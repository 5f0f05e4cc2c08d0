package io.channelsync.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The orders of a channel as it sees them itself: with its last edit each, or canceled. */
final class OrdersAtChannel {

    private final Source channel;
    private final Map<String, String> shapedBy = new HashMap<>();
    private final Set<String> canceled = new TreeSet<>();

    /** @param held transactions that HQ may leave aside */
    OrdersAtChannel(Source channel, Set<String> held) {
        this.channel = channel;
        for (String order : channel.rows("select transaction_id from retail_transaction where transaction_type = 'CUSTOMER_ORDER'")) {
            if (!held.contains(order)) {
                shapedBy.put(order, order);
            }
        }
        for (String row : channel.rows("select transaction_type, refers_to, transaction_id from retail_transaction"
                + " where refers_to is not null order by replication_counter")) {
            String[] change = row.split(" ");
            if (held.contains(change[2]) || !shapedBy.containsKey(change[1])) {
                continue;
            }
            if (change[0].equals("ORDER_CANCELLATION")) {
                canceled.add(change[1]);
            } else {
                shapedBy.put(change[1], change[2]);
            }
        }
    }

    List<String> canceled() {
        return List.copyOf(canceled);
    }

    /** Rows that begin with the transaction, of the orders that stand, under the order that they are the form of now. */
    List<String> now(String select) {
        Map<String, String> orders = new HashMap<>();
        shapedBy.forEach((order, transaction) -> {
            if (!canceled.contains(order)) {
                orders.put(transaction, order);
            }
        });
        return channel.rows(select).stream()
                .map(row -> row.split(" ", 2))
                .filter(row -> orders.containsKey(row[0]))
                .map(row -> orders.get(row[0]) + " " + row[1])
                .toList();
    }
}
