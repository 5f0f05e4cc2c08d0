package io.channelsync.flow;

import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.support.ExchangeHelper;

/**
 * Reading page by page: a loop goes on ({@link #more}) while the last page was full. Keeps what the session row of the
 * run will say. One loop a route.
 */
public final class Pages {

    private static final String STATE = "pages.";

    private static final class State {
        private final long startedNanos = System.nanoTime();
        private final Crowd crowd = new Crowd();
        private boolean full = true;
        private long rows;
        private Long from;
        private Long to;
    }

    /** True before the first page, and while pages come full, unless another system has failed that the rows go to. */
    public boolean more(Exchange exchange) {
        String key = key(exchange);
        State state = exchange.getProperty(key, State.class);
        if (state == null) {
            state = new State();
            exchange.setProperty(key, state);
        } else if ((!state.full && !state.crowd.waits()) || Tally.of(exchange).resting()) {
            exchange.removeProperty(key);
            return false;
        } else if (!state.full) {
            state.crowd.beginTurn();
        }
        state.crowd.tell(exchange.getMessage());
        return true;
    }

    /** Notes the page in the body. */
    public void received(Exchange exchange) {
        State state = exchange.getProperty(key(exchange), State.class);
        List<?> page = exchange.getMessage().getBody(List.class);
        int size = page.size();
        state.full = size >= exchange.getMessage().getHeader(Headers.PAGE_SIZE, Integer.class) && !state.crowd.hadTurn();
        exchange.getMessage().setHeader(Headers.LAST_PAGE, !state.full);
        state.rows += size;
        if (size > 0) {
            count(state, Rows.of(page));
        }
    }

    /**
     * Notes the page in the body, and whose rows fill it: they are left out until everybody else has had a turn. For statements that
     * read {@code crowding_accounts} and {@code crowding_guids}.
     */
    public void receivedInTurns(Exchange exchange) {
        received(exchange);
        State state = exchange.getProperty(key(exchange), State.class);
        if (state.full) {
            state.crowd.look(Rows.of(exchange.getMessage().getBody(List.class)));
        }
        exchange.getMessage().setHeader(Headers.LAST_PAGE, !state.full && !state.crowd.waits());
    }

    private static void count(State state, List<Map<String, Object>> page) {
        if (page.get(0).get("replication_counter") instanceof Number first) {
            state.from = state.from == null ? first.longValue() : state.from;
            state.to = ((Number) page.get(page.size() - 1).get("replication_counter")).longValue();
        }
    }

    /** Puts the values of the session row into headers, for a page that moved something. */
    public void session(Exchange exchange) {
        State state = exchange.getProperty(key(exchange), State.class);
        var message = exchange.getMessage();
        message.setHeader("session_id", UUID.randomUUID());
        message.setHeader("row_count", state.rows);
        message.setHeader("from_counter", state.from);
        message.setHeader("to_counter", state.to);
        message.setHeader("duration_ms", (System.nanoTime() - state.startedNanos) / 1_000_000);
    }

    private static String key(Exchange exchange) {
        return STATE + ExchangeHelper.getRouteId(exchange);
    }
}
