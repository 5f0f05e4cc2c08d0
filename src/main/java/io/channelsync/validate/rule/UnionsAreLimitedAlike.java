package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlFile;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When a part of a union names a condition, a part without one has lost it, and reads a whole table. */
final class UnionsAreLimitedAlike implements RouteRule {

    private static final Pattern UNION = Pattern.compile("(?i)\\bunion\\b");
    private static final Pattern WHERE = Pattern.compile("(?i)\\bwhere\\b");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.sqlFiles().stream().filter(UnionsAreLimitedAlike::isUneven).map(sql -> sql.place().finding(sql.lineOf("union"),
                "a part of this union has a condition, another has none", "write `where` and a condition for each; `where true` if all rows are meant"));
    }

    private static boolean isUneven(SqlFile sql) {
        List<String> parts = UNION.splitAsStream(sql.bare()).toList();
        long limited = parts.stream().filter(part -> WHERE.matcher(part).find()).count();
        return limited > 0 && limited < parts.size();
    }
}
