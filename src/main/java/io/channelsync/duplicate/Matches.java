package io.channelsync.duplicate;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The accounts under the keys of a page: those that HQ has, and those that the page itself opens. */
final class Matches {

    private final Set<MatchRule> rules;
    private final Map<MatchRule, Map<String, String>> accounts = new EnumMap<>(MatchRule.class);

    /** @param found the customers that HQ has under keys of the page, each with the column {@code match_rule} */
    Matches(Set<MatchRule> rules, List<Map<String, Object>> found) {
        this.rules = rules;
        rules.forEach(rule -> accounts.put(rule, new HashMap<>()));
        for (Map<String, Object> row : found) {
            MatchRule rule = MatchRule.valueOf((String) row.get("match_rule"));
            note(rule, (String) row.get("match_key"), (String) row.get("account_number"));
            if (rule == MatchRule.EMAIL) {
                row.put("email", row.get("match_key"));
                note(MatchRule.EMAIL_AND_NAME, MatchRule.EMAIL_AND_NAME.keyOf(row), (String) row.get("account_number"));
            }
        }
    }

    /** Notes a customer that the page opens: whoever comes after may be the same. */
    void opened(Map<String, Object> customer) {
        rules.forEach(rule -> note(rule, rule.keyOf(customer), (String) customer.get("account_number")));
    }

    /** The accounts that a customer matches, each with the rules by which it does, spoken. */
    Map<String, Set<String>> of(Map<String, Object> customer) {
        Map<String, Set<String>> reasons = new TreeMap<>();
        for (MatchRule rule : rules) {
            String account = accounts.get(rule).get(rule.keyOf(customer));
            if (account != null) {
                reasons.computeIfAbsent(account, any -> new TreeSet<>()).add(rule.spoken());
            }
        }
        return reasons;
    }

    private void note(MatchRule rule, String key, String account) {
        if (key != null && rules.contains(rule)) {
            accounts.get(rule).merge(key, account, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }
}
