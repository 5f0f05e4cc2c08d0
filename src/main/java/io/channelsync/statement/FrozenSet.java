package io.channelsync.statement;

import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The step {@code bean: frozenSet}: the members of a statement, and what they are worth, are the same from the calculation
 * to the posting. Their {@link Fingerprint} is taken page by page.
 */
public final class FrozenSet {

    private static final String STATE = "frozenSet.state";
    private static final String HASH = "member_hash";

    private static final class State {
        private final Fingerprint fingerprint = new Fingerprint();
        private Object after;
        private boolean full = true;
    }

    /** True before the first page, and while pages come full. */
    public boolean more(Exchange exchange) {
        State state = exchange.getProperty(STATE, State.class);
        Message message = exchange.getMessage();
        if (state == null) {
            state = new State();
            exchange.setProperty(STATE, state);
        } else if (!state.full) {
            exchange.removeProperty(STATE);
            return false;
        }
        message.setHeader("after", state.after);
        return true;
    }

    /** Takes the page that was read into the fingerprint; after the last one the header {@code member_hash} is there. */
    public void received(Exchange exchange) {
        State state = exchange.getProperty(STATE, State.class);
        List<Map<String, Object>> page = Rows.of(exchange.getMessage().getHeader("member_page", List.class));
        page.forEach(member -> state.fingerprint.add(member::get));
        state.full = page.size() >= exchange.getMessage().getHeader(Headers.PAGE_SIZE, Integer.class);
        if (state.full) {
            state.after = page.get(page.size() - 1).get("transaction_id");
        } else {
            exchange.getMessage().setHeader(HASH, state.fingerprint.hex());
        }
    }

    /** Puts the fingerprint into the statement in the body. */
    public void keep(Exchange exchange) {
        Rows.of(exchange.getMessage().getBody()).get(0).put(HASH, exchange.getMessage().getHeader(HASH));
    }

    /** @throws Statements.Disagreement when the members are not those that were calculated */
    public void requireUnchanged(Exchange exchange) {
        Message message = exchange.getMessage();
        Object frozen = Rows.of(message.getHeader("frozen", List.class)).get(0).get(HASH);
        if (!message.getHeader(HASH).equals(frozen)) {
            throw new Statements.Disagreement("its transactions were changed after they had been calculated");
        }
    }
}
