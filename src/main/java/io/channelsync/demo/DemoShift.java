package io.channelsync.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A till's drawer from its opening to its counting.
 *
 * @param closedAt null while it is open
 */
record DemoShift(UUID id, String terminal, LocalDate businessDate, OffsetDateTime openedAt, OffsetDateTime closedAt) {

    String status() {
        return closedAt == null ? "OPEN" : "CLOSED";
    }
}
