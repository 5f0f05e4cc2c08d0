package io.channelsync.adventureworks;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one territory sold.
 *
 * @param amount sum over lines of price times quantity, exact
 * @param customers customers with orders
 */
public record Revenue(int territoryKey, BigDecimal amount, int lines, int orders, int customers) {

    /** The figures that the sample's README gives, by territory key. */
    public static final List<Revenue> PUBLISHED = List.of(
            of(1, "3095074.4725", 8_267, 3_675, 3_075),
            of(2, "6401.5678", 27, 10, 8),
            of(3, "3143.0604", 20, 9, 8),
            of(4, "4822794.7006", 11_463, 4_992, 4_134),
            of(5, "11585.6164", 34, 14, 10),
            of(6, "1769245.8145", 6_875, 3_024, 1_499),
            of(7, "2362643.3193", 5_239, 2_315, 1_705),
            of(8, "2524679.9728", 5_289, 2_294, 1_675),
            of(9, "7416456.2001", 12_409, 6_060, 3_480),
            of(10, "2902562.0949", 6_423, 2_771, 1_822));

    /** The README's last line: all territories together; its key is 0. */
    public static final Revenue PUBLISHED_TOTAL = of(0, "24914586.8193", 56_046, 25_164, 17_416);

    /** Customers in the sample, buying or not. */
    public static final int PUBLISHED_CUSTOMERS = 18_148;

    /** The same figures calculated from orders, by territory key. */
    static List<Revenue> of(List<AdventureWorks.Order> orders) {
        Map<Integer, Revenue> byTerritory = new TreeMap<>();
        Set<Integer> seen = new HashSet<>();
        for (AdventureWorks.Order order : orders) {
            // No customer buys in two territories, so that the first order of a customer counts the customer.
            int newcomers = seen.add(order.customerKey()) ? 1 : 0;
            byTerritory.merge(
                    order.territoryKey(),
                    new Revenue(order.territoryKey(), order.revenue(), order.lines().size(), 1, newcomers),
                    Revenue::plus);
        }
        return List.copyOf(byTerritory.values());
    }

    /** Both together, under the key of this one. */
    Revenue plus(Revenue other) {
        return new Revenue(
                territoryKey,
                amount.add(other.amount),
                lines + other.lines,
                orders + other.orders,
                customers + other.customers);
    }

    private static Revenue of(int territoryKey, String amount, int lines, int orders, int customers) {
        return new Revenue(territoryKey, new BigDecimal(amount), lines, orders, customers);
    }
}
