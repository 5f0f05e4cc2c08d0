package io.channelsync.statement;

import io.channelsync.channel.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A till that fixes business dates by the clock on its wall: what it sells before the day end belongs to the day before. */
record TillClock(Channel channel) {

    LocalDate businessDate(Instant sold) {
        LocalDateTime wall = LocalDateTime.ofInstant(sold, channel.timeZone());
        return wall.toLocalTime().isBefore(channel.dayEndsAt()) ? wall.toLocalDate().minusDays(1) : wall.toLocalDate();
    }
}
