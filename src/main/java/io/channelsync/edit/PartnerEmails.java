package io.channelsync.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The e-mail addresses by which users of business partners sign in: each is one user's only. */
final class PartnerEmails {

    private final Map<Object, Object> keys = new HashMap<>();
    private final Map<Object, Object> holders = new HashMap<>();

    /** @param users rows with {@code account_number} and {@code email_key} */
    PartnerEmails(List<Map<String, Object>> users) {
        users.forEach(row -> keys.put(row.get("account_number"), row.get("email_key")));
        keys.forEach((account, key) -> holders.put(key, account));
    }

    /** The other user whose the address is; null when nobody's, or when the account is no user. */
    Object holder(String account, Object email) {
        Object holder = keys.containsKey(account) && email != null ? holders.get(key(email)) : null;
        return account.equals(holder) ? null : holder;
    }

    /** Gives the address to the account, if that is a user. */
    void take(String account, Object email) {
        if (keys.containsKey(account)) {
            holders.remove(keys.put(account, key(email)));
            holders.put(key(email), account);
        }
    }

    private static Object key(Object email) {
        return email == null ? null : email.toString().toLowerCase(Locale.ROOT);
    }

    /** Of these customers those who are users. */
    List<Map<String, Object>> users(List<Map<String, Object>> customers) {
        return customers.stream().filter(customer -> keys.containsKey(customer.get("account_number"))).toList();
    }
}
