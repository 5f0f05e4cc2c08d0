package io.channelsync.number;

import io.channelsync.installation.Mistaken;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The numbers that this daemon has seen HQ give out and commit. A sequence that stands before one of them has forgotten
 * it: HQ was restored from a backup while the daemon ran.
 */
final class GivenNumbers {

    private final Map<String, Long> next = new ConcurrentHashMap<>();
    private volatile Object recoveredAt;

    private final SequenceWatch watch = new SequenceWatch();

    /**
     * Compares what was just drawn, under the lock of its sequence, with what was drawn before. Once it is committed it is
     * remembered, and said if it was much of the sequence.
     */
    void check(String sequence, Map<?, ?> drawn, int rows) {
        if (drawn.get("recovered_at") != null && !drawn.get("recovered_at").equals(recoveredAt)) {
            // Somebody has put HQ right: from here on its word counts again.
            next.clear();
            recoveredAt = drawn.get("recovered_at");
        }
        long first = ((Number) drawn.get("first_value")).longValue();
        if (first < next.getOrDefault(sequence, 0L)) {
            throw new Mistaken("number sequence " + sequence + " stands at " + first + ", " + next.get(sequence)
                    + " was its next number before; HQ was restored from a backup; try: channelsync recover-hq");
        }
        long last = ((Number) drawn.get("last_value")).longValue();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                next.merge(sequence, first + rows, Math::max);
                watch.look(sequence, new SequenceUse(first + rows, last));
            }
        });
    }

    void forget() {
        next.clear();
        watch.forget();
    }
}
