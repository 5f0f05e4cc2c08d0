package io.channelsync.statement;

import io.channelsync.database.DatabaseFailure;
import io.channelsync.database.ErrorKind;
import io.channelsync.flow.Backoff;
import io.channelsync.flow.Board;
import io.channelsync.flow.Run;
import io.channelsync.flow.Tally;
import io.channelsync.number.Numbers;
import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The step {@code bean: statements}: the states of a statement and what has to agree before it moves on. */
public final class Statements {

    /** A statement does not add up; a person has to look at it, and no other statement is concerned. */
    public static final class Disagreement extends RuntimeException {
        Disagreement(String what) {
            super(what);
        }
    }

    private static final Set<String> CALCULATION = Set.of("MARKED", "CALCULATED");

    private final Board board;
    private final Backoff backoff;

    public Statements(Board board, Backoff backoff) {
        this.board = board;
        this.backoff = backoff;
    }

    /** A new statement for the day in the body. */
    public Map<String, Object> start(Map<String, Object> day) {
        day.put("statement_id", UUID.randomUUID());
        return event(day, "CREATE", null, "STARTED", null);
    }

    /** The next step of the statement in the body; up to CALCULATED it is called CALCULATE in the event log, from there on POST. */
    public Map<String, Object> step(Map<String, Object> statement, String to) {
        return event(statement, CALCULATION.contains(to) ? "CALCULATE" : "POST", (String) statement.get("state"), to, null);
    }

    private static Map<String, Object> event(Map<String, Object> statement, String operation, String from, String to, String detail) {
        statement.put("operation", operation);
        statement.put("from_state", from);
        statement.put("to_state", to);
        statement.put("detail", detail);
        return statement;
    }

    /** The step is committed. */
    public void moved(Exchange exchange) {
        Map<String, Object> statement = statement(exchange);
        statement.put("state", statement.get("to_state"));
        Tally.of(exchange).moved(String.valueOf(statement.get("to_state")).toLowerCase(java.util.Locale.ROOT), 1);
    }

    /** False while every sale of the day waits for a customer: then the statement stays as it is. */
    public boolean anythingToMark(Exchange exchange) {
        return count(exchange, "to_mark", "transaction_count") > 0 || count(exchange, "shifts_to_mark", "shift_count") > 0;
    }

    private static long count(Exchange exchange, String header, String column) {
        return ((Number) Rows.of(exchange.getMessage().getHeader(header, List.class)).get(0).get(column)).longValue();
    }

    /** Takes the totals over to the statement. */
    public void totals(Exchange exchange) {
        statement(exchange).putAll(Rows.of(exchange.getMessage().getHeader("totals", List.class)).get(0));
    }

    /** @throws Disagreement when members do not add up */
    public void requireNoFault(Exchange exchange) {
        List<Map<String, Object>> faulty = Rows.of(exchange.getMessage().getHeader("faulty", List.class));
        if (!faulty.isEmpty()) {
            throw new Disagreement("lines or payments of " + faulty.size() + " transactions do not add up, the first is "
                    + faulty.get(0).get("transaction_id"));
        }
    }

    /** @throws Disagreement when a member's customer is not HQ's */
    public void requireCustomers(Exchange exchange) {
        List<Map<String, Object>> strange = Rows.of(exchange.getMessage().getHeader("strange", List.class));
        if (!strange.isEmpty()) {
            throw new Disagreement("HQ does not have the customer of transaction " + strange.get(0).get("transaction_id"));
        }
    }

    /** @throws Disagreement when the totals along the second way are others */
    public void requireEqualTotals(Exchange exchange) {
        Map<String, Object> control = Rows.of(exchange.getMessage().getHeader("control", List.class)).get(0);
        requireEqual(control, "invoiced_net", "net_amount");
        requireEqual(control, "invoiced_tax", "tax_amount");
        requireEqual(control, "invoiced_gross", "gross_amount");
        requireEqual(control, "paid", "gross_amount");
        if (((Number) control.get("members")).longValue() != ((Number) control.get("transaction_count")).longValue()) {
            throw new Disagreement("the statement has " + control.get("members") + " members, calculated were "
                    + control.get("transaction_count"));
        }
    }

    /** @throws Disagreement when a currency or a tender is worth something else along the second way, be it that the sum of all is right */
    public void requireNothingStrange(Exchange exchange) {
        List<Map<String, Object>> strange = Rows.of(exchange.getMessage().getHeader("strange_totals", List.class));
        if (!strange.isEmpty()) {
            throw new Disagreement(strange.get(0).get("what") + ": " + differs(strange.get(0), "posted", "calculated"));
        }
    }

    private static void requireEqual(Map<String, Object> control, String is, String expected) {
        if (amount(control, is).compareTo(amount(control, expected)) != 0) {
            throw new Disagreement(differs(control, is, expected));
        }
    }

    private static String differs(Map<String, Object> control, String is, String expected) {
        return is + " is " + amount(control, is).toPlainString() + " but " + expected + " is " + amount(control, expected).toPlainString();
    }

    private static BigDecimal amount(Map<String, Object> row, String column) {
        return (BigDecimal) row.get(column);
    }

    /** The statement in the body as a page of one. */
    public List<Map<String, Object>> single(Map<String, Object> statement) {
        return List.of(statement);
    }

    /** The statement gets the number drawn. */
    public Map<String, Object> number(List<Map<String, Object>> page, Map<String, Object> drawn) {
        Map<String, Object> statement = page.get(0);
        statement.put("statement_number", Numbers.written(drawn, 1).get(0));
        return statement;
    }

    /** Prepares what is written down about a failure; nothing when HQ was away or another worker was faster. */
    public void failed(Exchange exchange) {
        Message message = exchange.getMessage();
        Throwable error = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        Map<String, Object> statement = statement(exchange);
        message.setBody(statement);
        statement.put("error_code", null);
        if (ErrorKind.isConflict(error)) {
            return;
        }
        if (ErrorKind.of(error) == ErrorKind.OUTAGE) {
            Run run = Tally.of(exchange);
            run.failed(board.failed(run.flow(), DatabaseFailure.databaseOf(error, DatabaseFailure.HQ), error));
            return;
        }
        int attempts = statement.get("attempts") instanceof Number number ? number.intValue() : 0;
        OffsetDateTime now = message.getHeader(Headers.NOW, OffsetDateTime.class);
        statement.put("error_code", ErrorKind.of(error).name());
        statement.put("error_message", ErrorKind.describe(error));
        statement.put("next_attempt_at", now.plus(backoff.after(attempts + 1, ThreadLocalRandom.current())));
        event(statement, "ERROR", (String) statement.get("state"), (String) statement.get("state"), ErrorKind.describe(error));
        Tally.of(exchange).held(new Run.Held((String) statement.get("channel_id"),
                String.valueOf(statement.get("statement_id")), ErrorKind.describe(error)));
    }

    private static Map<String, Object> statement(Exchange exchange) {
        return Rows.of(exchange.getMessage().getHeader("statement", Object.class)).get(0);
    }
}
