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

    /** True before the first orders of a statement whose lines are written, and as long as there were some. */
    public boolean moreLines(Exchange exchange) {
        Message message = exchange.getMessage();
        List<?> sizes = message.getHeader("order_sizes", List.class);
        if (sizes == null) {
            message.setHeader("last_aggregate", 0);
        } else if (sizes.isEmpty()) {
            message.removeHeader("order_sizes");
            return false;
        }
        return true;
    }

    /**
     * Of the orders whose sizes were read the headers {@code first_aggregate} and {@code last_aggregate} then say which are next: at least
     * one, and others as long as they have fewer than {@value #MOST_PAGES} pages of lines together. Memory does not hold a day.
     */
    public void choose(Exchange exchange) {
        Message message = exchange.getMessage();
        List<Map<String, Object>> sizes = Rows.of(message.getHeader("order_sizes", List.class));
        long most = MOST_PAGES * message.getHeader(Headers.PAGE_SIZE, Long.class);
        long lines = 0;
        int last = message.getHeader("last_aggregate", Integer.class);
        message.setHeader("first_aggregate", last + 1);
        for (int taken = 0; taken < sizes.size() && (taken == 0 || lines < most); taken++) {
            lines += ((Number) sizes.get(taken).get("line_count")).longValue();
            last = ((Number) sizes.get(taken).get("aggregate_number")).intValue();
        }
        message.setHeader("last_aggregate", last);
    }

    /** True before the first page of the orders of a statement, which is in the body then, and while pages come full. */
    public boolean moreToInvoice(Exchange exchange) {
        Message message = exchange.getMessage();
        if (!(message.getBody() instanceof List<?> page)) {
            message.setHeader("after_order", "");
            return true;
        }
        if (page.size() < message.getHeader(Headers.PAGE_SIZE, Integer.class)) {
            return false;
        }
        message.setHeader("after_order", Rows.of(page).get(page.size() - 1).get("sales_order_number"));
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
