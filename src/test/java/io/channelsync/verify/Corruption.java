package io.channelsync.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One way to corrupt a row: a column that gets another value, or the row that goes.
 *
 * @param place {@code HQ}, or {@code channel} for the channel of the cell
 * @param row which row of the cell
 * @param column null when the row is deleted
 * @param type the column's type
 * @param length how much text it takes at most
 */
record Corruption(String place, Row row, String column, String type, int length) {

    static final String HQ = "HQ";

    static final String CHANNEL = "channel";

    /**
     * A row of a cell.
     *
     * @param key the column that names it, and the column of {@link Business#cells} that has the value
     * @param free columns that may change without breaking a promise: bookkeeping, or what a till wrote and nobody reads again
     */
    record Row(String table, Map<String, String> key, Set<String> free) {

        static Row of(String table, String column, String cell, String... free) {
            return new Row(table, Map.of(column, cell), Set.of(free));
        }

        Row and(String column, String cell) {
            Map<String, String> both = new LinkedHashMap<>(key);
            both.put(column, cell);
            return new Row(table, both, free);
        }
    }

    /** True when the cell has such a row. */
    boolean fits(Map<String, Object> cell) {
        return row.key().values().stream().allMatch(name -> cell.get(name) != null);
    }

    /** Corrupts the row of this cell; returns what it says now, null when the row is gone. Constraints and triggers have to be off. */
    String plant(JdbcTemplate database, Map<String, Object> cell) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(" where ctid = (select min(ctid) from " + row.table() + " where true");
        row.key().forEach((name, value) -> {
            where.append(" and ").append(name).append(" = ?");
            values.add(cell.get(value));
        });
        String change = column == null
                ? "delete from " + row.table() + where + ") returning null"
                : "update " + row.table() + " set " + column + " = " + other() + where + ") returning cast(" + column + " as text)";
        List<String> now = database.queryForList(change, String.class, values.toArray());
        if (now.size() != 1) {
            throw new IllegalStateException(this + " met " + now.size() + " rows");
        }
        return now.get(0);
    }

    /** Another value than the one that is there. */
    private String other() {
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "boolean" -> "not coalesce(" + column + ", false)";
            case "date" -> "coalesce(" + column + ", date '2020-01-01') + 400";
            case "timestamp with time zone" ->
                "case when " + column + " is null then timestamptz '2024-01-01 12:00Z' end";
            case "integer", "bigint", "numeric" -> "coalesce(" + column + ", 0) + 100000";
            default -> "upper(substr(md5(random()::text), 1, " + Math.min(length, 12) + "))";
        };
    }

    @Override
    public String toString() {
        return place + " " + row.table() + (column == null ? " deleted" : "." + column);
    }
}
