package io.channelsync.operate;

import java.util.Locale;

/**
 * Something on which two places, or two tables, do not agree.
 *
 * @param kind what kind of disagreement
 * @param check the check that found it
 * @param place {@code HQ} or a channel id
 * @param key what identifies the row: a GUID or a number
 * @param detail which column or which row, never its value; may be null
 */
public record Disagreement(Kind kind, String check, String place, String key, String detail) {

    /** What can be wrong with a row that should be in two places. */
    public enum Kind {
        MISSING,
        DOUBLED,
        DIFFERENT,
        ORPHANED
    }

    @Override
    public String toString() {
        String line = kind.name().toLowerCase(Locale.ROOT) + "  " + place + "  " + key + "  " + check;
        return detail == null ? line : line + ": " + detail;
    }
}
