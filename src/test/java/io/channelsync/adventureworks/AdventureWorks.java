package io.channelsync.adventureworks;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * The sample as its files tell it, values untouched.
 *
 * @param territories by key
 * @param customers in the order of the file
 * @param orders by order number
 */
public record AdventureWorks(List<Territory> territories, List<Customer> customers, List<Order> orders) {

    private static final DateTimeFormatter MONTH_FIRST = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);

    /** Somebody who may have bought something; prefix is null where there is none, names are upper case. */
    public record Customer(int key, String prefix, String firstName, String lastName, String email) {}

    /** Something that is sold; the price has up to four decimals. */
    public record Product(String sku, String name, BigDecimal price) {}

    /** One position of an order, numbered within it. */
    public record Line(int number, Product product, int quantity) {

        public BigDecimal revenue() {
            return product.price().multiply(BigDecimal.valueOf(quantity)).setScale(4);
        }
    }

    /** What one customer bought at once in one territory; lines by number. */
    public record Order(String number, LocalDate date, int customerKey, int territoryKey, List<Line> lines) {

        public BigDecimal revenue() {
            return lines.stream().map(Line::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        public int itemCount() {
            return lines.stream().mapToInt(Line::quantity).sum();
        }
    }

    /** Reads the gzip-compressed files of a folder. */
    public static AdventureWorks read(Path folder) {
        return new AdventureWorks(
                Table.read(folder.resolve("Territories.csv.gz")).map(AdventureWorks::territory).toList(),
                Table.read(folder.resolve("Customers.csv.gz")).map(AdventureWorks::customer).toList(),
                orders(folder));
    }

    private static Territory territory(CSVRecord row) {
        return new Territory(number(row, "SalesTerritoryKey"), row.get("Region"), row.get("Country"));
    }

    private static Customer customer(CSVRecord row) {
        return new Customer(
                number(row, "CustomerKey"),
                row.get("Prefix").isEmpty() ? null : row.get("Prefix"),
                row.get("FirstName"),
                row.get("LastName"),
                row.get("EmailAddress"));
    }

    private static List<Order> orders(Path folder) {
        Map<Integer, Product> products = Table.read(folder.resolve("Products.csv.gz"))
                .collect(Collectors.toMap(row -> number(row, "ProductKey"), AdventureWorks::product));
        Map<String, Order> orders = new LinkedHashMap<>();
        Stream.of("Sales_2015.csv.gz", "Sales_2016.csv.gz", "Sales_2017.csv.gz")
                .flatMap(file -> Table.read(folder.resolve(file)))
                .forEach(row -> orders.computeIfAbsent(row.get("OrderNumber"), any -> order(row))
                        .lines()
                        .add(line(row, products)));
        return orders.values().stream()
                .peek(order -> order.lines().sort(Comparator.comparingInt(Line::number)))
                .sorted(Comparator.comparing(Order::number))
                .toList();
    }

    private static Product product(CSVRecord row) {
        return new Product(row.get("ProductSKU"), row.get("ProductName"), new BigDecimal(row.get("ProductPrice")));
    }

    private static Order order(CSVRecord row) {
        return new Order(
                row.get("OrderNumber"),
                LocalDate.parse(row.get("OrderDate"), MONTH_FIRST),
                number(row, "CustomerKey"),
                number(row, "TerritoryKey"),
                new ArrayList<>());
    }

    private static Line line(CSVRecord row, Map<Integer, Product> products) {
        Product product = products.get(number(row, "ProductKey"));
        if (product == null) {
            throw new IllegalArgumentException("line " + row.getRecordNumber() + " sells an unknown product");
        }
        return new Line(number(row, "OrderLineItem"), product, number(row, "OrderQuantity"));
    }

    private static int number(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }
}
