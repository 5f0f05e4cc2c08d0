package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.settings.NearestName;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlFile;
import io.channelsync.validate.folder.YamlNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A state or a name of a flow that only one statement has, and that is nearly one which others have, is misspelt. */
final class ValuesAreSpeltAlike implements RouteRule {

    private static final Pattern WORD = Pattern.compile("[\\w-]+");
    private static final int SHORTEST = 5;
    private static final int MOST_SLIPS = 2;

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        Map<String, Long> counts = folder.sqlFiles().stream().flatMap(SqlFile::values)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Set<String> mentioned = counts.entrySet().stream().filter(value -> value.getValue() > 1).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        folder.specFiles().forEach(spec -> mentioned.addAll(spec.words()));
        folder.routeFiles().stream().flatMap(file -> file.root().everyScalar()).map(YamlNode::text)
                .flatMap(text -> WORD.matcher(text).results()).map(MatchResult::group).forEach(mentioned::add);
        return folder.sqlFiles().stream().flatMap(sql -> sql.values().filter(value -> !mentioned.contains(value))
                .flatMap(value -> finding(sql, value, counts.keySet())));
    }

    private static Stream<Finding> finding(SqlFile sql, String value, Set<String> known) {
        Set<String> others = new TreeSet<>(known);
        others.remove(value);
        return value.length() < SHORTEST ? Stream.empty() : NearestName.within(MOST_SLIPS, value, others).stream()
                .map(nearest -> sql.place().finding(sql.valueLine(value),
                        "no other statement, route or spec knows the value '" + value + "'", "write '" + nearest + "'"));
    }
}
