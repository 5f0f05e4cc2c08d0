package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.DirectSend;
import io.channelsync.validate.folder.Route;
import io.channelsync.validate.folder.RouteConfiguration;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What no spec runs is not known to work. */
final class EveryRouteHasASpec implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        Set<Route> run = reachable(folder, folder.routes().filter(route -> isNamed(route, folder)).toList());
        return folder.routes().filter(route -> route.id().isPresent() && !run.contains(route))
                .map(EveryRouteHasASpec::finding);
    }

    private static boolean isNamed(Route route, RoutesFolder folder) {
        return route.id().isPresent() && folder.specFiles().stream()
                .filter(spec -> spec.place().folder().equals(route.file().place().folder()))
                .anyMatch(spec -> spec.mentions(route.name()));
    }

    private static Set<Route> reachable(RoutesFolder folder, List<Route> named) {
        Set<Route> reached = new LinkedHashSet<>(named);
        Deque<Route> open = new ArrayDeque<>(named);
        while (!open.isEmpty()) {
            List<DirectSend> sends = sends(open.pop(), folder).toList();
            folder.routes()
                    .filter(route -> route.consumes().stream()
                            .anyMatch(name -> sends.stream().anyMatch(send -> send.reaches(name))))
                    .filter(reached::add)
                    .forEach(open::push);
        }
        return reached;
    }

    /** What the route sends to itself and through its guards. */
    private static Stream<DirectSend> sends(Route route, RoutesFolder folder) {
        return Stream.concat(route.sends(),
                folder.configurations().filter(route::names).flatMap(RouteConfiguration::sends));
    }

    private static Finding finding(Route route) {
        return route.place().finding("no spec runs route " + route.name(), "write `run: " + route.name()
                + "` in a .spec.yaml file of the same folder, or send to it from a route that a spec runs");
    }
}
