package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.Route;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.stream.Stream;

/** One search finds both ends of a way. */
final class DirectNamesEqualRouteIds implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routes().filter(route -> route.id().isPresent()).flatMap(DirectNamesEqualRouteIds::findings);
    }

    private static Stream<Finding> findings(Route route) {
        return route.consumes().stream()
                .filter(name -> !name.equals(route.name()))
                .map(name -> route.from().orElseThrow().uri().finding(
                        "route " + route.name() + " listens to another name, direct:" + name,
                        "write `uri: direct:" + route.name() + "`"));
    }
}
