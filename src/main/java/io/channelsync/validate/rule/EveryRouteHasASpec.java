package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.DirectSend;
import io.channelsync.validate.folder.Route;
import io.channelsync.validate.folder.RouteConfiguration;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What no spec runs is not known to work. */
final class EveryRouteHasASpec implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        Map<String, Set<String>> words = new HashMap<>();
        folder.specFiles().forEach(spec -> words.computeIfAbsent(spec.place().folder(), name -> new HashSet<>()).addAll(spec.words()));
        List<Route> routes = folder.routes().toList();
        Set<Route> run = reachable(folder, routes, routes.stream().filter(route -> isNamed(route, words)).toList());
        return routes.stream().filter(route -> route.id().isPresent() && !run.contains(route)).map(EveryRouteHasASpec::finding);
    }

    private static boolean isNamed(Route route, Map<String, Set<String>> words) {
        return route.id().isPresent() && words.getOrDefault(route.file().place().folder(), Set.of()).contains(route.name());
    }

    /** By identity: to compare routes by what stands in them takes long. */
    private static Set<Route> reachable(RoutesFolder folder, List<Route> routes, List<Route> named) {
        Set<Route> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        reached.addAll(named);
        Deque<Route> open = new ArrayDeque<>(named);
        while (!open.isEmpty()) {
            List<DirectSend> sends = sends(open.pop(), folder).toList();
            routes.stream().filter(route -> !reached.contains(route) && route.consumes().stream()
                            .anyMatch(name -> sends.stream().anyMatch(send -> send.reaches(name))))
                    .forEach(route -> {
                        reached.add(route);
                        open.push(route);
                    });
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
