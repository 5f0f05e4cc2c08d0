package io.channelsync.operate;

import io.channelsync.channel.Channel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notes at HQ that a person asked to be forgotten. The route {@code erase-customers} then empties whatever there is, and
 * whatever still comes is emptied on arrival; the account and the money stay.
 */
public final class Erase {

    private final Sites sites;
    private final AuditLog audit;

    /** @param changedBy who erases; blank means the user of this process */
    public Erase(Sites sites, String changedBy) {
        this.sites = sites;
        this.audit = new AuditLog(sites, changedBy, "ERASE");
    }

    /**
     * Notes it, in one transaction. Can be repeated.
     *
     * @param id account or GUID of a customer
     * @return exit code 0; 4 when HQ does not know the customer; 3 when HQ is away
     */
    public Answer erase(String id) {
        UUID guid = Subjects.guid(id.strip());
        Map<String, Object> asked = new HashMap<>();
        asked.put("guid", guid);
        asked.put("account", guid == null ? id.strip() : null);
        try {
            List<Map<String, Object>> found = sites.rows(Sites.HQ, "erase-find", asked);
            if (found.isEmpty()) {
                return new Answer("HQ has no customer " + id + "; one that is still at a channel can be erased once it was uploaded", Answer.UNKNOWN);
            }
            Map<String, Object> person = found.get(0);
            sites.inTransaction(Sites.HQ, hq -> note(hq, (UUID) person.get("async_id"), Values.text(person, "account_number")));
            String account = Values.text(person, "account_number");
            return new Answer((account == null ? "customer " + person.get("async_id") + ", who has no account yet," : account)
                    + " is erased; the channels follow with their next distribution", Answer.DONE);
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        }
    }

    /** Notes one erasure in the transaction of the client; returns false when it was noted before. */
    boolean note(JdbcClient hq, UUID guid, String account) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", UUID.randomUUID());
        row.put("guid", guid);
        row.put("account", account);
        row.put("now", sites.now());
        boolean first = hq.sql(Sql.of("erase-insert")).params(row).update() == 1;
        if (!first) {
            hq.sql(Sql.of("erase-again")).params(row).update();
        }
        tellChannels(hq, row);
        audit.write(hq, new AuditLog.Target(null, "customer", account == null ? guid.toString() : account), "erased_at", null, null);
        return first;
    }

    private void tellChannels(JdbcClient hq, Map<String, Object> row) {
        Set<String> sent = new HashSet<>();
        for (StagedPerson table : StagedPerson.values()) {
            sent.addAll(hq.sql(Sql.of("erase-channels", table.words())).params(row).query(String.class).list());
        }
        for (Channel channel : sites.channels()) {
            if (sent.contains(channel.id()) && !channel.addressBooks().isEmpty()) {
                Map<String, Object> book = new HashMap<>(row);
                book.put("book", channel.addressBooks().get(0));
                book.put("books", channel.addressBooks());
                hq.sql(Sql.of("erase-book")).params(book).update();
            }
        }
    }
}
