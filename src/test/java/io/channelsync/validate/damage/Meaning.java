package io.channelsync.validate.damage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What of a file the daemon can tell: two texts with the same meaning do the same. Left out are comments and spacing, the
 * order of the options of a step, of conditions and of columns, and texts for people only: descriptions, log lines, ids of steps.
 */
final class Meaning {

    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|\\b\\d+|[\\w:#?$]+|\\S");
    /** A literal of several words is a reason for people to read. */
    private static final Pattern TEXT = Pattern.compile("'[^']*\\w \\w[^']* [^']*'");
    private static final Set<String> FOR_PEOPLE = Set.of("description", "note");
    private static final Set<String> ROUTE = Set.of("route", "routeConfiguration");

    private Meaning() {}

    /** Whether a text of a file means the same as the one that is there now. */
    static boolean isSame(String file, String one, String other) {
        return file.endsWith(".sql")
                ? tokens(one).equals(tokens(other)) || statement(one).equals(statement(other))
                        || NothingNew.isAllThatIsMissing(file, one, other)
                : route(one).equals(route(other));
    }

    private static Object statement(String sql) {
        List<String> tokens = tokens(sortedConditions(withoutComments(sql)));
        if (isQuery(tokens)) {
            return List.of(columns(tokens), tokens.subList(tokens.indexOf("from"), tokens.size()));
        }
        return tokens.get(0).equals("update") && tokens.contains("set") ? changes(tokens) : tokens;
    }

    /** The new values of an update are all worked out from what the row was before, in whatever order they are written. */
    private static Object changes(List<String> tokens) {
        int set = tokens.indexOf("set");
        List<String> values = new ArrayList<>(List.of(""));
        int depth = 0;
        int at = set + 1;
        for (; at < tokens.size() && !(depth == 0 && tokens.get(at).equals("where")); at++) {
            String token = tokens.get(at);
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (depth == 0 && token.equals(",")) {
                values.add("");
            } else {
                values.set(values.size() - 1, values.get(values.size() - 1) + " " + token);
            }
        }
        return List.of(tokens.subList(0, set), values.stream().sorted().toList(), tokens.subList(at, tokens.size()));
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("(?m)--.*$", " ").strip().replaceFirst(";$", "");
    }

    private static List<String> tokens(String sql) {
        String bare = withoutComments(sql);
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(bare);
        while (token.find()) {
            String found = token.group();
            tokens.add(TEXT.matcher(found).matches() ? "''" : found.startsWith("'") || found.startsWith("\"") ? found : found.toLowerCase(Locale.ROOT));
        }
        return tokens;
    }

    /**
     * Conditions that stand below each other, each on a line of its own, hold in any order and said twice. So do those of a join
     * and those behind it, unless it is an outer one.
     */
    private static String sortedConditions(String sql) {
        Pattern condition = Pattern.compile(sql.matches("(?is).*\\b(left|right|full)\\b.*") ? "and (.*)" : "(?:and|where) (.*)");
        List<String> lines = new ArrayList<>();
        TreeSet<String> conditions = new TreeSet<>();
        for (String line : saidOnce(sql)) {
            Matcher found = condition.matcher(line.strip());
            if (found.matches() && (isOne(found.group(1)) || !line.matches("(?i).*\\b(or|between)\\b.*")) && isBalanced(line)) {
                conditions.add(found.group(1));
            } else {
                lines.addAll(conditions);
                conditions.clear();
                lines.add(line);
            }
        }
        lines.addAll(conditions);
        return String.join("\n", lines);
    }

    /** A condition that is said twice, one right below the other, is said once. */
    private static List<String> saidOnce(String sql) {
        List<String> lines = new ArrayList<>();
        for (String line : sql.split("\n")) {
            boolean again = !lines.isEmpty() && lines.get(lines.size() - 1).equals(line) && isBalanced(line)
                    && line.strip().matches("(and|or) .*");
            if (!again) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Whether all of it stands in one pair of parentheses. */
    private static boolean isOne(String condition) {
        int depth = 0;
        for (int i = 0; i < condition.length(); i++) {
            depth += condition.charAt(i) == '(' ? 1 : condition.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i > 0 && i == condition.length() - 1;
            }
        }
        return false;
    }

    private static boolean isBalanced(String line) {
        return line.chars().filter(c -> c == '(').count() == line.chars().filter(c -> c == ')').count();
    }

    private static boolean isQuery(List<String> tokens) {
        return !tokens.isEmpty() && tokens.get(0).equals("select") && tokens.contains("from")
                && !tokens.subList(0, tokens.indexOf("from")).contains("(");
    }

    /** The rows of a query are known by the names of their columns, in whatever order and how often these are written. */
    private static List<String> columns(List<String> tokens) {
        String list = String.join(" ", tokens.subList(1, tokens.indexOf("from")));
        return Stream.of(list.split(" , ", -1)).distinct().sorted().toList();
    }

    private static Object route(String yaml) {
        return meaning(new Load(LoadSettings.builder().build()).loadFromString(yaml), "");
    }

    private static Object meaning(Object node, String owner) {
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> kept = new TreeMap<>();
            map.forEach((key, value) -> {
                String name = String.valueOf(key);
                if (!isForPeople(name, owner)) {
                    kept.put(name, meaning(value, name));
                }
            });
            return new LinkedHashMap<>(kept);
        }
        return node instanceof List<?> list ? list.stream().map(item -> meaning(item, owner)).toList() : String.valueOf(node);
    }

    private static boolean isForPeople(String key, String owner) {
        return FOR_PEOPLE.contains(key) || key.equals("id") && !ROUTE.contains(owner) || key.equals("message") && owner.equals("log");
    }
}
