package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.statement.Side;
import io.channelsync.validate.statement.SqlUse;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SQL that no route names rots. */
final class SqlFilesAreUsed implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        Set<String> used = Query.in(folder).map(Query::path).collect(Collectors.toSet());
        Stream.of(Side.values()).map(SqlUse::canary).forEach(used::add);
        return folder.sqlFiles().stream()
                .filter(sql -> sql.replaces().isEmpty() && !used.contains(sql.place().relative()))
                .map(sql -> sql.place().finding(0, "no route uses this file",
                        "name it in a step as `" + Query.PREFIX + sql.place().relative() + "`, or delete it"));
    }
}
