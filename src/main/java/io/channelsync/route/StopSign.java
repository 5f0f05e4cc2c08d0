package io.channelsync.route;

import io.channelsync.database.Overtaken;

/**
 * Keeps further transactions from beginning once the daemon stops. The one in hand is finished; what would have come after
 * it is found by the next start, as after any other end.
 */
final class StopSign {

    private volatile boolean raised;

    /** From now on no transaction begins. */
    void raise() {
        raised = true;
    }

    /** @throws Overtaken once raised; like losing a row to another worker it is no failure of a database */
    void check() {
        if (raised) {
            throw new Overtaken("the daemon stops");
        }
    }
}
