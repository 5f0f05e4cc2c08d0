package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.DirectSend;
import io.channelsync.validate.folder.Route;
import io.channelsync.validate.folder.RouteConfiguration;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.Wildcard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An order or a statement must never get ahead of its customers, so its guard must be there and be named. */
final class GuardedFlowsAreGuarded implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return GuardedEndpoint.ALL.stream().flatMap(guarded -> findings(folder, guarded));
    }

    private static Stream<Finding> findings(RoutesFolder folder, GuardedEndpoint guarded) {
        List<Route> flow = folder.routes()
                .filter(route -> route.file().place().folder().equals(guarded.flow())).toList();
        if (flow.isEmpty()) {
            return Stream.empty();
        }
        Optional<Route> route = flow.stream().filter(each -> each.name().equals(guarded.route())).findFirst();
        if (route.isEmpty()) {
            return !guarded.demanded() ? Stream.empty() : Stream.of(flow.get(0).file().place().finding(0,
                    "the flow " + guarded.flow() + " has no route " + guarded.route() + ", which its guard protects",
                    "keep that name for the route that does the work, so that " + guarded.guard() + " finds it"));
        }
        Stream<Finding> guard = guardExists(folder, guarded)
                ? Stream.empty()
                : Stream.of(route.get().place().finding("route " + guarded.route() + " has no guard",
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
