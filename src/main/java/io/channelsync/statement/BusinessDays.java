package io.channelsync.statement;

import io.channelsync.channel.Channel;
import io.channelsync.flow.Board;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * A day of a channel is over when its day end has passed in the channel's time
 * zone. The day itself was fixed by the till and is never recomputed.
 */
public final class BusinessDays {

    private final Board board;
    private final Clock clock;

    public BusinessDays(Board board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    /** True when the day of a channel, both in the row, is over; false for a channel that is not configured. */
    public boolean isOver(Map<String, Object> day) {
        Instant now = clock.instant();
        return board.channel((String) day.get("channel_id"))
                .map(channel -> !now.isBefore(endOf(date(day.get("business_date")), channel)))
                .orElse(false);
    }

    /**
     * The instant at which the day ends: the channel's day end on the next calendar day, in its time zone. Where clocks show
     * that time twice, the second time counts, because until then a till may still sell for the day; where they leave it out, it is
     * as late as they went forward.
     */
    public static Instant endOf(LocalDate day, Channel channel) {
        return ZonedDateTime.of(day.plusDays(1), channel.dayEndsAt(), channel.timeZone()).withLaterOffsetAtOverlap().toInstant();
    }

    private static LocalDate date(Object value) {
        return value instanceof LocalDate date ? date : ((java.sql.Date) value).toLocalDate();
    }
}
