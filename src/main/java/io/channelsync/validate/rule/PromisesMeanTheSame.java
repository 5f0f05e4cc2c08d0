package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.stream.Stream;

/** Statements that promise the same do the same, each to its table; so do routes with the same description. */
final class PromisesMeanTheSame implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        Stream<Finding> statements = Alike.findings(folder.sqlFiles().stream().filter(sql -> sql.replaces().isEmpty())
                .map(sql -> new Promised(sql.place(), sql.firstLine(), sql.pieces())).toList());
        Stream<Finding> routes = Alike.findings(folder.routes()
                .map(route -> new Promised(route.file().place(), route.node().text("description").orElse(""), route.pieces())).toList());
        return Stream.concat(statements, routes);
    }

    @Override
    public boolean comesLast() {
        return true;
    }
}
