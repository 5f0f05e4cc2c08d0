package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.settings.NearestName;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlFile;
import io.channelsync.validate.folder.YamlNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A parameter that neither a row nor a header has is bound as null, and the statement does something else in silence. What
 * rows have is told by the words of the queries that a message may have come past, and what Java gives by a list.
 */
final class ParametersAreSupplied implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        Set<String> names = new TreeSet<>(MessageNames.words(folder));
        MessageNames.set(folder).map(YamlNode::text).forEach(names::add);
        names.addAll(BeanNames.SUPPLIED);
        Set<String> likely = new TreeSet<>(MessageNames.parameters(folder));
        likely.retainAll(names);
        likely.addAll(BeanNames.SUPPLIED);
        Ways ways = new Ways(folder);
        return folder.sqlFiles().stream().flatMap(sql ->
                Stream.concat(findings(sql, names, likely), onNoWay(sql, ways, names)));
    }

    /** Names that are known, but not where the statement runs. */
    private static Stream<Finding> onNoWay(SqlFile sql, Ways ways, Set<String> names) {
        String file = sql.place().relative();
        Set<String> wanted = new TreeSet<>(sql.parameters());
        wanted.retainAll(names);
        wanted.removeAll(BeanNames.SUPPLIED);
        wanted.removeAll(BeanNames.IN_ROWS);
        // A text for one product has the same parameters, and another rule sees to that.
        return !ways.lead(file) ? Stream.empty() : ways.missing(file, wanted).map(name -> sql.place().finding(sql.parameterLine(name),
                "no step on the way here supplies the parameter `" + name + "`", "select the column before, or set a header of this name"));
    }

    private static Stream<Finding> findings(SqlFile sql, Set<String> names, Set<String> likely) {
        return sql.parameters().stream().filter(name -> !names.contains(name)).map(name -> name.startsWith("$")
                ? sql.place().finding(sql.parameterLine(name), "the parameter " + name + " is an expression",
                        "set a header before the step, and take that")
                : sql.place().finding(sql.parameterLine(name), "nothing supplies the parameter `" + name + "`",
                        NearestName.of(name, likely).map(nearest -> "write `:#" + nearest + "`")
                                .orElse("select the column before, or set a header of this name")));
    }
}
