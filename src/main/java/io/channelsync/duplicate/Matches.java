package io.channelsync.duplicate;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The accounts under the keys of a page: those that HQ has, and those that the page itself opens. Of the many that share a key
 * the first few stand for all: a person sees that it says little, and no rule links to one of several.
 */
final class Matches {

    /** As many as the statement reads under one key. */
    private static final int KEPT = 5;

    private final Set<MatchRule> rules;
    private final Map<MatchRule, Map<String, TreeSet<String>>> accounts = new EnumMap<>(MatchRule.class);

    /** @param found the customers that HQ has under keys of the page, each with the column {@code match_rule} */
    Matches(Set<MatchRule> rules, List<Map<String, Object>> found) {
        this.rules = rules;
        rules.forEach(rule -> accounts.put(rule, new HashMap<>()));
        for (Map<String, Object> row : found) {
            MatchRule rule = MatchRule.valueOf((String) row.get("match_rule"));
            String key = (String) row.get("match_key");
            if (rule == MatchRule.EMAIL_AND_NAME) {
                row.put("email", key);
                key = rule.keyOf(row);
            }
            note(rule, key, (String) row.get("account_number"));
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
            for (String account : accounts.get(rule).getOrDefault(rule.keyOf(customer), new TreeSet<>())) {
                reasons.computeIfAbsent(account, any -> new TreeSet<>()).add(rule.spoken());
            }
        }
        return reasons;
    }

    private void note(MatchRule rule, String key, String account) {
        if (key != null && rules.contains(rule)) {
            TreeSet<String> kept = accounts.get(rule).computeIfAbsent(key, any -> new TreeSet<>());
            kept.add(account);
            if (kept.size() > KEPT) {
                kept.pollLast();
            }
        }
    }
}
