package io.channelsync.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose a staged row is: the account if it names one, else the GUID. */
public final class Owner {

    private Owner() {}

    /** Account or GUID of the customer whose row it is; null when it names none. */
    public static Object of(Map<String, Object> row) {
        Object account = row.get("account_number");
        return account == null ? row.get("async_id") : account;
    }

    /** Whose rows are more than half of a page; nobody when no customer has that many. */
    public static Optional<Object> ofMost(List<Map<String, Object>> rows, int pageSize) {
        Map<Object, Integer> counts = new HashMap<>();
        rows.stream().filter(row -> of(row) != null).forEach(row -> counts.merge(of(row), 1, Integer::sum));
        return counts.entrySet().stream().filter(entry -> entry.getValue() > pageSize / 2).<Object>map(Map.Entry::getKey).findFirst();
    }
}
