package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.settings.NearestName;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlTables;
import io.channelsync.validate.folder.Step;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The header `table_name` says of which table a message is: under a wrong one, rows stand in quarantine where nobody looks. */
final class NamedTablesExist implements RouteRule {

    private static final String HEADER = "table_name";

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        Set<String> tables = new TreeSet<>();
        folder.sqlFiles().stream().map(SqlTables::of).forEach(named -> {
            tables.addAll(named.read());
            tables.addAll(named.written());
        });
        return folder.routeFiles().stream().flatMap(file -> file.steps())
                .filter(step -> step.kind().equals("setHeader") && step.body().text("name").filter(HEADER::equals).isPresent())
                .flatMap(step -> finding(step, tables));
    }

    private static Stream<Finding> finding(Step step, Set<String> tables) {
        return step.body().child("expression").flatMap(expression -> expression.child("constant"))
                .flatMap(constant -> constant.child("expression")).stream()
                .filter(name -> !tables.contains(name.text()))
                .map(name -> name.finding("no statement knows a table `" + name.text() + "`", NearestName.of(name.text(), tables)
                        .map(nearest -> "write `" + nearest + "`").orElse("write the name that the SQL files have for it")));
    }
}
