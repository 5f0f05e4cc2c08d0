package io.channelsync.simulation;

import io.channelsync.channel.Channel;
import io.channelsync.simulation.Model.Address;
import io.channelsync.simulation.Model.Customer;
import io.channelsync.simulation.Model.Fate;
import io.channelsync.simulation.Model.Sale;
import io.channelsync.simulation.Model.Shift;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** The people at the tills: each method does one thing at one channel, as the seed's random numbers decide the details. */
final class Tills {

    private static final BigDecimal LARGE = new BigDecimal("99999999999999.99");
    private static final int BURST = 24;

    private final Lane lane;
    private final Model model;
    private final Random random;
    private final Map<Happening, Integer> happened;
    private final HeldTransactions held;
    private final BelongingTills belongings;
    private final boolean tidy;

    /** @param tidy whether they never write what HQ refuses or what waits there */
    Tills(Lane lane, Model model, Random random, Map<Happening, Integer> happened, boolean tidy) {
        this.lane = lane;
        this.model = model;
        this.random = random;
        this.happened = happened;
        this.tidy = tidy;
        this.held = new HeldTransactions(lane.databases());
        this.belongings = new BelongingTills(lane, model, random, happened, tidy);
    }

    /** Those who write what belongs to customers. */
    BelongingTills belongings() {
        return belongings;
    }

    HeldTransactions held() {
        return held;
    }

    /** One customer, now and then with an address in the same transaction, or one that HQ will not take. */
    void customer(String channel) {
        Draft draft = new Draft();
        Customer customer = draftCustomer(draft, channel, fate());
        if (random.nextInt(3) == 0) {
            draftAddress(draft, channel, customer);
        }
        write(channel, draft, Happening.CUSTOMER);
    }

    /** More customers than any page takes. */
    void burst(String channel) {
        Draft draft = new Draft();
        for (int i = 0; i < BURST; i++) {
            draftCustomer(draft, channel, i == BURST / 2 && !tidy ? Happening.QUARANTINED_CUSTOMER : Happening.CUSTOMER);
        }
        write(channel, draft, Happening.BURST_OF_CUSTOMERS);
    }

    private Happening fate() {
        return switch (tidy ? 7 : random.nextInt(8)) {
            case 0 -> Happening.REFUSED_CUSTOMER;
            case 1 -> Happening.QUARANTINED_CUSTOMER;
            case 2 -> Happening.UNCONVERTIBLE_CUSTOMER;
            default -> Happening.CUSTOMER;
        };
    }

    private Customer draftCustomer(Draft draft, String channel, Happening kind) {
        happen(kind == Happening.CUSTOMER ? null : kind);
        Fate fate = kind == Happening.CUSTOMER ? Fate.GOOD : kind == Happening.QUARANTINED_CUSTOMER ? Fate.QUARANTINED : Fate.REFUSED;
        String lastName = fate == Fate.QUARANTINED ? "Unwanted" : "Last" + model.customers.size();
        Customer customer = new Customer(channel, guid(), guid(), lastName, fate);
        draft.customer(model, customer, kind == Happening.UNCONVERTIBLE_CUSTOMER ? "Unwanted" : "First",
                kind == Happening.REFUSED_CUSTOMER ? "no address" : "someone@example.com", now());
        return customer;
    }

    void address(String channel) {
        Customer owner = any(model.customersOf(channel));
        if (owner == null) {
            customer(channel);
            return;
        }
        Draft draft = new Draft();
        draftAddress(draft, channel, owner);
        write(channel, draft, Happening.ADDRESS);
    }

    private Address draftAddress(Draft draft, String channel, Customer owner) {
        Address address = new Address(channel, guid(), guid(), owner, random.nextInt(1000) + " Main Street");
        draft.address(model, address, now());
        return address;
    }

    /** A customer as the till sees it afterwards. */
    void edit(String channel) {
        Customer of = any(model.customersOf(channel));
        if (of != null && !tidy) {
            write(channel, draftEdit(channel, of), Happening.EDIT);
        }
    }

    /** Whoever finds an edit undone by a restore edits that customer once more. */
    void editAgain(String channel) {
        model.edits.values().stream()
                .filter(edit -> model.atHqOnly.contains(edit.operationId()) && model.customers.containsValue(edit.of()))
                .map(Model.Edit::of)
                .distinct()
                .toList()
                .forEach(customer -> write(channel, draftEdit(channel, customer), Happening.EDIT));
    }

    private Draft draftEdit(String channel, Customer of) {
        return new Draft().edit(model, model.edit(channel, guid(), of), now());
    }

    void order(String channel) {
        Customer customer = any(model.customersOf(channel));
        if (customer == null) {
            customer(channel);
            return;
        }
        List<Address> addresses = model.addresses.values().stream().filter(address -> address.owner() == customer).toList();
        Address delivery = random.nextBoolean() ? any(addresses) : null;
        write(channel, draftSale(channel, true, customer.asyncId, null, delivery == null ? null : delivery.addressId()), Happening.ORDER);
    }

    void sale(String channel) {
        Customer customer = any(model.customersOf(channel));
        if (customer == null || random.nextInt(4) == 0) {
            write(channel, draftSale(channel, false, null, null, null), Happening.ANONYMOUS_SALE);
        } else {
            write(channel, draftSale(channel, false, customer.asyncId, null, null), Happening.SALE);
        }
    }

    /** A sale or an order that names a customer by the account that has come down to the channel. */
    void saleByAccount(String channel) {
        List<String> accounts = lane.databases().template(channel)
                .queryForList("select account_number from customer where async_id is not null order by account_number", String.class);
        if (!accounts.isEmpty()) {
            write(channel, draftSale(channel, random.nextBoolean(), null, any(accounts), null), Happening.SALE_BY_ACCOUNT);
        }
    }

    /** An order that is committed before its customer and its address are. */
    void saleBeforeCustomer(String channel) {
        Draft later = new Draft();
        Customer customer = draftCustomer(later, channel, Happening.CUSTOMER);
        Address address = draftAddress(later, channel, customer);
        Draft order = draftSale(channel, true, customer.asyncId, null, address.addressId());
        held.hold(channel, later);
        write(channel, order, Happening.SALE_BEFORE_CUSTOMER);
    }

    /** Begins a transaction, between two others, that is committed much later; or commits the one that was begun. */
    void lateCommit(String channel) {
        if (held.holds(channel)) {
            held.commit(channel);
            happen(Happening.LATE_COMMIT);
            return;
        }
        Draft draft = new Draft();
        Customer customer = draftCustomer(draft, channel, Happening.CUSTOMER);
        draftAddress(draft, channel, customer);
        customer(channel);
        belongings.draftLate(draft, channel);
        held.hold(channel, draft);
        belongings.overtake(channel);
        customer(channel);
    }

    private Draft draftSale(String channel, boolean order, UUID customer, String account, UUID address) {
        boolean refused = !tidy && random.nextInt(12) == 0;
        boolean quarantined = !tidy && !refused && random.nextInt(15) == 0;
        boolean large = random.nextInt(4) == 0;
        happen(refused ? Happening.REFUSED_SALE : quarantined ? Happening.QUARANTINED_SALE : large ? Happening.LARGE_AMOUNT : null);
        Shift shift = any(model.openShifts.stream().filter(open -> open.channel().equals(channel)).toList());
        LocalDate day = shift == null ? today(channel).minusDays(random.nextInt(3)) : shift.day();
        BigDecimal net = BigDecimal.valueOf(100 + random.nextInt(10_000), 2).add(large ? LARGE : BigDecimal.ZERO);
        Fate fate = refused ? Fate.REFUSED : quarantined ? Fate.QUARANTINED : Fate.GOOD;
        Sale sale = new Sale(channel, guid(), order, day, customer, account, address, net, BigDecimal.valueOf(random.nextInt(1_000), 2), fate);
        return new Draft().sale(model, sale, shift == null ? null : shift.id(), refused ? BigDecimal.ONE.movePointLeft(2) : BigDecimal.ZERO,
                quarantined ? "unwanted" : "someone", now());
    }

    void openShift(String channel) {
        write(channel, new Draft().shift(model, new Shift(channel, guid(), today(channel)), now()), Happening.SHIFT_OPENED);
    }

    void closeShift(String channel) {
        model.openShifts.stream().filter(shift -> shift.channel().equals(channel)).findFirst().ifPresent(shift -> {
            lane.databases().template(channel).update("update retail_shift set status = 'CLOSED', closed_at = ? where shift_id = ?", now(), shift.id());
            model.openShifts.remove(shift);
            model.closedShifts.add(shift);
            happen(Happening.SHIFT_CLOSED);
        });
    }

    /** What a till does in the middle of the daemon's work: it commits what was held, edits a customer or a belonging, or creates one. */
    void race(String channel) {
        if (held.holds(channel)) {
            lateCommit(channel);
        } else if (random.nextInt(3) == 0) {
            belongings.something(channel);
        } else if (!tidy && random.nextBoolean() && !model.customersOf(channel).isEmpty()) {
            edit(channel);
        } else {
            customer(channel);
        }
    }

    private void write(String channel, Draft draft, Happening happening) {
        draft.send(lane.databases().template(channel));
        draft.committed();
        happen(happening);
    }

    private void happen(Happening happening) {
        if (happening != null) {
            happened.merge(happening, 1, Integer::sum);
        }
    }

    private LocalDate today(String channel) {
        Channel till = lane.channels().stream().filter(one -> one.id().equals(channel)).findFirst().orElseThrow();
        return now().atZoneSameInstant(till.timeZone()).minusHours(4).toLocalDate();
    }

    private OffsetDateTime now() {
        return lane.clock().instant().atOffset(ZoneOffset.UTC);
    }

    private UUID guid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T any(List<T> things) {
        return things.isEmpty() ? null : things.get(random.nextInt(things.size()));
    }
}
