package io.channelsync.route;

import io.channelsync.settings.Finding;
import java.time.Duration;
import java.util.Optional;

/**
 * How it went when changed routes were to take the place of those that ran.
 *
 * @param finding what keeps them from starting; then nothing has changed. Empty when they run
 * @param drained how long the runs in hand took to end, during which no other began
 * @param switched how long after that no run could begin
 */
public record Takeover(Optional<Finding> finding, Duration drained, Duration switched) {

    static Takeover failed(Finding finding) {
        return new Takeover(Optional.of(finding), Duration.ZERO, Duration.ZERO);
    }

    static Takeover done(Duration drained, Duration switched) {
        return new Takeover(Optional.empty(), drained, switched);
    }
}
