package io.channelsync.spec;

import io.channelsync.transaction.TransactionType;
import io.channelsync.validate.folder.YamlNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The rows before a case, complete: what it writes, the defaults of what it does not, and the rows that always belong to
 * another (a sale has one line and one payment, an order at HQ and a change of one its status, a customer at HQ an address book), unless the
 * case names their table itself.
 */
final class GivenRows {

    /**
     * Rows ready to be inserted.
     *
     * @param place {@code hq} or the id of a channel
     * @param table where they go
     * @param rows column name to text; null for null
     */
    record Filled(String place, String table, List<Map<String, String>> rows) {}

    private final Function<String, SpecColumns> columns;
    private final List<Filled> filled = new ArrayList<>();

    /** @param columns the columns of a place */
    GivenRows(Function<String, SpecColumns> columns) {
        this.columns = columns;
    }

    List<Filled> of(List<TableRows> given) {
        List<String> written = given.stream().map(TableRows::key).toList();
        for (TableRows table : given) {
            add(table.place(), table.table(), table.rows().stream().map(GivenRows::texts).toList(), written);
        }
        return List.copyOf(filled);
    }

    private static Map<String, String> texts(Map<String, YamlNode> row) {
        Map<String, String> texts = new LinkedHashMap<>();
        row.keySet().forEach(column -> texts.put(column, TableRows.text(row, column)));
        return texts;
    }

    private void add(String place, String table, List<Map<String, String>> rows, List<String> written) {
        boolean sales = table.equals("retail_transaction");
        if (sales) {
            rows.forEach(GivenRows::addUp);
        }
        if (table.equals("retail_transaction_line")) {
            rows.forEach(GivenRows::priced);
        }
        Filled complete = new Filled(place, table, rows);
        for (int i = 0; i < rows.size(); i++) {
            fill(complete, rows.get(i), i + 1);
        }
        filled.add(complete);
        if (sales) {
            follow(complete, "retail_transaction_line", written, GivenRows::line);
            follow(complete, "retail_transaction_payment", written, GivenRows::payment);
        }
        if (sales && place.equals(TableRows.HQ)) {
            follow(complete, "order_status", written, GivenRows::status);
        }
        if (table.equals("customer") && place.equals(TableRows.HQ)) {
            follow(complete, "customer_address_book", written, customer -> Map.of("account_number", customer.get("account_number")));
        }
    }

    private void follow(Filled of, String table, List<String> written, Function<Map<String, String>, Map<String, String>> follower) {
        if (written.contains(of.place() + "." + table)) {
            return;
        }
        boolean ofChannel = columns.apply(of.place()).of(table).containsKey("channel_id");
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> row : of.rows()) {
            Map<String, String> next = new LinkedHashMap<>(follower.apply(row));
            if (!next.isEmpty() && ofChannel) {
                next.put("channel_id", row.get("channel_id"));
            }
            if (!next.isEmpty()) {
                rows.add(next);
            }
        }
        add(of.place(), table, rows, written);
    }

    private static void addUp(Map<String, String> sale) {
        BigDecimal net = amount(sale, "net_amount");
        sale.putIfAbsent("gross_amount", net.add(amount(sale, "tax_amount")).toPlainString());
        sale.putIfAbsent("item_count", net.signum() < 0 ? "-1" : "1");
    }

    /** One item at the price that makes the amount; handed back when the amount is negative. */
    private static void priced(Map<String, String> line) {
        BigDecimal net = amount(line, "net_amount");
        line.putIfAbsent("quantity", net.signum() < 0 ? "-1" : "1");
        BigDecimal quantity = new BigDecimal(line.get("quantity"));
        BigDecimal whole = net.add(amount(line, "discount_amount"));
        line.putIfAbsent("unit_price", quantity.signum() == 0 ? "0" : whole.divide(quantity, MathContext.DECIMAL32).toPlainString());
    }

    private static BigDecimal amount(Map<String, String> row, String column) {
        return new BigDecimal(row.computeIfAbsent(column, name -> GivenDefaults.of("", name, Cell.Kind.DECIMAL, 1)));
    }

    private static Map<String, String> line(Map<String, String> sale) {
        return Map.of("transaction_id", sale.get("transaction_id"), "line_number", "1", "quantity", sale.get("item_count"),
                "net_amount", sale.get("net_amount"), "tax_amount", sale.get("tax_amount"));
    }

    private static Map<String, String> payment(Map<String, String> sale) {
        return isOrder(sale) ? Map.of()
                : Map.of("transaction_id", sale.get("transaction_id"), "line_number", "1", "amount", sale.get("gross_amount"));
    }

    private static Map<String, String> status(Map<String, String> sale) {
        return isOrder(sale) ? Map.of("transaction_id", sale.get("transaction_id")) : Map.of();
    }

    private static boolean isOrder(Map<String, String> sale) {
        return TransactionType.concernsOrder(sale.get("transaction_type"));
    }

    private void fill(Filled table, Map<String, String> row, int position) {
        GivenDefaults.usual(table.place(), table.table()).forEach((column, text) -> {
            if (!row.containsKey(column)) {
                row.put(column, text);
            }
        });
        columns.apply(table.place()).of(table.table()).forEach((name, column) -> {
            if (column.demanded() && !row.containsKey(name)) {
                row.put(name, GivenDefaults.of(table.table(), name, column.kind(), position));
            }
        });
    }
}
