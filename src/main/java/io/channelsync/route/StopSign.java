package io.channelsync.route;

import io.channelsync.database.Overtaken;

/**
 * Keeps further transactions from beginning once the daemon stops, or once other routes take over. The one in hand is finished; what would have come after
 * it is found by the next start, as after any other end.
 */
final class StopSign {

    private volatile boolean raised;

    /** From now on no transaction begins. */
    void raise() {
        raised = true;
    }

    /** Transactions may begin again: whoever was to take over did not. */
    void lower() {
        raised = false;
    }

    /** @throws Overtaken once raised; like losing a row to another worker it is no failure of a database */
    void check() {
        if (raised) {
            throw new Overtaken("these routes stop");
        }
    }
}
