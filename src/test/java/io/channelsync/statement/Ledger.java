package io.channelsync.statement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A second reckoning of what the end of day should come to, in whole ten-thousandths and without a database: amounts by what
 * they belong to.
 */
final class Ledger {

    private static final int DECIMALS = 4;

    private final Map<String, BigInteger> amounts = new TreeMap<>();

    /** The ledger of baskets, one after the other. */
    void add(Basket basket) {
        String of = basket.day() + " " + Baskets.account(basket.customer()) + " " + basket.money();
        add("day " + basket.day() + " net", basket.lines().stream().map(Basket.Line::net));
        add("day " + basket.day() + " tax", basket.lines().stream().map(Basket.Line::tax));
        add("day " + basket.day() + " baskets", BigDecimal.ONE);
        add("invoice " + of + " net", basket.lines().stream().map(Basket.Line::net));
        add("invoice " + of + " tax", basket.lines().stream().map(Basket.Line::tax));
        add("invoice " + of + " gross", basket.lines().stream().map(line -> line.net().add(line.tax())));
        for (Basket.Line line : basket.lines()) {
            String position = "line " + of + " " + line.item() + " " + price(line.price());
            add(position + " quantity", line.quantity());
            add(position + " discount", line.discount());
            add(position + " tax", line.tax());
            add(position + " net", line.net());
        }
        for (Basket.Payment payment : basket.payments()) {
            add("payment " + of + " " + payment.tender(), payment.amount());
        }
    }

    private void add(String what, Stream<BigDecimal> values) {
        values.forEach(value -> add(what, value));
    }

    /**
     * Adds an amount.
     *
     * @throws ArithmeticException when it has more than four decimals
     */
    void add(String what, BigDecimal amount) {
        amounts.merge(what, units(amount), BigInteger::add);
    }

    private static BigInteger units(BigDecimal amount) {
        return amount.movePointRight(DECIMALS).toBigIntegerExact();
    }

    /** A price as it stands in the name of a position. */
    static String price(BigDecimal price) {
        return units(price).toString();
    }

    /** What the other ledger has otherwise, an amount each; nothing when both are the same. */
    List<String> differences(Ledger other) {
        Set<String> all = new TreeSet<>(amounts.keySet());
        all.addAll(other.amounts.keySet());
        return all.stream()
                .filter(what -> !Objects.equals(amounts.get(what), other.amounts.get(what)))
                .map(what -> what + ": " + amounts.get(what) + " here, " + other.amounts.get(what) + " there")
                .toList();
    }
}
