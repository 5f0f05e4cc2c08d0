package io.channelsync.validate.damage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What of a file the daemon can tell: two texts with the same meaning do the same. Left out are comments and spacing, the
 * order of the options of a step, and texts for people only: descriptions, log lines, ids of steps.
 */
final class Meaning {

    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|[\\w:#?$]+|\\S");
    private static final Set<String> FOR_PEOPLE = Set.of("description", "note");
    private static final Set<String> ROUTE = Set.of("route", "routeConfiguration");

    private Meaning() {}

    static Object of(String file, String text) {
        return file.endsWith(".sql") ? statement(text) : route(text);
    }

    private static List<String> statement(String sql) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(sql.replaceAll("(?m)--.*$", " "));
        while (token.find()) {
            String found = token.group();
            tokens.add(found.startsWith("'") || found.startsWith("\"") ? found : found.toLowerCase(Locale.ROOT));
        }
        if (!tokens.isEmpty() && tokens.get(tokens.size() - 1).equals(";")) {
            tokens.remove(tokens.size() - 1);
        }
        return tokens;
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
