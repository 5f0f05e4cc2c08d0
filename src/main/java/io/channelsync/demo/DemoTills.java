package io.channelsync.demo;

import io.channelsync.demo.DemoSale.DemoPayment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What the two tills of a store sold, day by day; the same at every run, as chance starts from the store's name. */
final class DemoTills {

    private static final int SALES_OF_A_DAY = 18;
    private static final int SALES_SO_FAR = 5;
    private static final LocalTime OPENING = LocalTime.of(8, 0);
    private static final LocalTime CLOSING = LocalTime.of(20, 0);
    private static final BigDecimal DISCOUNT = new BigDecimal("0.10");

    private final DemoStore store;
    private final List<DemoCustomer> customers;
    private final List<Map<String, String>> items;
    private final Random chance;
    private final List<DemoShift> shifts = new ArrayList<>();
    private final List<DemoSale> sales = new ArrayList<>();

    DemoTills(DemoStore store, List<DemoCustomer> customers) {
        this.store = store;
        this.customers = customers;
        this.items = SampleTable.read(store.id() + "-items");
        this.chance = new Random(store.id().hashCode());
    }

    List<DemoShift> shifts() {
        return Collections.unmodifiableList(shifts);
    }

    List<DemoSale> sales() {
        return Collections.unmodifiableList(sales);
    }

    /** A whole day; both drawers were counted in the evening. */
    void sellAndClose(LocalDate day) {
        List<DemoShift> tills = List.of(shift(day, "1", CLOSING), shift(day, "2", CLOSING));
        sell(tills, SALES_OF_A_DAY);
    }

    /** The first sales of a day that goes on; its drawer is open. */
    void sellAndStayOpen(LocalDate day) {
        sell(List.of(shift(day, "1", null)), SALES_SO_FAR);
    }

    /** Somebody brings back what they bought at an earlier receipt of the same tills. */
    void takeBack(LocalDate day) {
        DemoSale bought = sales.stream()
                .filter(sale -> !sale.customerOrder() && sale.buyer() != null)
                .findFirst()
                .orElseThrow();
        List<DemoLine> lines = List.of(bought.lines().get(0).handedBack());
        add(false, openingShift(day), bought.buyer(), null, lines, "CASH");
    }

    /** Orders of those who were taken down wrong: all whose address is the mistake, and the first of the others. */
    void orderFor(List<DemoCustomer> mistaken, LocalDate day) {
        mistaken.stream().filter(DemoCustomer::hasWrongAddress).forEach(buyer -> order(day, buyer, buyer.addressId()));
        mistaken.stream().filter(buyer -> !buyer.hasWrongAddress()).limit(1).forEach(buyer -> order(day, buyer, null));
    }

    private void order(LocalDate day, DemoCustomer buyer, UUID deliverTo) {
        add(true, openingShift(day), buyer, deliverTo, lines(), "CARD");
    }

    private DemoShift openingShift(LocalDate day) {
        return shifts.stream().filter(shift -> shift.businessDate().equals(day)).findFirst().orElseThrow();
    }

    private DemoShift shift(LocalDate day, String terminal, LocalTime closing) {
        DemoShift shift = new DemoShift(
                DemoCustomer.named(store.id() + " shift " + day + " " + terminal),
                terminal,
                day,
                store.at(day, OPENING),
                closing == null ? null : store.at(day, closing));
        shifts.add(shift);
        return shift;
    }

    private void sell(List<DemoShift> tills, int count) {
        for (int i = 0; i < count; i++) {
            DemoShift till = tills.get(i % tills.size());
            boolean order = i % 4 == 3;
            boolean anonymous = i % 6 == 1;
            DemoCustomer buyer = anonymous && !order ? null : someone();
            boolean delivered = order && buyer.hasAddress();
            add(order, till, buyer, delivered ? buyer.addressId() : null, lines(), tender(order));
        }
    }

    /** Orders are paid by card, so that the drawers hold what cash-and-carry brought. */
    private String tender(boolean order) {
        return order || chance.nextInt(5) < 3 ? "CARD" : "CASH";
    }

    private void add(
            boolean order, DemoShift till, DemoCustomer buyer, UUID deliverTo, List<DemoLine> lines, String tender) {
        LocalDate day = till.businessDate();
        int number = 1 + (int) sales.stream().filter(sale -> sale.shift().businessDate().equals(day)).count();
        String receipt = String.format(
                Locale.ROOT, "%s-%s-%04d", store.name().substring(0, 3), DateTimeFormatter.BASIC_ISO_DATE.format(day),
                number);
        sales.add(new DemoSale(
                receipt, order, store.at(day, OPENING.plusMinutes(5L + 33L * number)), till, buyer, deliverTo, lines,
                payments(lines, tender, number)));
    }

    private List<DemoPayment> payments(List<DemoLine> lines, String tender, int number) {
        BigDecimal gross = lines.stream()
                .map(line -> line.net().add(line.tax()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean split = tender.equals("CASH") && number % 3 == 0 && gross.signum() > 0;
        if (!split) {
            return List.of(new DemoPayment(tender, gross));
        }
        BigDecimal cash = gross.divide(BigDecimal.TEN, 0, RoundingMode.UP);
        return List.of(new DemoPayment("CASH", cash), new DemoPayment("CARD", gross.subtract(cash)));
    }

    private DemoCustomer someone() {
        List<DemoCustomer> right = customers.stream().filter(customer -> !customer.isWrong()).toList();
        return right.get(chance.nextInt(right.size()));
    }

    private List<DemoLine> lines() {
        List<DemoLine> lines = new ArrayList<>();
        int first = chance.nextInt(items.size());
        int count = 1 + chance.nextInt(3);
        for (int i = 0; i < count; i++) {
            lines.add(line(items.get((first + 4 * i) % items.size())));
        }
        return lines;
    }

    private DemoLine line(Map<String, String> item) {
        BigDecimal price = new BigDecimal(item.get("price"));
        BigDecimal quantity = BigDecimal.valueOf(chance.nextInt(4) == 0 ? 2 : 1);
        BigDecimal full = price.multiply(quantity);
        BigDecimal discount = chance.nextInt(6) == 0 ? store.round(full.multiply(DISCOUNT)) : BigDecimal.ZERO;
        BigDecimal tax = store.taxOn(full.subtract(discount));
        return new DemoLine(item.get("item_id"), item.get("description"), quantity, price, discount, tax);
    }
}
