package io.channelsync.operate;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Selected rows as programs get them: keys in camel case, times in ISO form, GUIDs as text. */
final class JsonRows {

    private JsonRows() {}

    static List<Map<String, Object>> of(List<Map<String, Object>> rows) {
        List<Map<String, Object>> plain = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            Map<String, Object> one = new LinkedHashMap<>();
            row.forEach((column, value) -> one.put(key(column), value(row, column, value)));
            plain.add(one);
        }
        return plain;
    }

    /** One of the rows that a row holds. */
    static Map<String, Object> row(Object held) {
        Map<String, Object> row = new LinkedHashMap<>();
        ((Map<?, ?>) held).forEach((column, value) -> row.put((String) column, value));
        return row;
    }

    private static Object value(Map<String, Object> row, String column, Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return value instanceof OffsetDateTime || value instanceof Timestamp ? Values.time(row, column) : value.toString();
    }

    /** A column name in camel case. */
    static String key(String column) {
        String[] words = column.toLowerCase(Locale.ROOT).split("_");
        StringBuilder key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return key.toString();
    }
}
