package io.channelsync.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * What one customer bought or brought back, as a till reckons it: each line is rounded to the currency, totals are sums of
 * rounded lines, and cash is rounded to what there are coins for.
 *
 * @param day which of the business days
 * @param customer which of the customers
 * @param payments add up to the gross amount; the difference by the rounding of cash is one of them
 */
record Basket(Money money, int day, int customer, List<Line> lines, List<Payment> payments) {

    /** A currency with 0, 2 or 3 digits, and the smallest coin in units of its last digit. */
    enum Money {
        JPY(0, 10), USD(2, 1), CHF(2, 5), KWD(3, 5);

        private final int digits;
        private final int coin;

        Money(int digits, int coin) {
            this.digits = digits;
            this.coin = coin;
        }

        BigDecimal round(BigDecimal amount) {
            return amount.setScale(digits, RoundingMode.HALF_UP);
        }

        private BigDecimal toCoins(BigDecimal amount) {
            BigDecimal smallest = BigDecimal.valueOf(coin, digits);
            return amount.divide(smallest, 0, RoundingMode.HALF_UP).multiply(smallest);
        }
    }

    record Payment(String tender, BigDecimal amount) {}

    /** One position; what comes back has a negative quantity. */
    record Line(String item, BigDecimal quantity, BigDecimal price, BigDecimal discount, BigDecimal tax, BigDecimal net) {

        private static Line of(Money money, Draft draft, boolean back) {
            BigDecimal price = BigDecimal.valueOf(draft.price(), money.digits);
            BigDecimal quantity = back ? draft.quantity().negate() : draft.quantity();
            BigDecimal full = money.round(price.multiply(quantity));
            BigDecimal discount = money.round(full.multiply(BigDecimal.valueOf(draft.discountPercent(), 2)));
            BigDecimal net = full.subtract(discount);
            return new Line("ITEM-" + draft.item(), quantity, price, discount, money.round(net.multiply(draft.taxRate())), net);
        }
    }

    /** @param price in units of the last digit of the currency */
    private record Draft(int item, long price, BigDecimal quantity, int discountPercent, BigDecimal taxRate, boolean back) {}

    private enum Tender { CASH, CARD, BOTH, THREE }

    /** Any basket: prices from one unit to a thousand million, weighed goods, returns, exchanges, split payments. */
    static Arbitrary<Basket> any(int days, int customers) {
        Arbitrary<Long> prices = Arbitraries.longs().between(1, 1_000_000_000).withDistribution(RandomDistribution.biased());
        Arbitrary<BigDecimal> quantities = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 99).map(BigDecimal::valueOf),
                Arbitraries.integers().between(1, 99_999).map(tenthOfAGram -> BigDecimal.valueOf(tenthOfAGram, 4)));
        Arbitrary<Draft> drafts = Combinators.combine(Arbitraries.integers().between(1, 6), prices, quantities,
                        Arbitraries.of(0, 0, 0, 5, 10, 33, 100), Arbitraries.of("0", "0.07", "0.077", "0.19", "0.20").map(BigDecimal::new),
                        Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))))
                .as(Draft::new);
        return Combinators.combine(Arbitraries.of(Money.class), Arbitraries.integers().between(0, days - 1),
                        Arbitraries.integers().between(0, customers - 1), drafts.list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.of(Tender.class), Arbitraries.integers().between(0, 1000))
                .as(Basket::of);
    }

    private static Basket of(Money money, int day, int customer, List<Draft> drafts, Tender tender, int share) {
        List<Line> lines = drafts.stream().map(draft -> Line.of(money, draft, draft.back())).toList();
        Basket unpaid = new Basket(money, day, customer, lines, List.of());
        return new Basket(money, day, customer, lines, payments(money, unpaid.gross(), tender, share));
    }

    private static List<Payment> payments(Money money, BigDecimal gross, Tender tender, int share) {
        BigDecimal card = switch (tender) {
            case CASH -> BigDecimal.ZERO;
            case CARD -> gross;
            case BOTH, THREE -> money.round(gross.multiply(BigDecimal.valueOf(share, 3)));
        };
        BigDecimal cash = gross.subtract(card);
        BigDecimal coins = money.toCoins(cash);
        List<Payment> payments = new ArrayList<>();
        if (tender == Tender.THREE) {
            BigDecimal voucher = money.round(card.multiply(new BigDecimal("0.333")));
            payments.add(new Payment("GIFT_CARD", voucher));
            card = card.subtract(voucher);
        }
        payments.add(new Payment("CARD", card));
        payments.add(new Payment("CASH", coins));
        payments.add(new Payment("CASH_ROUNDING", cash.subtract(coins)));
        payments.removeIf(payment -> payment.amount().signum() == 0);
        return payments.isEmpty() ? List.of(new Payment("CASH", gross)) : payments;
    }

    BigDecimal net() {
        return sum(Line::net);
    }

    BigDecimal tax() {
        return sum(Line::tax);
    }

    BigDecimal gross() {
        return net().add(tax());
    }

    BigDecimal discount() {
        return sum(Line::discount);
    }

    BigDecimal quantity() {
        return sum(Line::quantity);
    }

    private BigDecimal sum(Function<Line, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
