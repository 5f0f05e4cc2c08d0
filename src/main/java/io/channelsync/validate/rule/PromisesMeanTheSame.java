package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.stream.Stream;

/** Statements that promise the same do the same, each to its table. Routes may differ: people add steps to one of several. */
final class PromisesMeanTheSame implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return Alike.findings(folder.sqlFiles().stream().filter(sql -> sql.replaces().isEmpty())
                .map(sql -> new Promised(sql.place(), sql.firstLine(), sql.pieces())).toList());
    }

    @Override
    public boolean comesLast() {
        return true;
    }
}
