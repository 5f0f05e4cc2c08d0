package io.channelsync.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.camel.Message;

/**
 * Customers of whom so much waits that they fill the pages of a loop. They are left out until everybody else has had a turn; then
 * they have theirs, which ends after a while, so that the rest of the flow goes on. What is left of them comes with the next run.
 */
final class Crowd {

    /** How long a run goes on with customers who fill its pages. */
    private static final Duration TURN = Duration.ofSeconds(10);

    /** Nobody has these; a list of nobody would be no SQL. */
    private static final String NO_ACCOUNT = "";
    private static final UUID NO_GUID = new UUID(0, 0);

    private final Set<Object> accounts = new HashSet<>();
    private final Set<Object> guids = new HashSet<>();
    private boolean turn;
    private long turnBegan;

    /** Notes whose rows are more than half of a full page. */
    void look(List<Map<String, Object>> page) {
        if (!turn) {
            Owner.ofMost(page, page.size()).ifPresent(owner -> (owner instanceof UUID ? guids : accounts).add(owner));
        }
    }

    /** True when somebody is left out. */
    boolean waits() {
        return !turn && accounts.size() + guids.size() > 0;
    }

    /** Begins the turn of those who were left out. */
    void beginTurn() {
        turn = true;
        turnBegan = System.nanoTime();
    }

    /** True when those who were left out have had their turn. */
    boolean hadTurn() {
        return turn && System.nanoTime() - turnBegan > TURN.toNanos();
    }

    /** Tells the statement of the next page whom to leave out. */
    void tell(Message message) {
        message.setHeader("crowding_accounts", leftOut(accounts, NO_ACCOUNT));
        message.setHeader("crowding_guids", leftOut(guids, NO_GUID));
    }

    private List<Object> leftOut(Set<Object> owners, Object nobody) {
        List<Object> out = new ArrayList<>(turn ? Set.of() : owners);
        out.add(nobody);
        return out;
    }
}
