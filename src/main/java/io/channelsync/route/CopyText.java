package io.channelsync.route;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;

/** A page in the text format of PostgreSQL's COPY: a line a row, tabs between the values, a mark for null. */
final class CopyText {

    private static final int LIKELY_LENGTH_OF_ROW = 400;

    private CopyText() {}

    static byte[] of(List<Map<String, Object>> page, Bindings bindings) {
        StringBuilder text = new StringBuilder(page.size() * LIKELY_LENGTH_OF_ROW);
        for (Map<String, Object> row : page) {
            for (int index = 0; index < bindings.size(); index++) {
                append(text.append(index == 0 ? "" : "\t"), bindings.value(index, row));
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof String string) {
            appendEscaped(text, string);
        } else if (value instanceof Timestamp timestamp) {
            // Its own text is local time without saying so.
            text.append(timestamp.toInstant());
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
