package io.channelsync.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pages of rows as the routes carry them: lists of maps from column name to value. Also the step {@code bean: rows}. */
public final class Rows {

    /** The page as a list of rows. */
    public static List<Map<String, Object>> of(Collection<?> page) {
        List<Map<String, Object>> rows = new ArrayList<>(page.size());
        for (Object row : page) {
            if (row instanceof Map<?, ?> map) {
                rows.add(row(map));
            }
        }
        return rows;
    }

    /** One row, or none for an empty body. */
    public static List<Map<String, Object>> of(Object row) {
        return row instanceof Map<?, ?> map ? List.of(row(map)) : List.of();
    }

    @SuppressWarnings("unchecked") // rows are made by JDBC and by this package, always with string keys
    private static Map<String, Object> row(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    /** The rows of the page whose value of the column is not among the known ones. */
    public static List<Map<String, Object>> without(List<Map<String, Object>> page, String column, List<Map<String, Object>> known) {
        if (known.isEmpty()) {
            return page;
        }
        Set<Object> keys = column(known, column);
        return page.stream().filter(row -> !keys.contains(row.get(column))).toList();
    }

    /** The rows of the page that have a value in the column. */
    public static List<Map<String, Object>> with(List<Map<String, Object>> page, String column) {
        return page.stream().filter(row -> row.get(column) != null).toList();
    }

    /** The distinct values of one column. */
    public static Set<Object> column(List<Map<String, Object>> page, String column) {
        Set<Object> values = new HashSet<>();
        page.forEach(row -> values.add(row.get(column)));
        return values;
    }

    /** The rows grouped by the value of a column. */
    public static Map<Object, List<Map<String, Object>>> by(List<Map<String, Object>> page, String column) {
        Map<Object, List<Map<String, Object>>> groups = new HashMap<>();
        page.forEach(row -> groups.computeIfAbsent(row.get(column), key -> new ArrayList<>()).add(row));
        return groups;
    }
}
