package io.channelsync.statement;

import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import io.channelsync.settings.Settings;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.springframework.util.LinkedCaseInsensitiveMap;

/**
 * The step {@code bean: aggregation}: the sales of one customer in one currency become one order (domain section F3). A
 * group with more lines than an order may have is divided; the lines of one transaction never are.
 */
public final class Aggregation {

    private static final String STATE = "aggregation.state";
    private static final List<String> SUMS = List.of("net_amount", "tax_amount", "gross_amount");

    private static final class State {
        private Object afterAccount = "";
        private boolean full = true;
        private int numbered;
        private List<Map<String, Object>> aggregates;
        private Deque<Map<String, Object>> large;
        private Map<String, Object> part;
        private Object after;
    }

    private final boolean returnsApart;
    private final int linesPerOrder;

    public Aggregation(Settings settings) {
        this.returnsApart = settings.flag("channelsync.post-end-of-day.returns-apart");
        this.linesPerOrder = settings.number("channelsync.post-end-of-day.lines-per-order");
    }

    /** Before the groups are read. */
    public void begin(Exchange exchange) {
        exchange.setProperty(STATE, new State());
        exchange.getMessage().setHeader("returns_apart", returnsApart);
    }

    /** True before the first customers of the statement, and while pages of customers come full; a header then says where the next begins. */
    public boolean moreCustomers(Exchange exchange) {
        State state = exchange.getProperty(STATE, State.class);
        exchange.getMessage().setHeader("after_account", state.afterAccount);
        if (!state.full) {
            exchange.removeProperty(STATE);
        }
        return state.full;
    }

    /** True while a group of the page is too large for one order; headers then name the group and where its next page begins. */
    public boolean more(Exchange exchange) {
        State state = exchange.getProperty(STATE, State.class);
        if (state.large == null) {
            receive(state, Rows.of(exchange.getMessage().getHeader("groups", List.class)), exchange.getMessage().getHeader(Headers.PAGE_SIZE, Integer.class));
        }
        Map<String, Object> group = state.large.peek();
        if (group != null) {
            Message message = exchange.getMessage();
            List.of("account_number", "currency", "is_return").forEach(column -> message.setHeader(column, group.get(column)));
            message.setHeader("after", state.after);
        }
        return group != null;
    }

    private void receive(State state, List<Map<String, Object>> groups, int pageSize) {
        state.large = new ArrayDeque<>();
        state.aggregates = new ArrayList<>();
        groups.forEach(group -> (number(group, "line_count") > linesPerOrder ? state.large : state.aggregates).add(group));
        state.full = Rows.column(groups, "account_number").size() >= pageSize;
        state.afterAccount = groups.isEmpty() ? state.afterAccount : groups.get(groups.size() - 1).get("account_number");
    }

    /** Divides the page of members that was read of the group. */
    public void divide(Exchange exchange) {
        State state = exchange.getProperty(STATE, State.class);
        List<Map<String, Object>> page = Rows.of(exchange.getMessage().getHeader("member_page", List.class));
        page.forEach(member -> add(state, member));
        if (page.size() < exchange.getMessage().getHeader(Headers.PAGE_SIZE, Integer.class)) {
            state.large.remove();
            state.part = null;
            state.after = null;
        }
    }

    private void add(State state, Map<String, Object> member) {
        if (state.part == null || number(state.part, "line_count") + number(member, "line_count") > linesPerOrder) {
            state.part = part(state.large.element(), member);
            state.aggregates.add(state.part);
        }
        Map<String, Object> part = state.part;
        part.put("last_transaction_id", member.get("transaction_id"));
        part.put("transaction_count", number(part, "transaction_count") + 1);
        part.put("line_count", number(part, "line_count") + number(member, "line_count"));
        SUMS.forEach(sum -> part.put(sum, ((BigDecimal) part.get(sum)).add((BigDecimal) member.get(sum))));
        state.after = member.get("transaction_id");
    }

    private static Map<String, Object> part(Map<String, Object> group, Map<String, Object> first) {
        Map<String, Object> part = new LinkedCaseInsensitiveMap<>();
        part.putAll(group);
        part.put("first_transaction_id", first.get("transaction_id"));
        part.put("transaction_count", 0L);
        part.put("line_count", 0L);
        SUMS.forEach(sum -> part.put(sum, BigDecimal.ZERO));
        return part;
    }

    /** The aggregates of the page, numbered on from those before, from 1. */
    public List<Map<String, Object>> aggregates(Exchange exchange) {
        State state = exchange.getProperty(STATE, State.class);
        for (Map<String, Object> aggregate : state.aggregates) {
            aggregate.put("aggregate_number", ++state.numbered);
            aggregate.putIfAbsent("first_transaction_id", null);
            aggregate.putIfAbsent("last_transaction_id", null);
        }
        state.large = null;
        return state.aggregates;
    }

    private static long number(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
