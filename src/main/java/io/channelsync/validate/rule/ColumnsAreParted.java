package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlFile;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two columns without a comma are one column under the name of the other. */
final class ColumnsAreParted implements RouteRule {

    private static final Pattern TWO = Pattern.compile("(?i)(?:\\bselect|,)\\s+([a-z_][\\w.]*)\\s+([a-z_]\\w*)\\s*(?=,|\\bfrom\\b)");
    private static final Set<String> WORDS = Set.of("distinct", "all", "null", "end", "desc", "asc", "timestamp", "date", "interval");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.sqlFiles().stream().filter(sql -> sql.verb().equals("select")).flatMap(ColumnsAreParted::findings);
    }

    private static Stream<Finding> findings(SqlFile sql) {
        return TWO.matcher(sql.bare()).results()
                .filter(two -> Stream.of(two.group(1), two.group(2)).map(word -> word.toLowerCase(Locale.ROOT)).noneMatch(WORDS::contains))
                .map(two -> sql.place().finding(sql.lineOf(two.group(1)), "no comma stands between `" + two.group(1) + "` and `" + two.group(2) + "`",
                        "write one, or `as` if the second is a name for the first"));
    }
}
