package io.channelsync.route;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;

/** A page in the text format of PostgreSQL's COPY: a line a row, tabs between the values, a mark for null. */
final class CopyText {

    private static final int LIKELY_LENGTH_OF_ROW = 400;

    private CopyText() {}

    static byte[] of(List<Map<String, Object>> page, Bindings bindings) {
        StringBuilder text = new StringBuilder(page.size() * LIKELY_LENGTH_OF_ROW);
        Times times = new Times();
        for (Map<String, Object> row : page) {
            for (int index = 0; index < bindings.size(); index++) {
                if (index > 0) {
                    text.append('\t');
                }
                append(text, bindings.value(index, row), times);
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The text of the time that came last: a page is mostly written with one, and to write it out takes long. */
    private static final class Times {
        private Object last;
        private String text;

        String text(Object time) {
            if (time != last) {
                last = time;
                // A timestamp's own text is local time without saying so.
                text = String.valueOf(time instanceof Timestamp timestamp ? timestamp.toInstant() : time);
            }
            return text;
        }
    }

    private static void append(StringBuilder text, Object value, Times times) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof String string) {
            appendEscaped(text, string);
        } else if (value instanceof Timestamp || value instanceof Temporal) {
            text.append(times.text(value));
        } else {
            text.append(value);
        }
    }

    private static void appendEscaped(StringBuilder text, String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
    }
}
