package io.channelsync.validate.rule;

import java.util.List;

/**
 * A route that nothing may enter unguarded.
 *
 * @param flow  the folder of the flow
 * @param route the route that does what must not happen too early
 * @param guard the routeConfiguration that steps in before it
 * @param demanded false when the flow may do without the route
 */
record GuardedEndpoint(String flow, String route, String guard, boolean demanded) {

    /** The guards that the flows promise. */
    static final List<GuardedEndpoint> ALL = List.of(
            new GuardedEndpoint("synchronize-orders", "create-sales-orders", "guard-orders", true),
            new GuardedEndpoint("synchronize-orders", "change-sales-orders", "guard-orders", false),
            new GuardedEndpoint("post-end-of-day", "mark-statement", "guard-end-of-day", true),
            new GuardedEndpoint("post-end-of-day", "aggregate-statement", "guard-end-of-day", true));

    String address() {
        return "direct:" + route;
    }
}
