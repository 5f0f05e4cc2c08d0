package io.channelsync.fault;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a statement by what it does to which table. */
final class SqlLabel {

    private static final Pattern CHANGE = Pattern.compile("\\b(insert\\s+into|update|delete\\s+from|copy)\\s+(\\w+)");
    private static final Pattern READ = Pattern.compile("\\bfrom\\s+(\\w+)");

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private SqlLabel() {}

    /** {@code insert async_customer}, {@code select retail_transaction}; the first word when there is no table. */
    static String of(String sql) {
        return KNOWN.computeIfAbsent(sql, SqlLabel::read);
    }

    private static String read(String sql) {
        String text = sql.replaceAll("(?m)--.*$", "").strip().toLowerCase(Locale.ROOT);
        Matcher change = CHANGE.matcher(text.replace("for update", ""));
        if (change.find()) {
            return change.group(1).split("\\s")[0] + " " + change.group(2);
        }
        Matcher read = READ.matcher(text);
        return read.find() ? "select " + read.group(1) : text.split("\\W", 2)[0];
    }

    /** True when the statement of this label may change rows. */
    static boolean changes(String label) {
        return !label.startsWith("select") && !label.startsWith("show") && !label.startsWith("set");
    }
}
