package io.channelsync.route;

import io.channelsync.flow.Flow;
import io.channelsync.settings.Settings;
import org.apache.camel.model.RouteDefinition;

/** The timers: they wait until they are started, and those of flows that are switched off are not. */
final class Schedules {

    private static final String PREFIX = "schedule-";

    private Schedules() {}

    static boolean isTimer(String uri) {
        return uri.startsWith("timer:");
    }

    /** Keeps a timer from starting with the other routes. */
    static void hold(RouteDefinition route) {
        if (route.getInput() != null && isTimer(String.valueOf(route.getInput().getEndpointUri()))) {
            route.setAutoStartup("false");
        }
    }

    static boolean enabled(String routeId, Settings settings) {
        return !routeId.startsWith(PREFIX)
                || Flow.of(routeId.substring(PREFIX.length()))
                        .map(flow -> settings.flag("channelsync." + flow.id() + ".enabled"))
                        .orElse(true);
    }
}
