package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.Route;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.YamlNode;
import java.util.stream.Stream;

/** Of two routes with one id the engine refuses to start. */
final class RouteIdsAreUnique implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return Repeated.findings("route",
                folder.routes().filter(route -> route.id().isPresent()).map(Route::place), YamlNode::text);
    }
}
