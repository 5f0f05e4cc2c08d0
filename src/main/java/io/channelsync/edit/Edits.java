package io.channelsync.edit;

import io.channelsync.flow.Run;
import io.channelsync.flow.Tally;
import io.channelsync.number.Numbers;
import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The step {@code bean: edits}: what becomes of a page of operations on what HQ has. Reads the locked operations in the
 * body and the headers {@code waiting}, {@code later}, {@code current}, {@code history} and
 * {@code partner_users}; leaves what is to be written in headers.
 */
public final class Edits {

    private final ConflictPolicy policy;
    private final Duration recheck;

    /** @param recheck after how long an operation that waits for another is looked at again */
    public Edits(ConflictPolicy policy, Duration recheck) {
        this.policy = policy;
        this.recheck = recheck;
    }

    /** Judges the page. */
    public void judge(Exchange exchange) {
        Message message = exchange.getMessage();
        EditedTable table = EditedTable.of(message.getHeader("table_name", String.class));
        PartnerEmails emails = new PartnerEmails(take(message, "partner_users"));
        EditPage page = new EditPage(table, take(message, "current"), new FieldHistory(take(message, "history")), policy, emails);
        Judgement judgement = page.judge(Rows.of(message.getBody(List.class)), take(message, "waiting"), take(message, "later"));
        leave(message, judgement);
        leave(message, table, page.items());
        message.setHeader("signing_in", emails.users(Rows.of(message.getHeader("changed", List.class))));
        note(exchange, judgement);
    }

    private static List<Map<String, Object>> take(Message message, String header) {
        Object rows = message.removeHeader(header);
        return rows instanceof List<?> list ? Rows.of(list) : List.of();
    }

    private void leave(Message message, Judgement judgement) {
        OffsetDateTime next = message.getHeader(Headers.NOW, OffsetDateTime.class).plus(recheck);
        List<Map<String, Object>> held = new ArrayList<>();
        add(held, judgement.held(), "PENDING", next);
        add(held, judgement.undecided(), "NEEDS_DECISION", null);
        add(held, judgement.refused(), "FAILED", null);
        List<Map<String, Object>> done = new ArrayList<>(judgement.applied());
        done.addAll(judgement.superseded());
        message.setHeader("done", done);
        message.setHeader("applied", judgement.applied());
        message.setHeader("superseded", judgement.superseded());
        message.setHeader("held", held);
        message.setHeader("audits", judgement.audits());
        message.setHeader("conflicts", judgement.conflicts());
    }

    private static void add(List<Map<String, Object>> held, List<Map<String, Object>> rows, String state, OffsetDateTime next) {
        for (Map<String, Object> row : rows) {
            row.put("sync_status", state);
            row.put("next_attempt_at", next);
            held.add(row);
        }
    }

    private static void leave(Message message, EditedTable table, List<Item> items) {
        List<Map<String, Object>> created = new ArrayList<>();
        List<Map<String, Object>> changed = new ArrayList<>();
        List<Map<String, Object>> removed = new ArrayList<>();
        for (Item item : items) {
            boolean there = table.needsCreate() || item.values().get(table.mark()) != null;
            if (item.changed() && (there || item.known())) {
                (there ? item.known() ? changed : created : removed).add(item.values());
            }
        }
        message.setHeader("created", created);
        message.setHeader("changed", changed);
        message.setHeader("removed", removed);
        List<Map<String, Object>> done = Rows.of(message.getHeader("done", List.class));
        // Edited customers are touched by the statement that edits them.
        message.setHeader("touched", table == EditedTable.CUSTOMER ? Rows.without(done, "account_number", changed) : done);
    }

    /** Gives each new contact its number. */
    public List<Map<String, Object>> number(List<Map<String, Object>> contacts, Map<String, Object> drawn) {
        List<String> numbers = contacts.isEmpty() ? List.of() : Numbers.written(drawn, contacts.size());
        for (int i = 0; i < contacts.size(); i++) {
            contacts.get(i).put("contact_number", numbers.get(i));
        }
        return contacts;
    }

    private static void note(Exchange exchange, Judgement judgement) {
        for (List<Map<String, Object>> rows : List.of(judgement.held(), judgement.undecided(), judgement.refused())) {
            rows.forEach(row -> Tally.of(exchange).held(new Run.Held(
                    (String) row.get("channel_id"), String.valueOf(row.get("operation_id")), (String) row.get("sync_error"))));
        }
    }
}
