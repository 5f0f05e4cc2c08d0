package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.Endpoint;
import io.channelsync.validate.folder.Route;
import io.channelsync.validate.folder.RouteConfiguration;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.stream.Stream;

/** A route that nobody calls has nobody to hand its failures to; the engine would log them with all that the message holds. */
final class EntriesHandleFailures implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routes().filter(route -> route.consumes().isEmpty())
                .filter(route -> folder.configurations().filter(route::names).noneMatch(RouteConfiguration::handlesFailures))
                .flatMap(route -> route.from().stream().map(from -> finding(route, from)));
    }

    private static Finding finding(Route route, Endpoint from) {
        return route.place().finding("nobody hears of failures of route " + route.name() + ", which starts with `" + from.scheme() + "`",
                "write `routeConfigurationId: pause-failed-database` on the route, or one of yours with `onException`");
    }
}
