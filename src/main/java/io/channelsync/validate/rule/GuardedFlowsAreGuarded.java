package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.DirectSend;
import io.channelsync.validate.folder.Route;
import io.channelsync.validate.folder.RouteConfiguration;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.Wildcard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An order or a statement must never get ahead of its customers, so its guard must be there and be named. */
final class GuardedFlowsAreGuarded implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return GuardedEndpoint.ALL.stream().map(GuardedEndpoint::flow).distinct().flatMap(flow -> findings(folder, flow));
    }

    private static Stream<Finding> findings(RoutesFolder folder, String flow) {
        List<Route> routes = folder.routes().filter(route -> route.file().place().folder().equals(flow)).toList();
        if (routes.isEmpty()) {
            return Stream.empty();
        }
        List<GuardedEndpoint> guarded = GuardedEndpoint.ALL.stream().filter(each -> each.flow().equals(flow)).toList();
        List<GuardedEndpoint> missing = guarded.stream()
                .filter(GuardedEndpoint::demanded)
                .filter(each -> routes.stream().noneMatch(route -> route.name().equals(each.route()))).toList();
        if (!missing.isEmpty()) {
            return Stream.of(missing(routes.get(0), missing));
        }
        return guarded.stream().flatMap(each -> routes.stream().filter(route -> route.name().equals(each.route())).limit(1)
                .flatMap(route -> findings(folder, each, route)));
    }

    private static Finding missing(Route first, List<GuardedEndpoint> missing) {
        String names = missing.stream().map(GuardedEndpoint::route).collect(Collectors.joining(" and no route "));
        return first.file().place().finding(0,
                "the flow " + missing.get(0).flow() + " has no route " + names + ", which its guard protects",
                "keep that name for the route that does the work, so that " + missing.get(0).guard() + " finds it");
    }

    private static Stream<Finding> findings(RoutesFolder folder, GuardedEndpoint guarded, Route route) {
        Stream<Finding> guard = guardExists(folder, guarded)
                ? Stream.empty()
                : Stream.of(route.place().finding("route " + guarded.route() + " has no guard",
                        "write an interceptSendToEndpoint with `uri: " + guarded.address()
                                + "` in a routeConfiguration with `id: " + guarded.guard() + "`"));
        return Stream.concat(guard, unguarded(folder, guarded));
    }

    private static boolean guardExists(RoutesFolder folder, GuardedEndpoint guarded) {
        return folder.configurations()
                .filter(configuration -> configuration.id().equals(Optional.of(guarded.guard())))
                .flatMap(RouteConfiguration::intercepted)
                .anyMatch(uri -> Wildcard.matches(uri.text(), guarded.address()));
    }

    private static Stream<Finding> unguarded(RoutesFolder folder, GuardedEndpoint guarded) {
        return folder.routes()
                .filter(route -> route.configurationIds().stream()
                        .noneMatch(name -> Wildcard.matches(name, guarded.guard())))
                .flatMap(route -> route.sends().filter(send -> sendsTo(send, guarded)).limit(1)
                        .map(send -> send.place().finding(
                                "route " + route.name() + " sends to " + guarded.route() + " without its guard",
                                "write `routeConfigurationId: " + guarded.guard() + "` on the route")));
    }

    private static boolean sendsTo(DirectSend send, GuardedEndpoint guarded) {
        return !send.isComputed() && send.reaches(guarded.route());
    }
}
