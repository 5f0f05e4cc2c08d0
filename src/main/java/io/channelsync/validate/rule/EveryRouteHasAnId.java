package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.stream.Stream;

/** The id is the route's name in logs, specs and monitoring; the engine would make one up. */
final class EveryRouteHasAnId implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routes()
                .filter(route -> route.id().isEmpty())
                .map(route -> route.node().finding("this route has no id",
                        "write `id: " + route.file().name() + "` under `route`"));
    }
}
