package io.channelsync.validate.rule;

import io.channelsync.flow.Flow;
import io.channelsync.settings.Finding;
import io.channelsync.settings.KnownSettings;
import io.channelsync.validate.folder.Route;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What enters from outside, to a flow or through a component of its own such as http or file, starts by dropping what Camel
 * would obey: the header {@code CamelSqlQuery} replaces the statement of an SQL step. A timer brings no headers of others. The
 * flows are those that are shipped and those of the operator: whatever a route {@code schedule-...} with a timer sends to.
 */
final class EntriesDropCamelHeaders implements RouteRule {

    private static final String PATTERN = "Camel*";
    private static final Set<String> INSIDE = Set.of("direct", "timer");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routes()
                .filter(route -> isEntry(route, folder))
                .filter(route -> !dropsFirst(route))
                .map(EntriesDropCamelHeaders::finding);
    }

    private static boolean isEntry(Route route, RoutesFolder folder) {
        return route.consumes().filter(name -> isFlow(name, folder)).isPresent()
                || route.from().filter(from -> !INSIDE.contains(from.scheme())).isPresent();
    }

    private static boolean isFlow(String name, RoutesFolder folder) {
        return KnownSettings.flows().contains(name)
                || folder.routes().filter(EntriesDropCamelHeaders::isSchedule)
                        .anyMatch(schedule -> schedule.sends().anyMatch(send -> send.reaches(name)));
    }

    private static boolean isSchedule(Route route) {
        return route.name().startsWith(Flow.SCHEDULE) && route.from().filter(from -> from.scheme().equals("timer")).isPresent();
    }

    private static boolean dropsFirst(Route route) {
        return route.node().child("from").flatMap(from -> from.child("steps")).stream()
                .flatMap(steps -> steps.items().stream().limit(1))
                .flatMap(first -> first.child("removeHeaders").stream())
                .anyMatch(remove -> remove.text("pattern").filter(PATTERN::equals).isPresent());
    }

    private static Finding finding(Route route) {
        return route.place().finding("route " + route.name() + " does not start by dropping Camel's headers",
                "write `- removeHeaders: {pattern: \"" + PATTERN + "\"}` as its first step");
    }
}
