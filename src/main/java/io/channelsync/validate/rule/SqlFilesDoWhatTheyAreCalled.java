package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlFile;
import java.util.Set;
import java.util.stream.Stream;

/** What is called `insert-customers.sql` inserts: an insert that lost its first line is a query that changes nothing. */
final class SqlFilesDoWhatTheyAreCalled implements RouteRule {

    private static final Set<String> VERBS = Set.of("select", "insert", "update", "delete");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.sqlFiles().stream().flatMap(SqlFilesDoWhatTheyAreCalled::finding);
    }

    private static Stream<Finding> finding(SqlFile sql) {
        String called = sql.place().name().split("[-.]", 2)[0];
        String first = sql.words().filter(word -> !word.equals("with")).findFirst().orElse("");
        boolean query = called.equals("select") && sql.words().findFirst().filter("with"::equals).isPresent();
        return !VERBS.contains(called) || called.equals(first) || query ? Stream.empty() : Stream.of(sql.place().finding(
                sql.lineOf(first), "this is called " + called + ", but begins with `" + first + "`",
                "begin with `" + called + "`, or give the file another name"));
    }
}
