package io.channelsync.partner;

import io.channelsync.channel.ChannelOrder;
import io.channelsync.flow.Backoff;
import io.channelsync.flow.Board;
import io.channelsync.flow.Run;
import io.channelsync.flow.Tally;
import io.channelsync.number.Numbers;
import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The step {@code bean: partners}: what becomes of the requests of business partners. */
public final class Partners {

    private static final String PAGE = "partners";

    private final PartnerJudge judge;

    /**
     * @param backoff how long a request waits for a user or an organization that HQ does not have
     * @param inheritReceiptEmail whether new customers get the receipt e-mail address of the default customer
     */
    public Partners(Board board, Backoff backoff, boolean inheritReceiptEmail) {
        this.judge = new PartnerJudge(board, backoff, inheritReceiptEmail);
    }

    /** Decides about each request of the page, in the order in which its channel wrote them. */
    public void judge(Exchange exchange) {
        Message message = exchange.getMessage();
        PartnerPage page = new PartnerPage(rows(message, "hierarchies"), rows(message, "emails"));
        Map<Object, Object> states = rows(message, "prospects").stream()
                .collect(Collectors.toMap(PartnerJudge::key, row -> row.get("state")));
        OffsetDateTime now = message.getHeader(Headers.NOW, OffsetDateTime.class);
        Rows.of(message.getBody(List.class)).stream()
                .sorted(Comparator.comparing((Map<String, Object> row) -> (String) row.get("channel_id"))
                        .thenComparing(ChannelOrder.OF_ROWS))
                .forEach(request -> judge.judge(page, request, states.get(PartnerJudge.key(request)), now));
        exchange.setProperty(PAGE, page);
    }

    private static List<Map<String, Object>> rows(Message message, String header) {
        return Rows.of((List<?>) message.removeHeader(header));
    }

    private static PartnerPage page(Exchange exchange) {
        return exchange.getProperty(PAGE, PartnerPage.class);
    }

    /** True when customers or hierarchies change. */
    public boolean changing(Exchange exchange) {
        return page(exchange).changing();
    }

    /** The customers to be opened. */
    public List<Map<String, Object>> customers(Exchange exchange) {
        return page(exchange).customers;
    }

    /** The hierarchies to be made. */
    public List<Map<String, Object>> newHierarchies(Exchange exchange) {
        return page(exchange).hierarchies;
    }

    /** Gives each new hierarchy its number, and the account of its organization. */
    public List<Map<String, Object>> number(List<Map<String, Object>> hierarchies, Map<String, Object> drawn) {
        List<String> numbers = Numbers.written(drawn, hierarchies.size());
        for (int i = 0; i < hierarchies.size(); i++) {
            Map<String, Object> hierarchy = hierarchies.get(i);
            hierarchy.put("hierarchy_number", numbers.get(i));
            hierarchy.put("organization_account", ((Map<?, ?>) hierarchy.get("organization")).get("account_number"));
        }
        return hierarchies;
    }

    /** The users who join, once accounts and hierarchies have their numbers. */
    public List<Map<String, Object>> members(Exchange exchange) {
        List<Map<String, Object>> members = page(exchange).members;
        members.forEach(member -> {
            member.put("account_number", ((Map<?, ?>) member.get("customer")).get("account_number"));
            member.put("hierarchy_number", ((Map<?, ?>) member.get("hierarchy")).get("hierarchy_number"));
        });
        return members;
    }

    /** The users who leave. */
    public List<Map<String, Object>> removals(Exchange exchange) {
        return page(exchange).removals;
    }

    /** The users who change. */
    public List<Map<String, Object>> edits(Exchange exchange) {
        return page(exchange).edits;
    }

    /** What changes of them, field by field, compared with what HQ has. */
    public List<Map<String, Object>> audits(Exchange exchange) {
        Object users = exchange.getMessage().removeHeader("partner_users");
        return users instanceof List<?> list ? PartnerAudit.rows(page(exchange).edits, Rows.of(list)) : List.of();
    }

    /** The accounts that go out again. */
    public List<Map<String, Object>> touched(Exchange exchange) {
        return page(exchange).touched;
    }

    /** The organizations that begin to wait for a decision. */
    public List<Map<String, Object>> prospects(Exchange exchange) {
        return page(exchange).prospects;
    }

    /** Every request that was looked at, with what became of it. */
    public List<Map<String, Object>> settled(Exchange exchange) {
        Object change = page(exchange).changing() ? exchange.getMessage().getHeader("change_number") : null;
        page(exchange).settled.forEach(row -> row.put("effect", row.get("completed_at") == null ? null : change));
        return page(exchange).settled;
    }

    /** Counts what is through, and notes what waits, once all that is committed. */
    public void tally(Exchange exchange) {
        Run run = Tally.of(exchange);
        List<Map<String, Object>> settled = page(exchange).settled;
        settled.stream().filter(row -> row.get("sync_error") != null).forEach(row -> run.held(new Run.Held(
                (String) row.get("channel_id"), String.valueOf(row.get("operation_id")), (String) row.get("sync_error"))));
        run.moved("apply-partner-requests", settled.stream().filter(row -> row.get("sync_error") == null).count());
    }
}
