package io.channelsync.order;

import io.channelsync.number.Numbers;
import java.util.List;
import java.util.Map;

/** The step {@code bean: orders}: orders, invoices and their lines get their numbers. */
public final class Orders {

    /** Gives each row its number from those drawn. */
    public List<Map<String, Object>> number(List<Map<String, Object>> rows, String column, Map<String, Object> drawn) {
        List<String> numbers = Numbers.written(drawn, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put(column, numbers.get(i));
        }
        return rows;
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
