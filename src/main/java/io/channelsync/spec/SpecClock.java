package io.channelsync.spec;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Noon in every case; stands still during a run. Between two runs more time passes than anything is ever left alone. */
final class SpecClock extends Clock {

    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private static final Duration BETWEEN_RUNS = Duration.ofMinutes(10);

    private volatile Instant now = NOON;

    void reset() {
        now = NOON;
    }

    void forward() {
        now = now.plus(BETWEEN_RUNS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
