package io.channelsync.spec;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** Values of columns: from the spec to the database, and from the database to the one way in which they are shown and compared. */
final class Cell {

    /** Written for a value that must be there, whatever it is. */
    static final String PRESENT = "present";

    /** What a column holds. */
    enum Kind { GUID, WHOLE, DECIMAL, FLAG, DATE, INSTANT, TEXT }

    private static final Map<String, Kind> KINDS = Map.of(
            "UUID", Kind.GUID, "BIGINT", Kind.WHOLE, "INTEGER", Kind.WHOLE, "DECIMAL", Kind.DECIMAL,
            "BOOLEAN", Kind.FLAG, "DATE", Kind.DATE, "TIMESTAMP WITH TIME ZONE", Kind.INSTANT);

    private final ShortGuids guids;

    Cell(ShortGuids guids) {
        this.guids = guids;
    }

    static Kind kind(String sqlType) {
        return KINDS.getOrDefault(sqlType, Kind.TEXT);
    }

    /**
     * The value as JDBC takes it.
     *
     * @throws RuntimeException when the text is no value of the kind
     */
    Object value(String text, Kind kind) {
        if (text == null) {
            return null;
        }
        return switch (kind) {
            case GUID -> guids.of(text);
            case WHOLE -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case FLAG -> flag(text);
            case DATE -> LocalDate.parse(text);
            case INSTANT -> Instant.parse(text).atOffset(ZoneOffset.UTC);
            case TEXT -> text;
        };
    }

    private static Boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return Boolean.valueOf(text);
    }

    /** What an expected text is compared as; null stays null, and {@link #PRESENT} itself. */
    String expected(String text, Kind kind) {
        return PRESENT.equals(text) ? PRESENT : shown(value(text, kind));
    }

    /** The value as it is shown: GUIDs as words, instants in UTC, decimals without trailing zeros; null for null. */
    String shown(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        }
        if (value instanceof OffsetDateTime instant) {
            return instant.toInstant().toString();
        }
        if (value instanceof Timestamp instant) {
            return instant.toInstant().toString();
        }
        if (value instanceof Date date) {
            return date.toLocalDate().toString();
        }
        return guids.shortened(value.toString());
    }
}
