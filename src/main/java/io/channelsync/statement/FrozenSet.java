package io.channelsync.statement;

import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The step {@code bean: frozenSet}: the members of a statement, and what they are worth, are the same from the calculation
 * to the posting. Their fingerprint is SHA-256 over channel, transaction, account, currency and amounts in the order of the
 * transactions, read page by page.
 */
public final class FrozenSet {

    private static final String STATE = "frozenSet.state";
    private static final String HASH = "member_hash";

    private static final class State {
        private final MessageDigest digest = sha256();
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
        page.forEach(member -> state.digest.update(text(member).getBytes(StandardCharsets.UTF_8)));
        state.full = page.size() >= exchange.getMessage().getHeader(Headers.PAGE_SIZE, Integer.class);
        if (state.full) {
            state.after = page.get(page.size() - 1).get("transaction_id");
        } else {
            exchange.getMessage().setHeader(HASH, HexFormat.of().formatHex(state.digest.digest()));
        }
    }

    private static String text(Map<String, Object> member) {
        return String.join("|", String.valueOf(member.get("channel_id")), String.valueOf(member.get("transaction_id")),
                String.valueOf(member.get("account_number")), String.valueOf(member.get("currency")), amount(member, "net_amount"),
                amount(member, "tax_amount"), amount(member, "gross_amount")) + "\n";
    }

    /** The same text for 10 and 10.0000. */
    private static String amount(Map<String, Object> member, String column) {
        BigDecimal amount = (BigDecimal) member.get(column);
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    /** Puts the fingerprint into the statement in the body. */
    public void keep(Exchange exchange) {
        Rows.of(exchange.getMessage().getBody()).get(0).put(HASH, exchange.getMessage().getHeader(HASH));
    }

    /** @throws Statements.Disagreement when the members are not those that were calculated */
    public void requireUnchanged(Exchange exchange) {
        Message message = exchange.getMessage();
        Object frozen = Rows.of(message.getHeader("frozen", List.class)).get(0).get(HASH);
        if (frozen != null && !frozen.equals(message.getHeader(HASH))) {
            throw new Statements.Disagreement("its transactions were changed after they had been calculated");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
