package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.stream.Stream;

/** Each route says in one sentence what it brings about. */
final class EveryRouteHasADescription implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routes()
                .filter(route -> route.node().text("description").isEmpty())
                .map(route -> route.place().finding("route " + route.name() + " has no description",
                        "write `description:` with one sentence that says what it brings about"));
    }
}
