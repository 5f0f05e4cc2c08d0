package io.channelsync.spec;

import org.apache.camel.model.FromDefinition;
import org.apache.camel.model.ModelLifecycleStrategySupport;
import org.apache.camel.model.RouteDefinition;

/** A route that a timer starts can be run by its id instead, so that specs cover it too. */
final class TimersOnDemand extends ModelLifecycleStrategySupport {

    @Override
    public void onAddRouteDefinition(RouteDefinition route) {
        FromDefinition input = route.getInput();
        if (input != null && String.valueOf(input.getEndpointUri()).startsWith("timer:")) {
            input.setUri("direct:" + route.getRouteId());
        }
    }
}
