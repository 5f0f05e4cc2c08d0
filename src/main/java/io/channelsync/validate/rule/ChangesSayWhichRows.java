package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.Set;
import java.util.stream.Stream;

/** An update or a delete whose condition was lost changes every row of the table. */
final class ChangesSayWhichRows implements RouteRule {

    private static final Set<String> CHANGES = Set.of("update", "delete");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.sqlFiles().stream()
                .filter(sql -> CHANGES.contains(sql.verb()) && sql.words().noneMatch("where"::equals))
                .map(sql -> sql.place().finding(sql.lineOf(sql.verb()), "nothing says which rows the " + sql.verb() + " is about",
                        "write `where` and a condition; `where true` if really all of them are meant"));
    }
}
