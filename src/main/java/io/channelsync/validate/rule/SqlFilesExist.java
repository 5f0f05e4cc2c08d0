package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.settings.NearestName;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.List;
import java.util.stream.Stream;

/** A misspelt file name would only show at the start. */
final class SqlFilesExist implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        List<String> files = folder.sqlFiles().stream().map(sql -> sql.place().relative()).toList();
        return Query.in(folder)
                .filter(query -> !files.contains(query.path()))
                .map(query -> query.place().finding("there is no SQL file " + query.path(),
                        NearestName.of(query.path(), files).map(nearest -> "write `" + Query.PREFIX + nearest + "`")
                                .orElse("add the file")));
    }
}
