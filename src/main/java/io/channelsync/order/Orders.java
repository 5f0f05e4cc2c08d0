package io.channelsync.order;

import io.channelsync.number.Numbers;
import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The step {@code bean: orders}: orders, invoices and their lines get their numbers, some orders at a time. */
public final class Orders {

    /** Each time all members of the statement are looked through: not for every page. */
    private static final long MOST_PAGES = 4;

    /** Gives each row its number from those drawn. */
    public List<Map<String, Object>> number(List<Map<String, Object>> rows, String column, Map<String, Object> drawn) {
        List<String> numbers = Numbers.written(drawn, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put(column, numbers.get(i));
        }
        return rows;
    }

    /**
     * True while the statement has orders whose lines are not written; the headers {@code first_aggregate} and {@code last_aggregate} then
     * say which are next: at least one, and others as long as they have fewer than {@value #MOST_PAGES} pages of lines together. Memory
     * does not hold a day.
     */
    public boolean moreLines(Exchange exchange) {
        Message message = exchange.getMessage();
        List<Map<String, Object>> sizes = Rows.of(message.getHeader("order_sizes", List.class));
        if (sizes.isEmpty()) {
            return false;
        }
        long most = MOST_PAGES * message.getHeader(Headers.PAGE_SIZE, Long.class);
        long lines = 0;
        int taken = 0;
        while (taken < sizes.size() && (taken == 0 || lines < most)) {
            lines += ((Number) sizes.get(taken++).get("line_count")).longValue();
        }
        message.setHeader("first_aggregate", sizes.get(0).get("aggregate_number"));
        message.setHeader("last_aggregate", sizes.get(taken - 1).get("aggregate_number"));
        message.setHeader("order_sizes", sizes.subList(taken, sizes.size()));
        return true;
    }

    /** Numbers the lines of each order from 1; lines of one order stand together. */
    public List<Map<String, Object>> numberLines(List<Map<String, Object>> lines) {
        Object order = null;
        int number = 0;
        for (Map<String, Object> line : lines) {
            number = line.get("sales_order_number").equals(order) ? number + 1 : 1;
            order = line.get("sales_order_number");
            line.put("line_number", number);
        }
        return lines;
    }
}
