package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlFile;
import java.util.stream.Stream;

/** A step runs one statement; what follows it would fail or be left out. */
final class OneStatementAFile implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.sqlFiles().stream()
                .filter(sql -> sql.secondStatementLine() > 0)
                .map(OneStatementAFile::finding);
    }

    private static Finding finding(SqlFile sql) {
        return sql.place().finding(sql.secondStatementLine(), "a second statement starts here",
                "give it a file and a step of its own");
    }
}
