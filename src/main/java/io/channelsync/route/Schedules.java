package io.channelsync.route;

import io.channelsync.flow.Flow;
import io.channelsync.settings.Settings;
import org.apache.camel.model.RouteDefinition;

/** Which timers start: those of enabled flows, and none when flows run only on demand. */
final class Schedules {

    private static final String PREFIX = "schedule-";

    private Schedules() {}

    static void apply(RouteDefinition route, boolean scheduled, Settings settings) {
        String id = String.valueOf(route.getRouteId());
        boolean timer = route.getInput() != null && String.valueOf(route.getInput().getEndpointUri()).startsWith("timer:");
        boolean disabled = id.startsWith(PREFIX)
                && Flow.of(id.substring(PREFIX.length()))
                        .map(flow -> !settings.flag("channelsync." + flow.id() + ".enabled"))
                        .orElse(false);
        if (timer && (!scheduled || disabled)) {
            route.setAutoStartup("false");
        }
    }
}
