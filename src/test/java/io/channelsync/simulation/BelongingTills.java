package io.channelsync.simulation;

import io.channelsync.simulation.Model.Customer;
import io.channelsync.simulation.Operation.Verb;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** The people at the tills who write what belongs to customers: addresses, contacts, affiliations, attributes, loyalty cards. */
final class BelongingTills {

    private static final List<String> CLUBS = List.of("club", "staff", "press");
    private static final Map<Thing.Kind, List<Happening>> HAPPENINGS = new EnumMap<>(Map.of(
            Thing.Kind.ADDRESS, List.of(Happening.ADDRESS, Happening.ADDRESS_EDIT, Happening.ADDRESS_DEACTIVATED),
            Thing.Kind.CONTACT, List.of(Happening.CONTACT, Happening.CONTACT_EDIT, Happening.CONTACT_DEACTIVATED),
            Thing.Kind.AFFILIATION, List.of(Happening.AFFILIATION, Happening.AFFILIATION_AGAIN, Happening.AFFILIATION_TAKEN_AWAY),
            Thing.Kind.ATTRIBUTE, List.of(Happening.ATTRIBUTE, Happening.ATTRIBUTE_EDIT, Happening.ATTRIBUTE_TAKEN_AWAY)));

    private final Lane lane;
    private final Model model;
    private final Random random;
    private final Map<Happening, Integer> happened;
    private final boolean tidy;
    private final Map<String, Thing> late = new HashMap<>();

    /** @param tidy whether they never write what HQ refuses */
    BelongingTills(Lane lane, Model model, Random random, Map<Happening, Integer> happened, boolean tidy) {
        this.lane = lane;
        this.model = model;
        this.random = random;
        this.happened = happened;
        this.tidy = tidy;
    }

    /** The attribute that the tills of a channel write. */
    static String attributeOf(String channel) {
        return "points-" + channel;
    }

    /** One thing of a customer, new or not. */
    void something(String channel) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> write(channel, Thing.Kind.CONTACT);
            case 3, 4, 5 -> write(channel, Thing.Kind.ATTRIBUTE);
            case 6, 7 -> write(channel, Thing.Kind.AFFILIATION);
            case 8 -> write(channel, Thing.Kind.ADDRESS);
            default -> card(channel);
        }
    }

    private void write(String channel, Thing.Kind kind) {
        List<Thing> known = things(channel, kind);
        if (!known.isEmpty() && (kind == Thing.Kind.ADDRESS || random.nextInt(4) > 0)) {
            again(channel, any(known), !tidy);
            return;
        }
        Map<Customer, String> accounts = accountsAt(channel);
        List<Customer> owners = new ArrayList<>(model.customersOf(channel));
        accounts.keySet().stream().filter(owner -> !owner.channel.equals(channel)).forEach(owners::add);
        if (kind == Thing.Kind.ADDRESS || owners.isEmpty()) {
            return;
        }
        Customer owner = any(owners);
        String item = switch (kind) {
            case AFFILIATION -> any(CLUBS) + " of " + channel;
            case ATTRIBUTE -> attributeOf(channel);
            default -> guid().toString();
        };
        Thing thing = new Thing(kind, owner, item);
        commit(channel, operation(channel, thing, known.contains(thing) ? Verb.UPDATE : Verb.CREATE, !tidy), accounts);
    }

    /** What the tills of a channel may edit. */
    private List<Thing> things(String channel, Thing.Kind kind) {
        return kind == Thing.Kind.ADDRESS
                ? model.addresses.values().stream().filter(address -> address.channel().equals(channel)).map(Belongings::of).toList()
                : model.belongings.of(channel, kind).stream().map(operation -> operation.thing).distinct().toList();
    }

    private void again(String channel, Thing thing, boolean mayBeRefused) {
        Verb verb = random.nextInt(5) < 2 ? Verb.DEACTIVATE : Verb.UPDATE;
        commit(channel, operation(channel, thing, verb, mayBeRefused), accountsAt(channel));
    }

    private Operation operation(String channel, Thing thing, Verb verb, boolean mayBeRefused) {
        boolean judged = thing.kind() == Thing.Kind.CONTACT || thing.kind() == Thing.Kind.ATTRIBUTE;
        boolean refused = mayBeRefused && judged && verb != Verb.DEACTIVATE && random.nextInt(6) == 0;
        int turn = model.belongings.nextTurn();
        String value = verb == Verb.DEACTIVATE ? null : switch (thing.kind()) {
            case ADDRESS -> turn + " Side Street";
            case CONTACT -> refused ? "no address" : "contact" + turn + "@example.com";
            case ATTRIBUTE -> refused ? "many" : String.valueOf(turn);
            case AFFILIATION -> "";
        };
        return new Operation(channel, guid(), thing, verb, value, refused, turn);
    }

    private void commit(String channel, Operation operation, Map<Customer, String> accounts) {
        Draft draft = new Draft();
        draft(draft, operation, accounts);
        draft.send(lane.databases().template(channel));
        draft.committed();
    }

    /** Customers of other channels are known by account; one's own now and then. */
    private void draft(Draft draft, Operation operation, Map<Customer, String> accounts) {
        Customer owner = operation.thing.owner();
        String account = !owner.channel.equals(operation.channel) || random.nextBoolean() ? accounts.get(owner) : null;
        draft.belonging(model, operation, account, now());
        draft.then(() -> {
            happen(HAPPENINGS.get(operation.thing.kind()).get(operation.verb.ordinal()));
            happen(account == null ? null : Happening.BELONGING_BY_ACCOUNT);
            happen(operation.refused() ? Happening.REFUSED_BELONGING : null);
        });
    }

    /** Adds an operation on something that is known to a transaction that will be committed later. */
    void draftLate(Draft draft, String channel) {
        List<Thing> known = new ArrayList<>(things(channel, Thing.Kind.CONTACT));
        known.addAll(things(channel, Thing.Kind.ATTRIBUTE));
        known.addAll(things(channel, Thing.Kind.ADDRESS));
        if (!known.isEmpty()) {
            Thing thing = any(known);
            late.put(channel, thing);
            Verb verb = random.nextBoolean() ? Verb.DEACTIVATE : Verb.UPDATE;
            draft(draft, operation(channel, thing, verb, false), accountsAt(channel));
        }
    }

    /** Another till does something to the same thing, and commits first. */
    void overtake(String channel) {
        Thing thing = late.remove(channel);
        if (thing != null) {
            again(channel, thing, false);
            happen(Happening.OVERTAKEN_BELONGING);
        }
    }

    /** A loyalty card for a customer, who may still be pending; now and then one that somebody else has. */
    private void card(String channel) {
        Map<Customer, String> accounts = accountsAt(channel);
        List<Customer> owners = random.nextBoolean() || accounts.isEmpty() ? model.customersOf(channel) : List.copyOf(accounts.keySet());
        if (owners.isEmpty()) {
            return;
        }
        Customer owner = any(owners);
        String account = !owner.channel.equals(channel) || random.nextBoolean() ? accounts.get(owner) : null;
        List<UUID> taken = model.cards.ofOthers(channel);
        boolean second = !tidy && !taken.isEmpty() && random.nextBoolean();
        Draft draft = new Draft().card(model, new Cards.Card(channel, second ? any(taken) : guid(), owner, account != null), account, now());
        draft.send(lane.databases().template(channel));
        draft.committed();
        happen(second ? Happening.CARD_OF_ANOTHER : account == null ? Happening.CARD : Happening.CARD_BY_ACCOUNT);
    }

    /** Customers of tills whose accounts have come down to a channel, in an order that is always the same. */
    private Map<Customer, String> accountsAt(String channel) {
        Map<Customer, String> accounts = new LinkedHashMap<>();
        lane.databases().template(channel).query("select async_id, account_number from customer where async_id is not null order by account_number", row -> {
            Customer customer = model.customers.get(row.getObject(1, UUID.class));
            if (customer != null) {
                accounts.put(customer, row.getString(2));
            }
        });
        return accounts;
    }

    private void happen(Happening happening) {
        if (happening != null) {
            happened.merge(happening, 1, Integer::sum);
        }
    }

    private OffsetDateTime now() {
        return lane.clock().instant().atOffset(ZoneOffset.UTC);
    }

    private UUID guid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
