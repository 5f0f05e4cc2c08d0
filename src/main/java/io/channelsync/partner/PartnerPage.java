package io.channelsync.partner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a page of requests asks for, sorted into what is to be written; and whose its e-mail addresses are. */
final class PartnerPage {

    final List<Map<String, Object>> customers = new ArrayList<>();
    final List<Map<String, Object>> hierarchies = new ArrayList<>();
    final List<Map<String, Object>> members = new ArrayList<>();
    final List<Map<String, Object>> removals = new ArrayList<>();
    final List<Map<String, Object>> edits = new ArrayList<>();
    final List<Map<String, Object>> touched = new ArrayList<>();
    final List<Map<String, Object>> prospects = new ArrayList<>();
    final List<Map<String, Object>> settled = new ArrayList<>();

    private final Map<Object, Object> emails = new HashMap<>();
    private final Map<Object, Map<String, Object>> memberships = new HashMap<>();
    private final Set<Object> concerned = new HashSet<>();

    PartnerPage(List<Map<String, Object>> hierarchies, List<Map<String, Object>> emails) {
        hierarchies.forEach(row -> memberships.put(row.get("account_number"), row));
        emails.forEach(row -> this.emails.put(row.get("email_key"), row.get("account_number")));
    }

    /** The hierarchy of an account, as its organization or as a user; null when it has none. */
    Map<String, Object> membership(Object account) {
        return memberships.get(account);
    }

    /** Takes an e-mail address for an account or a GUID; returns whose it is when it is another's. */
    Object takeEmail(Object key, Object owner) {
        Object holder = key == null ? null : emails.get(key);
        if (holder != null && !holder.equals(owner)) {
            return holder;
        }
        if (key != null) {
            emails.put(key, owner);
        }
        return null;
    }

    /** True for the first request of the page about a user; what depends on it waits for the next page. */
    boolean first(Object user) {
        return user == null || concerned.add(user);
    }

    boolean changing() {
        return !(customers.isEmpty() && members.isEmpty() && removals.isEmpty() && edits.isEmpty());
    }
}
