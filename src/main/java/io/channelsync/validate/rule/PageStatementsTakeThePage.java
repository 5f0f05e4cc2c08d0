package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.statement.SqlUse;
import java.util.stream.Stream;

/** A statement that runs for a page but takes nothing of it reads or changes every row there is. */
final class PageStatementsTakeThePage implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return SqlUse.in(folder).stream().filter(SqlUse::page).map(SqlUse::common).distinct()
                .filter(sql -> sql.parameters().isEmpty())
                .map(sql -> sql.place().finding(0, "a step of `page` runs this, but it takes nothing of the page",
                        "write a condition such as `where operation_id in (:#in:operation_id)`, or let a step of `sql` run it"));
    }
}
