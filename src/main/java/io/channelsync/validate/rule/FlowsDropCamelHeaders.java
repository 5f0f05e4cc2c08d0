package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.settings.KnownSettings;
import io.channelsync.validate.folder.Route;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.stream.Stream;

/**
 * A flow that can be sent to starts by dropping what Camel would obey: the header {@code CamelSqlQuery} replaces the
 * statement of an SQL step. A timer brings no headers of others.
 */
final class FlowsDropCamelHeaders implements RouteRule {

    private static final String PATTERN = "Camel*";

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routes()
                .filter(route -> KnownSettings.flows().contains(route.name()) && route.consumes().isPresent())
                .filter(route -> !dropsFirst(route))
                .map(FlowsDropCamelHeaders::finding);
    }

    private static boolean dropsFirst(Route route) {
        return route.node().child("from").flatMap(from -> from.child("steps")).stream()
                .flatMap(steps -> steps.items().stream().limit(1))
                .flatMap(first -> first.child("removeHeaders").stream())
                .anyMatch(remove -> remove.text("pattern").filter(PATTERN::equals).isPresent());
    }

    private static Finding finding(Route route) {
        return route.place().finding("flow " + route.name() + " does not start by dropping Camel's headers",
                "write `- removeHeaders: {pattern: \"" + PATTERN + "\"}` as its first step");
    }
}
