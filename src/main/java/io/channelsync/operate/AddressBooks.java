package io.channelsync.operate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts customers into address books and takes them out; the distribution log tells the channels. */
public final class AddressBooks {

    private final Sites sites;
    private final AuditLog audit;

    /** @param changedBy who changes; blank means the user of this process */
    public AddressBooks(Sites sites, String changedBy) {
        this.sites = sites;
        this.audit = new AuditLog(sites, changedBy, "BOOKS");
    }

    /**
     * Changes the books of one customer, in one transaction, and tells which they are then.
     *
     * @param id account or GUID
     * @param join books to join; those the customer is in already change nothing
     * @param leave books to leave; those the customer is not in change nothing
     * @return exit code 0; 4 when HQ does not know the customer; 3 when HQ is away
     */
    public Answer change(String id, Set<String> join, Set<String> leave) {
        try {
            return sites.inTransaction(Sites.HQ, hq -> change(hq, id.strip(), join, leave));
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        }
    }

    private Answer change(JdbcClient hq, String id, Set<String> join, Set<String> leave) {
        String account = accountOf(hq, id);
        if (account == null) {
            return new Answer("HQ has no customer " + id, Answer.UNKNOWN);
        }
        if (!join.isEmpty() || !leave.isEmpty()) {
            // The number first: its lock keeps two of us from joining one book at once.
            hq.sql(Sql.of("recover-next-change")).update();
            List<String> changed = new ArrayList<>();
            leave.forEach(book -> move(hq, account, book, false, changed));
            join.forEach(book -> move(hq, account, book, true, changed));
            if (!changed.isEmpty()) {
                touch(hq, account);
            }
        }
        return new Answer(text(hq, account), Answer.DONE);
    }

    private static String accountOf(JdbcClient hq, String id) {
        UUID guid = Subjects.guid(id);
        Map<String, Object> row = new HashMap<>();
        row.put("account", id);
        row.put("guid", guid);
        return hq.sql(Sql.of("books-find")).params(row).query(String.class).optional().orElse(null);
    }

    private void move(JdbcClient hq, String account, String book, boolean active, List<String> changed) {
        Map<String, Object> row = Map.of("account", account, "book", book, "active", active);
        boolean moved = hq.sql(Sql.of("books-move")).params(row).update() == 1;
        if (!moved && active && books(hq, account).stream().noneMatch(known -> known.get("address_book").equals(book))) {
            hq.sql(Sql.of("books-join")).params(row).update();
            moved = true;
        }
        if (moved) {
            changed.add(book);
            audit.write(hq, new AuditLog.Target(null, "customer_address_book", account), "address_book",
                    active ? null : book, active ? book : null);
        }
    }

    private void touch(JdbcClient hq, String account) {
        long change = hq.sql(Sql.of("change-counter")).query(Long.class).single();
        hq.sql(Sql.of("books-touch")).params(Map.of("change", change, "now", sites.now(), "account", account)).update();
    }

    private static List<Map<String, Object>> books(JdbcClient hq, String account) {
        return hq.sql(Sql.of("books-list")).param("account", account).query().listOfRows();
    }

    private static String text(JdbcClient hq, String account) {
        List<String> in = new ArrayList<>();
        List<String> left = new ArrayList<>();
        books(hq, account).forEach(row -> (Boolean.TRUE.equals(row.get("active")) ? in : left).add(Values.text(row, "address_book")));
        return account + " is in " + (in.isEmpty() ? "no address book: it comes down to no channel" : String.join(", ", in))
                + (left.isEmpty() ? "" : "; left " + String.join(", ", left));
    }
}
