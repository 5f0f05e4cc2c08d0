package io.channelsync.operate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Customers who may be another account's: lists them, and does what a person decides. The caller runs the flows afterwards. */
public final class Duplicates {

    private static final Set<String> OPEN = Set.of("FLAGGED", "HELD");

    private final Sites sites;
    private final String changedBy;

    /** @param changedBy who decides; blank means the user of this process */
    public Duplicates(Sites sites, String changedBy) {
        this.sites = sites;
        this.changedBy = changedBy;
    }

    /** Everything that nobody has decided about, and the links that stand; exit code 0, or 3 when HQ is away. */
    public Answer list(boolean json) {
        return answer(() -> {
            List<Map<String, Object>> open = sites.rows(Sites.HQ, "duplicates-list", Map.of());
            List<Map<String, Object>> links = sites.rows(Sites.HQ, "duplicates-links", Map.of());
            return new Answer(json ? json(open, links) : text(open, links), Answer.DONE);
        });
    }

    /**
     * Makes the GUID stand for the account.
     *
     * @param id GUID, or the account that it has
     * @param account the account; null for the only one that matched
     * @return exit code 0 when done, 1 when refused, 3 when HQ is away, 4 when nobody knows the id
     */
    public Answer link(String id, String account) {
        return decided(id, guid -> {
            List<String> matched = open(guid);
            if (account == null && matched.size() != 1) {
                return new Answer(matched.isEmpty()
                        ? "say to which account; nothing has matched " + guid
                        : "say to which account; " + guid + " may be " + String.join(" or ", matched), Answer.REFUSED);
            }
            return decide("LINK", guid, account == null ? matched.get(0) : account, decision -> new Link(decision).apply());
        });
    }

    /**
     * Two different customers: they are not matched again, and one that was held gets an account.
     *
     * @param account the account that it is not; null for all that matched
     */
    public Answer keepApart(String id, String account) {
        return decided(id, guid -> {
            List<String> matched = open(guid).stream().filter(one -> account == null || one.equals(account)).toList();
            if (matched.isEmpty()) {
                return new Answer("nothing is open about " + guid, Answer.REFUSED);
            }
            return decide("KEEP_APART", guid, null, decision -> {
                decision.rows("duplicates-lock-operations");
                matched.forEach(one -> {
                    decision.with("account", one).decide("APART", Map.of());
                    decision.audit("customer_duplicate", one, "OPEN", "APART");
                });
                boolean over = decision.rows("duplicates-of").stream().noneMatch(row -> OPEN.contains(Values.text(row, "state")));
                if (over) {
                    decision.change("duplicates-release");
                }
                return guid + " is not " + String.join(" nor ", matched);
            });
        });
    }

    /** Undoes a link. */
    public Answer undo(String id) {
        return decided(id, guid -> decide("UNLINK", guid, null, decision -> new Unlink(decision).apply()));
    }

    private List<String> open(UUID guid) {
        return sites.rows(Sites.HQ, "duplicates-of", Map.of("guid", guid)).stream()
                .filter(row -> OPEN.contains(Values.text(row, "state")))
                .map(row -> Values.text(row, "matched_account"))
                .toList();
    }

    private Answer decide(String action, UUID guid, String account, Function<Decision, String> work) {
        AuditLog audit = new AuditLog(sites, changedBy, action);
        try {
            return new Answer(sites.inTransaction(Sites.HQ,
                    hq -> work.apply(new Decision(hq, audit, sites.now(), guid, account))), Answer.DONE);
        } catch (Decision.Refused refused) {
            return new Answer("refused, nothing was changed: " + refused.getMessage(), Answer.REFUSED);
        }
    }

    private Answer decided(String id, Function<UUID, Answer> work) {
        return answer(() -> {
            UUID guid = Subjects.guid(id.strip());
            if (guid == null) {
                guid = sites.rows(Sites.HQ, "duplicates-guid", Map.of("account", id.strip())).stream()
                        .map(row -> (UUID) row.get("async_id"))
                        .findFirst()
                        .orElse(null);
            }
            return guid == null ? new Answer("no customer is known by " + id, Answer.UNKNOWN) : work.apply(guid);
        });
    }

    private static Answer answer(Supplier<Answer> work) {
        try {
            return work.get();
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        }
    }

    private static String text(List<Map<String, Object>> open, List<Map<String, Object>> links) {
        List<String> lines = new ArrayList<>();
        for (Map<String, Object> row : open) {
            String guid = Values.text(row, "async_id");
            String account = Values.text(row, "matched_account");
            lines.add((Values.text(row, "state").equals("HELD") ? "needs decision: " : "flagged: ") + guid + " of "
                    + Values.text(row, "channel_id")
                    + (row.get("account_number") == null ? "" : ", account " + Values.text(row, "account_number") + ",")
                    + " may be " + account + " (" + Values.text(row, "reasons") + "), since " + Values.time(row, "found_at"));
            lines.add("    channelsync duplicates link " + guid + " " + account);
            lines.add("    channelsync duplicates keep-apart " + guid + " " + account);
        }
        for (Map<String, Object> row : links) {
            lines.add("linked: " + Values.text(row, "async_id") + " stands for " + Values.text(row, "account_number")
                    + (row.get("former_account") == null ? "" : ", was " + Values.text(row, "former_account"))
                    + ", by " + Values.text(row, "linked_by") + ", " + Values.time(row, "linked_at"));
            lines.add("    channelsync duplicates undo " + Values.text(row, "async_id"));
        }
        return lines.isEmpty() ? "no duplicates" : String.join("\n", lines);
    }

    private static String json(List<Map<String, Object>> open, List<Map<String, Object>> links) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("open", JsonRows.of(open));
        json.put("links", JsonRows.of(links));
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
