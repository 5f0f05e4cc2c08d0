package io.channelsync.duplicate;

import io.channelsync.flow.Run;
import io.channelsync.flow.Tally;
import io.channelsync.route.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The step {@code bean: duplicates}: which of the customers to be opened may be customers that HQ has, and what becomes of
 * them: an account and a flag, a question to a person, or a link to the account that is there.
 */
public final class Duplicates {

    private static final String FOUND = "duplicates";

    /** A person has said that it is another customer. */
    private static final Set<String> RULED_OUT = Set.of("APART", "UNLINKED");

    private final Set<MatchRule> rules;
    private final String action;

    /**
     * @param rules names of rules parted by commas; empty for none
     * @param action {@code flag}, {@code hold} or {@code link}
     */
    public Duplicates(String rules, String action) {
        this.rules = MatchRule.of(rules);
        this.action = action;
    }

    /** What was found in one page. */
    private static final class Found {
        private final List<Map<String, Object>> findings = new ArrayList<>();
        private final List<Map<String, Object>> links = new ArrayList<>();
        private final List<Map<String, Object>> questions = new ArrayList<>();
    }

    /** True when there is anything to search for, and somebody to search. */
    public boolean searched(Exchange exchange) {
        exchange.removeProperty(FOUND);
        return !rules.isEmpty() && !exchange.getMessage().getBody(List.class).isEmpty();
    }

    /** Gives the customers the keys by which HQ is asked; a rule that is off asks for nothing. */
    public void keys(Exchange exchange) {
        for (Map<String, Object> customer : Rows.of(exchange.getMessage().getBody(List.class))) {
            customer.put("email_key", rules.contains(MatchRule.EMAIL) ? MatchRule.EMAIL.keyOf(customer) : null);
            customer.put("named_email_key", rules.contains(MatchRule.EMAIL_AND_NAME) ? MatchRule.EMAIL.keyOf(customer) : null);
            customer.put("phone_key", rules.contains(MatchRule.PHONE) ? MatchRule.PHONE.keyOf(customer) : null);
            customer.put("tax_key", rules.contains(MatchRule.TAX_NUMBER) ? MatchRule.TAX_NUMBER.keyOf(customer) : null);
        }
    }

    /**
     * Leaves in the body the customers that get an account. A match that a person has ruled out counts no more. Those that
     * are linked have an account as of now; the operations of those that are held are not completed.
     */
    public void decide(Exchange exchange) {
        Message message = exchange.getMessage();
        Matches matches = new Matches(rules, Rows.of((List<?>) message.removeHeader("matches")));
        List<Map<String, Object>> known = Rows.of((List<?>) message.removeHeader("decisions"));
        List<Map<String, Object>> operations = Rows.of(message.getHeader("operations", List.class));
        List<Map<String, Object>> opened = new ArrayList<>();
        Found found = new Found();
        for (Map<String, Object> customer : Rows.of(message.getBody(List.class))) {
            Map<String, Set<String>> reasons = matches.of(customer);
            reasons.keySet().removeAll(accounts(known, customer, RULED_OUT));
            boolean open = reasons.isEmpty() || action.equals("flag");
            boolean link = !open && action.equals("link") && reasons.size() == 1;
            Map<String, Set<String>> news = new TreeMap<>(reasons);
            news.keySet().removeAll(accounts(known, customer, Set.of()));
            note(found, customer, news, open ? "FLAGGED" : link ? "LINKED" : "HELD");
            if (open) {
                opened.add(customer);
                matches.opened(customer);
            } else if (link) {
                found.links.add(link(customer, reasons.keySet().iterator().next()));
            } else {
                ask(found, operations, customer, reasons);
            }
        }
        Set<Object> held = Rows.column(found.questions, "operation_id");
        message.setHeader("operations", operations.stream().filter(row -> !held.contains(row.get("operation_id"))).toList());
        List<Map<String, Object>> accounts = new ArrayList<>(Rows.of(message.getHeader("accounts", List.class)));
        accounts.addAll(found.links);
        message.setHeader("accounts", accounts);
        message.setBody(opened);
        exchange.setProperty(FOUND, found);
    }

    /** The accounts of earlier findings about the customer in these states; in any when there are none. */
    private static Set<Object> accounts(List<Map<String, Object>> known, Map<String, Object> customer, Set<String> states) {
        return known.stream()
                .filter(row -> row.get("async_id").equals(customer.get("async_id")) && (states.isEmpty() || states.contains(row.get("state"))))
                .map(row -> row.get("matched_account"))
                .collect(Collectors.toSet());
    }

    private static void note(Found found, Map<String, Object> customer, Map<String, Set<String>> reasons, String state) {
        reasons.forEach((account, rules) -> {
            Map<String, Object> finding = about(customer);
            finding.put("matched_account", account);
            finding.put("reasons", String.join(", ", rules));
            finding.put("state", state);
            found.findings.add(finding);
        });
    }

    private static Map<String, Object> link(Map<String, Object> customer, String account) {
        Map<String, Object> link = about(customer);
        link.put("account_number", account);
        link.put("address_book", customer.get("address_book"));
        link.put("async_key", String.valueOf(customer.get("async_id")));
        return link;
    }

    private static void ask(
            Found found, List<Map<String, Object>> operations, Map<String, Object> customer, Map<String, Set<String>> reasons) {
        String question = "may be " + reasons.entrySet().stream()
                .map(one -> "customer " + one.getKey() + " (" + String.join(", ", one.getValue()) + ")")
                .collect(Collectors.joining(" or "));
        for (Map<String, Object> operation : operations) {
            if (customer.get("async_id").equals(operation.get("async_id"))) {
                Map<String, Object> held = about(operation);
                held.put("sync_error", question);
                found.questions.add(held);
            }
        }
    }

    private static Map<String, Object> about(Map<String, Object> row) {
        Map<String, Object> about = new HashMap<>();
        List.of("async_id", "channel_id", "operation_id").forEach(column -> about.put(column, row.get(column)));
        return about;
    }

    /** True when anything was found. */
    public boolean found(Exchange exchange) {
        Found found = exchange.getProperty(FOUND, Found.class);
        return found != null && !(found.findings.isEmpty() && found.links.isEmpty() && found.questions.isEmpty());
    }

    /** The GUIDs that are linked, each with its account and the address book of its channel. */
    public List<Map<String, Object>> links(Exchange exchange) {
        return exchange.getProperty(FOUND, Found.class).links;
    }

    /** One row a customer and account that match. */
    public List<Map<String, Object>> findings(Exchange exchange) {
        return exchange.getProperty(FOUND, Found.class).findings;
    }

    /** The operations that wait for a decision, each noted in the run. */
    public List<Map<String, Object>> questions(Exchange exchange) {
        List<Map<String, Object>> questions = exchange.getProperty(FOUND, Found.class).questions;
        Run run = Tally.of(exchange);
        questions.forEach(row -> run.held(new Run.Held(
                (String) row.get("channel_id"), String.valueOf(row.get("operation_id")), (String) row.get("sync_error"))));
        return questions;
    }
}
