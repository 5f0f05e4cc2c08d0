package io.channelsync.transaction;

import io.channelsync.channel.Channel;
import io.channelsync.flow.Board;
import io.channelsync.flow.Run;
import io.channelsync.flow.Tally;
import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import io.channelsync.settings.Settings;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The step {@code bean: validation}: judges sales by the rules that the settings leave switched on. What breaks one waits
 * for a person, and nothing else waits for it.
 */
public final class TransactionValidation {

    private static final String STATUS = "validation_status";
    private static final String ERROR = "ERROR";
    private static final String FROM = "validate_from";

    /** Which of the faults of a sale its reason names; all of them are in the table. */
    private static final int NAMED = 5;

    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Board board;
    private final RuleBook rules;

    /** @param settings say which rules are switched on */
    public TransactionValidation(Board board, Settings settings) {
        this(board, RuleBook.of(settings));
    }

    TransactionValidation(Board board, RuleBook rules) {
        this.board = board;
        this.rules = rules;
    }

    /** Before the first page of sales: pages follow each other by their replication counter (header {@code validate_from}). */
    public void begin(Exchange exchange) {
        exchange.getMessage().setHeader(FROM, 0L);
    }

    /**
     * Gives each sale of the page its result: {@code SUCCESSFUL}, {@code ERROR} with its errors and one reason, {@code NONE}
     * when every rule is switched off. Leaves the replication counters of the first and the last sale of the page in the headers
     * {@code page_from} and {@code validate_from}. Takes the headers {@code lines}, {@code payments} and {@code known_accounts} away.
     */
    public void judge(Exchange exchange) {
        Message message = exchange.getMessage();
        List<Map<String, Object>> page = Rows.of(message.getBody(List.class));
        Map<List<Object>, List<Map<String, Object>>> lines = taken(message, "lines");
        Map<List<Object>, List<Map<String, Object>>> payments = taken(message, "payments");
        Set<Object> accounts = Rows.column(Rows.of((List<?>) message.removeHeader("known_accounts")), "account_number");
        OffsetDateTime now = message.getHeader(Headers.NOW, OffsetDateTime.class);
        for (Map<String, Object> row : page) {
            StoreTransaction sale = new StoreTransaction(
                    row, lines.getOrDefault(key(row), List.of()), payments.getOrDefault(key(row), List.of()));
            judge(sale, circumstances(row, accounts, now));
        }
        if (!page.isEmpty()) {
            message.setHeader("page_from", page.get(0).get("replication_counter"));
            message.setHeader(FROM, page.get(page.size() - 1).get("replication_counter"));
        }
    }

    private static Map<List<Object>, List<Map<String, Object>>> taken(Message message, String header) {
        return Rows.of((List<?>) message.removeHeader(header)).stream().collect(Collectors.groupingBy(TransactionValidation::key));
    }

    private static List<Object> key(Map<String, Object> row) {
        return List.of(row.get("channel_id"), row.get("transaction_id"));
    }

    private Circumstances circumstances(Map<String, Object> row, Set<Object> accounts, OffsetDateTime now) {
        ZoneId zone = board.channel((String) row.get("channel_id")).map(Channel::timeZone).orElse(ZoneOffset.UTC);
        boolean cleared = Boolean.TRUE.equals(row.get("cleared"));
        return new Circumstances(now.atZoneSameInstant(zone).toLocalDate(), rules.oldestDays(),
                !cleared || accounts.contains(row.get("account_number")), rules.units());
    }

    private void judge(StoreTransaction sale, Circumstances now) {
        List<ValidationError> errors = rules.check(sale, now);
        Map<String, Object> row = sale.header();
        row.put("judged_before", ERROR.equals(row.get(STATUS)));
        row.put(STATUS, !errors.isEmpty() ? ERROR : rules.rules().isEmpty() ? "NONE" : "SUCCESSFUL");
        if (!errors.isEmpty()) {
            row.put("sync_error", reason(errors));
            row.put("errors", rows(errors, row));
        }
    }

    private static String reason(List<ValidationError> errors) {
        String named = errors.stream().limit(NAMED).map(ValidationError::text).collect(Collectors.joining("; "));
        return errors.size() > NAMED ? named + "; and " + (errors.size() - NAMED) + " more" : named;
    }

    private static List<Map<String, Object>> rows(List<ValidationError> errors, Map<String, Object> sale) {
        List<Map<String, Object>> rows = new ArrayList<>();
        errors.forEach(error -> rows.add(error.row(sale, rows.size() + 1)));
        return rows;
    }

    /** The sales of a judged page that may enter a statement. */
    public List<Map<String, Object>> passed(List<Map<String, Object>> page) {
        return page.stream().filter(row -> !ERROR.equals(row.get(STATUS))).toList();
    }

    /** The sales of a judged page that may not. */
    public List<Map<String, Object>> failed(List<Map<String, Object>> page) {
        return page.stream().filter(row -> ERROR.equals(row.get(STATUS))).toList();
    }

    /** The sales of a judged page of which something was found, now or before. */
    public List<Map<String, Object>> withErrors(List<Map<String, Object>> page) {
        return page.stream().filter(row -> ERROR.equals(row.get(STATUS)) || Boolean.TRUE.equals(row.get("judged_before"))).toList();
    }

    /** Tells the run what failed. */
    public void note(Exchange exchange) {
        List<Map<String, Object>> failed = failed(Rows.of(exchange.getMessage().getBody(List.class)));
        Run run = Tally.of(exchange);
        run.moved("refused", failed.size());
        failed.forEach(row -> run.held(new Run.Held(
                (String) row.get("channel_id"), Objects.toString(row.get("transaction_id")), (String) row.get("sync_error"))));
    }

    /**
     * Leaves in headers what may have cured a sale since: {@code rules_off}; {@code known_units} and {@code finer_units}; {@code earliest} and
     * {@code latest}, between which a business date is open in every time zone; and {@code impossible}, after which it is open in none.
     */
    public void causes(Exchange exchange) {
        Message message = exchange.getMessage();
        LocalDate today = message.getHeader(Headers.NOW, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        message.setHeader("rules_off", rules.off());
        message.setHeader("known_units", rules.units().known());
        message.setHeader("finer_units", rules.units().finer());
        message.setHeader("earliest", rules.oldestDays() == 0 ? LONG_AGO : today.plusDays(1).minusDays(rules.oldestDays()));
        message.setHeader("latest", today);
        message.setHeader("impossible", rules.on(ValidationRule.BUSINESS_DATE) ? today.plusDays(2) : NEVER);
    }
}
