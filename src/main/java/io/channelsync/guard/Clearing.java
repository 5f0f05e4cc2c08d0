package io.channelsync.guard;

import io.channelsync.channel.Channel;
import io.channelsync.flow.Backoff;
import io.channelsync.flow.Board;
import io.channelsync.flow.Run;
import io.channelsync.flow.Tally;
import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The step {@code bean: clearing}: a transaction is clear when HQ has the account of its customer and the number of its
 * delivery address. Everything else waits, and says for whom.
 */
public final class Clearing {

    /** Columns that this step adds to a row: whose absence holds it. */
    private static final String NO_CUSTOMER = "customer_missing";

    private static final String NO_ADDRESS = "address_missing";

    private final Board board;
    private final Backoff backoff;

    public Clearing(Board board, Backoff backoff) {
        this.board = board;
        this.backoff = backoff;
    }

    /** The transactions of the page in the body that were not cleared together with the others. */
    public List<Map<String, Object>> uncleared(Exchange exchange) {
        Message message = exchange.getMessage();
        Set<List<Object>> cleared = Rows.of((List<?>) message.removeHeader("cleared_transactions")).stream()
                .map(Clearing::key)
                .collect(Collectors.toSet());
        return Rows.of(message.getBody(List.class)).stream().filter(row -> !cleared.contains(key(row))).toList();
    }

    private static List<Object> key(Map<String, Object> transaction) {
        return List.of(transaction.get("channel_id"), transaction.get("transaction_id"));
    }

    /** Fills in the accounts and address numbers that HQ has; the owner is the account if given, else the GUID. */
    public void resolve(Exchange exchange) {
        Message message = exchange.getMessage();
        Map<Object, Object> accounts = index(message, "accounts", "async_id", "account_number");
        Map<Object, Object> addresses = index(message, "addresses", "async_address_id", "address_number");
        List<Map<String, Object>> existing = Rows.of((List<?>) message.removeHeader("known_accounts"));
        Set<Object> known = Rows.column(existing, "account_number");
        Map<Object, Object> merged = new HashMap<>();
        existing.stream().filter(row -> row.get("merged_into") != null)
                .forEach(row -> merged.put(row.get("account_number"), row.get("merged_into")));
        known.addAll(merged.values());
        known.addAll(accounts.values());
        for (Map<String, Object> row : Rows.of(message.getBody(List.class))) {
            if (row.get("account_number") == null && row.get("async_id") != null) {
                row.put("account_number", accounts.get(row.get("async_id")));
                row.put(NO_CUSTOMER, row.get("account_number") == null);
            } else {
                row.computeIfPresent("account_number", (column, account) -> merged.getOrDefault(account, account));
                row.put(NO_CUSTOMER, !known.contains(row.get("account_number")));
            }
            if (row.get("delivery_address_id") != null) {
                row.put("delivery_address_number", addresses.get(row.get("delivery_address_id")));
            }
            row.put(NO_ADDRESS, row.get("delivery_address_id") != null && row.get("delivery_address_number") == null);
        }
    }

    private static Map<Object, Object> index(Message message, String header, String key, String value) {
        return Rows.of((List<?>) message.removeHeader(header)).stream()
                .collect(Collectors.toMap(row -> row.get(key), row -> row.get(value)));
    }

    /** The transactions that may go on. */
    public List<Map<String, Object>> complete(List<Map<String, Object>> transactions) {
        return transactions.stream().filter(row -> !waits(row)).toList();
    }

    /** The transactions that wait for a customer or an address. */
    public List<Map<String, Object>> incomplete(List<Map<String, Object>> transactions) {
        return transactions.stream().filter(Clearing::waits).toList();
    }

    private static boolean waits(Map<String, Object> row) {
        return Boolean.TRUE.equals(row.get(NO_CUSTOMER)) || Boolean.TRUE.equals(row.get(NO_ADDRESS));
    }

    /** What still waits, by the channel that may have it; channels that are paused or away are not asked. */
    public List<Map<String, Object>> byChannel(Exchange exchange) {
        List<Map<String, Object>> transactions = Rows.of(exchange.getMessage().getBody(List.class));
        Set<Channel> answering = Set.copyOf(board.answering(exchange));
        List<Map<String, Object>> questions = new ArrayList<>();
        Rows.by(incomplete(transactions), "channel_id").forEach((id, rows) -> board.channel((String) id)
                .filter(answering::contains)
                .ifPresent(channel -> questions.add(Map.of("channel", channel, "owners", rows))));
        return questions;
    }

    /** True while the channel of the question in the body may still be asked. */
    public boolean answers(Exchange exchange) {
        Map<?, ?> question = exchange.getMessage().getBody(Map.class);
        return board.answering(exchange).contains((Channel) question.get("channel"));
    }

    /** Sales that name no customer go to the default customer of their channel. */
    public void anonymous(Exchange exchange) {
        List<Map<String, Object>> account = Rows.of(exchange.getMessage().getHeader("default_customer", List.of(), List.class));
        if (account.isEmpty()) {
            return;
        }
        for (Map<String, Object> row : Rows.of(exchange.getMessage().getBody(List.class))) {
            if (row.get("account_number") == null && row.get("async_id") == null) {
                row.put("account_number", account.get(0).get("account_number"));
            }
        }
    }

    /** Gives each waiting transaction its reason and the time of its next try. */
    public void explain(Exchange exchange) {
        Message message = exchange.getMessage();
        var customers = Rows.by(Rows.of((List<?>) message.removeHeader("blocking_customers")), "async_id");
        var addresses = Rows.by(Rows.of((List<?>) message.removeHeader("blocking_addresses")), "address_id");
        OffsetDateTime now = message.getHeader(Headers.NOW, OffsetDateTime.class);
        for (Map<String, Object> row : Rows.of(message.getBody(List.class))) {
            List<String> reasons = new ArrayList<>();
            if (Boolean.TRUE.equals(row.get(NO_CUSTOMER))) {
                reasons.add(customer(row, customers));
            }
            if (Boolean.TRUE.equals(row.get(NO_ADDRESS))) {
                reasons.add(reason("address", row, row.get("delivery_address_id"), addresses));
            }
            int attempts = row.get("attempts") instanceof Number number ? number.intValue() : 0;
            row.put("sync_error", String.join("; ", reasons));
            row.put("next_attempt_at", now.plus(backoff.after(attempts + 1, ThreadLocalRandom.current())));
            Tally.of(exchange).held(new Run.Held(
                    (String) row.get("channel_id"), String.valueOf(row.get("transaction_id")), (String) row.get("sync_error")));
        }
    }

    private String customer(Map<String, Object> row, Map<Object, List<Map<String, Object>>> blocking) {
        if (row.get("async_id") != null) {
            return reason("customer", row, row.get("async_id"), blocking);
        }
        Object account = row.get("account_number");
        return account == null ? "it names no customer" : "waits for customer " + account + ", which HQ does not have";
    }

    private String reason(String what, Map<String, Object> row, Object id, Map<Object, List<Map<String, Object>>> blocking) {
        List<Map<String, Object>> operations = blocking.getOrDefault(id, List.of());
        String waits = "waits for " + what + " " + id;
        if (operations.isEmpty()) {
            String channelId = (String) row.get("channel_id");
            String state = board.channel(channelId).map(channel -> board.health(channelId).state()).orElse("not configured");
            return waits + ", which neither HQ nor channel " + channelId + " (" + state + ") has";
        }
        Map<String, Object> operation = operations.get(0);
        Object error = operation.get("sync_error");
        return waits + ", which is " + operation.get("sync_status") + (error == null ? "" : ": " + error);
    }
}
