package io.channelsync.operate;

import io.channelsync.channel.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes customers and addresses that a restored HQ has forgotten back from a channel, with the numbers they were given. */
final class AdoptedCustomers {

    private final Sites sites;
    private final Map<String, Channel> origins;
    private final List<String> conflicts = new ArrayList<>();
    private final Map<String, Long> highest = new HashMap<>();
    private final Map<String, NumberFormat> formats;
    private long customers;
    private long addresses;

    /** @param origins the channel that created a customer, by GUID, as far as HQ's inbox does not know it */
    AdoptedCustomers(Sites sites, Map<String, Channel> origins) {
        this.sites = sites;
        this.origins = origins;
        this.formats = sites.rows(Sites.HQ, "status-sequences", Map.of()).stream().collect(Collectors.toMap(
                row -> Values.text(row, "name"), row -> NumberFormat.of(Values.text(row, "format"))));
    }

    long customers() {
        return customers;
    }

    long addresses() {
        return addresses;
    }

    /** Numbers and GUIDs on which HQ and a channel contradict each other; nobody but a person can say who is right. */
    List<String> conflicts() {
        return conflicts;
    }

    /** The highest number that a channel knows, by sequence. */
    Map<String, Long> highest() {
        return highest;
    }

    /** Takes back what one channel has. */
    void from(Channel channel) {
        sites.rows(channel.id(), "recover-numbers-at-channel", Map.of()).forEach(row -> {
            note("contact", row, "contact_number");
            note("hierarchy", row, "hierarchy_number");
        });
        String after = "";
        List<Map<String, Object>> page;
        do {
            page = sites.rows(channel.id(), "recover-customers-at-channel", Map.of("after", after));
            if (!page.isEmpty()) {
                adopt(channel, page);
                after = Values.text(page.get(page.size() - 1), "account_number");
            }
        } while (!page.isEmpty());
    }

    private void adopt(Channel channel, List<Map<String, Object>> page) {
        List<String> accounts = page.stream().map(row -> Values.text(row, "account_number")).toList();
        List<Map<String, Object>> atChannel = sites.rows(channel.id(), "recover-addresses-at-channel", Map.of("accounts", accounts));
        page.forEach(row -> {
            note("customer", row, "account_number");
            note("party", row, "party_number");
        });
        atChannel.forEach(row -> note("address", row, "address_number"));
        sites.inTransaction(Sites.HQ, hq -> adopt(hq, channel, page, atChannel));
        page.stream().filter(row -> row.get("erased_at") != null).forEach(this::eraseAgain);
    }

    /** Who was erased stays so, though HQ has forgotten it. */
    private void eraseAgain(Map<String, Object> row) {
        String account = Values.text(row, "account_number");
        if (sites.rows(Sites.HQ, "recover-erasure", Map.of("account", account)).isEmpty()) {
            sites.inTransaction(Sites.HQ, hq -> new Erase(sites, "recover-hq").note(hq, (UUID) row.get("async_id"), account));
        }
    }

    private Integer adopt(JdbcClient hq, Channel channel, List<Map<String, Object>> page, List<Map<String, Object>> atChannel) {
        Known known = Known.of(page, sites.rows(Sites.HQ, "recover-known-customers", Map.of(
                "accounts", column(page, "account_number"), "guids", guids(page, "async_id"))), "account_number", "async_id");
        Known knownAddresses = atChannel.isEmpty() ? Known.NONE : Known.of(atChannel, sites.rows(Sites.HQ, "recover-known-addresses",
                Map.of("numbers", column(atChannel, "address_number"), "guids", guids(atChannel, "async_address_id"))),
                "address_number", "async_address_id");
        known.conflicts.forEach(number -> conflicts.add("account " + number + " of " + channel.id() + " is another customer's at HQ"));
        knownAddresses.conflicts.forEach(number -> conflicts.add("address " + number + " of " + channel.id() + " is another one at HQ"));
        Set<Object> touched = new TreeSet<>(known.later);
        List<Map<String, Object>> newAddresses = knownAddresses.missing.stream()
                .filter(row -> !known.conflicts.contains(Values.text(row, "account_number")))
                .toList();
        newAddresses.forEach(row -> touched.add(Values.text(row, "account_number")));
        if (known.missing.isEmpty() && touched.isEmpty()) {
            return 0;
        }
        hq.sql(Sql.of("recover-next-change")).update();
        long change = hq.sql(Sql.of("change-counter")).query(Long.class).single();
        insertCustomers(hq, channel, known.missing, change);
        newAddresses.forEach(row -> hq.sql(Sql.of("recover-insert-address")).params(IntakeRules.plain(row)).update());
        if (!touched.isEmpty()) {
            hq.sql(Sql.of("recover-touch")).params(Map.of("change", change, "now", sites.now(), "accounts", touched)).update();
        }
        customers += known.missing.size();
        addresses += newAddresses.size();
        return 1;
    }

    private void insertCustomers(JdbcClient hq, Channel channel, List<Map<String, Object>> missing, long change) {
        if (missing.isEmpty()) {
            return;
        }
        Map<String, Map<String, Object>> inInbox = new HashMap<>();
        sites.rows(Sites.HQ, "recover-origins", Map.of("guids", guids(missing, "async_id")))
                .forEach(row -> inInbox.put(Values.text(row, "async_id"), row));
        for (Map<String, Object> customer : missing) {
            Map<String, Object> row = IntakeRules.plain(customer);
            String guid = Values.text(customer, "async_id");
            Channel origin = origins.get(guid);
            Map<String, Object> operation = inInbox.getOrDefault(guid, Map.of());
            row.put("channel_id", origin == null ? operation.get("channel_id") : origin.id());
            row.put("change", change);
            row.put("now", sites.now());
            hq.sql(Sql.of("recover-insert-customer")).params(row).update();
            insertBook(hq, row, book(channel, origin, operation));
        }
    }

    /** The book is that of the channel that created the customer; of a customer made at HQ, the one through which it came. */
    private static Object book(Channel channel, Channel origin, Map<String, Object> operation) {
        if (origin != null) {
            return origin.defaultCustomer().addressBook();
        }
        if (!operation.isEmpty()) {
            return operation.get("address_book");
        }
        return channel.addressBooks().isEmpty() ? null : channel.addressBooks().get(0);
    }

    private static void insertBook(JdbcClient hq, Map<String, Object> row, Object book) {
        if (book != null) {
            row.put("address_book", book);
            hq.sql(Sql.of("recover-insert-address-book")).params(row).update();
        }
    }

    private void note(String sequence, Map<String, Object> row, String column) {
        String number = Values.text(row, column);
        OptionalLong digits = number == null || !formats.containsKey(sequence) ? OptionalLong.empty() : formats.get(sequence).digitsOf(number);
        digits.ifPresent(value -> highest.merge(sequence, value, Math::max));
    }

    private static List<Object> column(List<Map<String, Object>> rows, String column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    /** The GUIDs of the rows; one that nobody has when there are none, because a list for SQL cannot be empty. */
    private static List<Object> guids(List<Map<String, Object>> rows, String column) {
        List<Object> guids = rows.stream().map(row -> row.get(column)).filter(Objects::nonNull).toList();
        return guids.isEmpty() ? List.of(new UUID(0, 0)) : guids;
    }

    /** What HQ has of a page: rows it lacks, numbers of which the channel knows a later state, numbers that contradict. */
    private record Known(List<Map<String, Object>> missing, Set<Object> later, Set<String> conflicts) {

        private static final Known NONE = new Known(List.of(), Set.of(), Set.of());

        static Known of(List<Map<String, Object>> page, List<Map<String, Object>> atHq, String number, String guid) {
            Map<Object, Map<String, Object>> byNumber = new HashMap<>();
            Map<Object, Map<String, Object>> byGuid = new HashMap<>();
            atHq.forEach(row -> byNumber.put(row.get(number), row));
            atHq.stream().filter(row -> row.get(guid) != null).forEach(row -> byGuid.put(row.get(guid), row));
            Known known = new Known(new ArrayList<>(), new TreeSet<>(), new TreeSet<>());
            for (Map<String, Object> row : page) {
                Map<String, Object> same = byNumber.get(row.get(number));
                if (same == null && !byGuid.containsKey(row.get(guid))) {
                    known.missing.add(row);
                } else if (same == null || !Objects.equals(same.get(guid), row.get(guid))) {
                    known.conflicts.add(Values.text(row, number));
                } else if (Values.number(row, "change_number") > Values.number(same, "change_number")) {
                    known.later.add(row.get(number));
                }
            }
            return known;
        }
    }
}
