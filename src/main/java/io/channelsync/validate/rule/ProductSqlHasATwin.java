package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlFile;
import java.util.SortedSet;
import java.util.stream.Stream;

/** A text for one product replaces the common one, so both exist and take the same parameters. */
final class ProductSqlHasATwin implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.sqlFiles().stream()
                .flatMap(sql -> sql.replaces().stream().flatMap(common -> findings(folder, sql, common)));
    }

    private static Stream<Finding> findings(RoutesFolder folder, SqlFile sql, String common) {
        return folder.sqlFile(common)
                .map(twin -> parameters(sql, twin))
                .orElseGet(() -> Stream.of(sql.place().finding(0, "there is no " + common + " that it replaces",
                        "add the text for the other products, or move this file there")));
    }

    private static Stream<Finding> parameters(SqlFile sql, SqlFile twin) {
        SortedSet<String> here = sql.parameters();
        SortedSet<String> there = twin.parameters();
        return here.equals(there) ? Stream.empty() : Stream.of(sql.place().finding(0,
                "it takes the parameters " + here + ", its twin " + twin.place().relative() + " takes " + there,
                "use the same parameters in both"));
    }
}
