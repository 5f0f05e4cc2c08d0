package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The first line says what the statement promises to who runs it. */
final class SqlFilesStateTheirPromise implements RouteRule {

    private static final Pattern PROMISE = Pattern.compile("--.*\\p{L}.*");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.sqlFiles().stream()
                .filter(sql -> !PROMISE.matcher(sql.firstLine()).matches())
                .map(sql -> sql.place().finding(1, "the first line is not a comment",
                        "write `-- ` and one sentence that says what the statement promises"));
    }
}
