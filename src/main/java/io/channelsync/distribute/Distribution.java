package io.channelsync.distribute;

import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The step {@code bean: distribution}: from where to where the next page of the log goes for one channel. The channel
 * itself knows best how far it is: its number moved in the transaction that applied the page. A channel that was
 * restored is therefore behind by its own words, and reads on from there once an operator has accepted it.
 */
public final class Distribution {

    private static final String MORE = "distribution.more";
    private static final String STARTED = "distribution.started";

    /** True before the first page, and while pages come full. */
    public boolean more(Exchange exchange) {
        Boolean more = exchange.getProperty(MORE, Boolean.class);
        if (more == null) {
            exchange.setProperty(STARTED, System.nanoTime());
        } else if (!more) {
            exchange.removeProperty(MORE);
            return false;
        }
        exchange.setProperty(MORE, false);
        return true;
    }

    /** Decides where the page starts. */
    public void start(Exchange exchange) {
        Message message = exchange.getMessage();
        Map<?, ?> state = message.getHeader("state", Map.class);
        Map<?, ?> cursor = message.getHeader("cursor", Map.class);
        long stateChange = ((Number) state.get("state_change")).longValue();
        Number cursorChange = (Number) cursor.get("cursor_change");
        message.setHeader("state_change", stateChange);
        message.setHeader("head_change", ((Number) cursor.get("head_change")).longValue());
        message.setHeader("cursor_change", cursorChange);
        for (String asked : List.of("asked_session", "asked_kind", "asked_state", "asked_from", "asked_to")) {
            message.setHeader(asked, cursor.get(asked));
        }
        message.setHeader("from_change", cursorChange == null ? stateChange : Math.min(stateChange, cursorChange.longValue()));
    }

    /** Decides how far the page reaches: to the end of the log, or to where it is full. */
    public void reach(Exchange exchange) {
        Message message = exchange.getMessage();
        Map<String, Object> end = Rows.of(message.getHeader("page_end", List.class)).get(0);
        boolean full = ((Number) end.get("changed")).intValue() >= message.getHeader(Headers.PAGE_SIZE, Integer.class);
        message.setHeader("page_change", full ? end.get("last_change") : message.getHeader("head_change"));
        exchange.setProperty(MORE, full);
    }

    /** True when somebody asked that the channel reads the log again, and it was not set back yet. */
    public boolean asked(Exchange exchange) {
        return "AVAILABLE".equals(exchange.getMessage().getHeader("asked_state"));
    }

    /** The channel was set back: what was read is dropped, and the next page is read from where it stands now. */
    public void again(Exchange exchange) {
        exchange.getMessage().setHeader("page_change", 0L);
        exchange.setProperty(MORE, true);
    }

    /** True when the channel has read again what somebody asked for. */
    public boolean reread(Exchange exchange) {
        Message message = exchange.getMessage();
        Long until = message.getHeader("asked_to", Long.class);
        message.setHeader("swept_count", 0L);
        return "STARTED".equals(message.getHeader("asked_state")) && message.getHeader("page_change", Long.class) >= until;
    }

    /** Puts addresses, linked GUIDs, memberships and completed operations under their customers. */
    public void attach(Exchange exchange) {
        Message message = exchange.getMessage();
        List<Map<String, Object>> customers = Rows.of(message.getBody(List.class));
        for (String column : List.of("addresses", "operations", "aliases", "members")) {
            Belongings.put(customers, column, Rows.of((List<?>) message.removeHeader(column)));
        }
    }

    /** Puts completed operations under the customers to whom their GUIDs are linked. */
    public void attachOperationsOfAliases(Exchange exchange) {
        Message message = exchange.getMessage();
        var operations = Rows.by(Rows.of((List<?>) message.removeHeader("alias_operations")), "async_id");
        if (operations.isEmpty()) {
            return;
        }
        for (Map<String, Object> customer : Rows.of(message.getBody(List.class))) {
            List<Map<String, Object>> of = new ArrayList<>(Belongings.of(customer, "operations"));
            Belongings.of(customer, "aliases").forEach(alias -> of.addAll(operations.getOrDefault(alias.get("async_id"), List.of())));
            customer.put("operations", of);
        }
    }

    /** The customers of the page that left the address books of the channel. */
    public List<Map<String, Object>> leaving(List<Map<String, Object>> page) {
        return page.stream().filter(customer -> !isMember(customer)).toList();
    }

    /** The customers of the page that were erased, each under every GUID that stands for it. */
    public List<Map<String, Object>> erased(List<Map<String, Object>> page) {
        return page.stream()
                .filter(Distribution::isErased)
                .flatMap(customer -> Stream.concat(Stream.of(customer), Belongings.of(customer, "aliases").stream()))
                .toList();
    }

    private static boolean isErased(Map<String, Object> customer) {
        return customer.get("erased_at") != null;
    }

    /** True when the channel is to have the customer with everything that belongs to it. */
    static boolean isWhole(Map<String, Object> customer) {
        return isMember(customer) && !isErased(customer);
    }

    /** The customers of the page that are in an address book of the channel. */
    public List<Map<String, Object>> staying(List<Map<String, Object>> page) {
        return page.stream().filter(Distribution::isMember).toList();
    }

    private static boolean isMember(Map<String, Object> customer) {
        return customer.get("in_books") instanceof Number member && member.intValue() == 1;
    }

    /** Puts completed address operations under the customers whose addresses they made; who left the books gets none. */
    public void attachAddressOperations(Exchange exchange) {
        Message message = exchange.getMessage();
        var operations = Rows.by(Rows.of((List<?>) message.removeHeader("address_operations")), "address_id");
        for (Map<String, Object> customer : Rows.of(message.getBody(List.class))) {
            Map<Object, Map<String, Object>> of = new HashMap<>();
            for (Map<String, Object> address : Belongings.of(customer, "addresses")) {
                operations.getOrDefault(address.get("async_address_id"), List.of()).forEach(row -> of.put(row.get("operation_id"), row));
            }
            if (!of.isEmpty()) {
                customer.put("address_operations", List.copyOf(of.values()));
            }
            if (!isWhole(customer)) {
                customer.remove("addresses");
            }
        }
    }

    /** True when the page holds customers, or the channel's place in the log is to be noted. */
    public boolean due(Exchange exchange) {
        Message message = exchange.getMessage();
        long page = message.getHeader("page_change", Long.class);
        Long cursor = message.getHeader("cursor_change", Long.class);
        return page > message.getHeader("state_change", Long.class) || cursor == null || page > cursor;
    }

    /** True when HQ has no cursor for the channel yet. */
    public boolean firstTime(Exchange exchange) {
        return exchange.getMessage().getHeader("cursor_change") == null;
    }

    /** Puts the values of the session row into headers. */
    public void session(Exchange exchange) {
        Message message = exchange.getMessage();
        message.setHeader("session_id", UUID.randomUUID());
        message.setHeader("row_count", message.getBody(List.class).size());
        message.setHeader("duration_ms", (System.nanoTime() - exchange.getProperty(STARTED, Long.class)) / 1_000_000);
    }
}
