package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.settings.KnownSettings;
import io.channelsync.validate.folder.Route;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What enters from outside, to a flow or through a component of its own such as http or file, starts by dropping what Camel
 * would obey: the header {@code CamelSqlQuery} replaces the statement of an SQL step. A timer brings no headers of others.
 */
final class EntriesDropCamelHeaders implements RouteRule {

    private static final String PATTERN = "Camel*";
    private static final Set<String> INSIDE = Set.of("direct", "timer");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routes()
                .filter(EntriesDropCamelHeaders::isEntry)
                .filter(route -> !dropsFirst(route))
                .map(EntriesDropCamelHeaders::finding);
    }

    private static boolean isEntry(Route route) {
        return KnownSettings.flows().contains(route.name()) && route.consumes().isPresent()
                || route.from().filter(from -> !INSIDE.contains(from.scheme())).isPresent();
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
