package io.channelsync.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** The rows that a case expects of one table, against those that are there, whatever their order. */
final class Comparison {

    /** Columns shown of a row that should not be there at all. */
    private static final int COLUMNS_OF_SURPLUS = 5;

    private final List<Map<String, String>> expected;
    private final List<Map<String, String>> actual;
    private final int[] partnerOfActual;

    /**
     * @param expected only the columns that the case names
     * @param actual all columns
     */
    Comparison(List<Map<String, String>> expected, List<Map<String, String>> actual) {
        this.expected = expected;
        this.actual = actual;
        this.partnerOfActual = new int[actual.size()];
        Arrays.fill(partnerOfActual, -1);
        IntStream.range(0, expected.size()).forEach(row -> pair(row, new boolean[actual.size()]));
    }

    /** Finds a partner for an expected row; another row may have to move to a different one of its own. */
    private boolean pair(int row, boolean[] tried) {
        for (int candidate = 0; candidate < actual.size(); candidate++) {
            if (!tried[candidate] && fits(expected.get(row), actual.get(candidate))) {
                tried[candidate] = true;
                if (partnerOfActual[candidate] < 0 || pair(partnerOfActual[candidate], tried)) {
                    partnerOfActual[candidate] = row;
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean fits(Map<String, String> expected, Map<String, String> actual) {
        return expected.entrySet().stream().allMatch(cell -> {
            String is = actual.get(cell.getKey());
            return Cell.PRESENT.equals(cell.getValue()) ? is != null : Objects.equals(cell.getValue(), is);
        });
    }

    /** A small table of the rows that have no partner; empty when there are none. */
    List<String> differences() {
        List<Map<String, String>> missing = IntStream.range(0, expected.size())
                .filter(row -> Arrays.stream(partnerOfActual).noneMatch(partner -> partner == row))
                .mapToObj(expected::get)
                .toList();
        List<Map<String, String>> surplus = IntStream.range(0, actual.size())
                .filter(row -> partnerOfActual[row] < 0)
                .mapToObj(actual::get)
                .toList();
        return missing.isEmpty() && surplus.isEmpty() ? List.of() : table(missing, surplus);
    }

    private List<String> table(List<Map<String, String>> missing, List<Map<String, String>> surplus) {
        Set<String> columns = new LinkedHashSet<>();
        expected.forEach(row -> columns.addAll(row.keySet()));
        if (columns.isEmpty()) {
            surplus.forEach(row -> row.forEach((column, value) -> {
                if (value != null && columns.size() < COLUMNS_OF_SURPLUS) {
                    columns.add(column);
                }
            }));
        }
        List<List<String>> lines = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of(""));
        heading.addAll(columns);
        lines.add(heading);
        missing.forEach(row -> lines.add(line("expected", row, columns)));
        surplus.forEach(row -> lines.add(line("actual", row, columns)));
        return aligned(lines);
    }

    private static List<String> line(String what, Map<String, String> row, Set<String> columns) {
        List<String> line = new ArrayList<>(List.of(what));
        columns.forEach(column -> line.add(!row.containsKey(column) ? "" : Objects.requireNonNullElse(row.get(column), "null")));
        return line;
    }

    private static List<String> aligned(List<List<String>> lines) {
        int[] widths = new int[lines.get(0).size()];
        lines.forEach(line -> IntStream.range(0, widths.length)
                .forEach(column -> widths[column] = Math.max(widths[column], line.get(column).length())));
        return lines.stream().map(line -> {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                text.append(line.get(column)).append(" ".repeat(widths[column] - line.get(column).length() + 2));
            }
            return text.toString().stripTrailing();
        }).toList();
    }
}
