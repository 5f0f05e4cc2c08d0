package io.channelsync.operate;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Reads values of a selected row in one way, whatever classes the driver chose. */
final class Values {

    private Values() {}

    static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? null : value.toString();
    }

    /** A number; null counts as 0. */
    static long number(Map<String, Object> row, String column) {
        return row.get(column) instanceof Number number ? number.longValue() : 0;
    }

    /** An instant in ISO form to the second, or null. */
    static String time(Map<String, Object> row, String column) {
        Object value = row.get(column);
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
        }
        return value instanceof Timestamp time
                ? time.toInstant().truncatedTo(ChronoUnit.SECONDS).toString()
                : null;
    }
}
