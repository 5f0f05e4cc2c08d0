package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A name that stands for two tables of one query: PostgreSQL refuses it, HSQLDB takes one of them in silence. */
final class AliasesStandForOneTable implements RouteRule {

    private static final Pattern TOKEN =
            Pattern.compile("(?i)[();]|\\b(?:select|union)\\b|\\b(?:(?<!\\bdistinct\\s)from|join)\\s+([a-z_]\\w*)(?:\\s+(?:as\\s+)?([a-z_]\\w*))?");
    /** What may follow a table that has no name of its own. */
    private static final Set<String> WORDS = Set.of("where", "on", "using", "join", "inner", "left", "right", "full", "cross", "natural",
            "group", "order", "having", "limit", "offset", "fetch", "for", "union", "except", "intersect", "set", "window", "lateral");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.sqlFiles().stream().filter(sql -> sql.verb().equals("select") || sql.words().anyMatch("select"::equals))
                .flatMap(AliasesStandForOneTable::finding);
    }

    private static Stream<Finding> finding(SqlFile sql) {
        Deque<Set<String>> queries = new ArrayDeque<>(Set.of(new HashSet<>()));
        Matcher token = TOKEN.matcher(sql.bare());
        while (token.find()) {
            String found = token.group().toLowerCase(Locale.ROOT);
            if (found.equals("(")) {
                queries.push(new HashSet<>());
            } else if (found.equals(")") && queries.size() > 1) {
                queries.pop();
            } else if (found.equals("select") || found.equals("union") || found.equals(";")) {
                queries.peek().clear();
            } else if (token.group(1) != null && !queries.peek().add(name(token))) {
                return Stream.of(sql.place().finding(SqlFile.lineAt(sql.bare(), token.start()),
                        "`" + name(token) + "` stands for two tables of one query", "give one of them another name, or take it out"));
            }
        }
        return Stream.empty();
    }

    private static String name(Matcher table) {
        String alias = table.group(2) == null ? "" : table.group(2).toLowerCase(Locale.ROOT);
        return alias.isEmpty() || WORDS.contains(alias) ? table.group(1).toLowerCase(Locale.ROOT) : alias;
    }
}
