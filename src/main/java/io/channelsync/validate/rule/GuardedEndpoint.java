package io.channelsync.validate.rule;

import java.util.List;

/**
 * A route that nothing may enter unguarded.
 *
 * @param flow  the folder of the flow
 * @param route the route that does what must not happen too early
 * @param guard the routeConfiguration that steps in before it
 */
record GuardedEndpoint(String flow, String route, String guard) {

    /** The guards that the flows promise. */
    static final List<GuardedEndpoint> ALL = List.of(
            new GuardedEndpoint("synchronize-orders", "create-sales-orders", "guard-orders"),
            new GuardedEndpoint("synchronize-orders", "change-sales-orders", "guard-orders"),
            new GuardedEndpoint("post-end-of-day", "mark-statement", "guard-end-of-day"));

    String address() {
        return "direct:" + route;
    }
}
