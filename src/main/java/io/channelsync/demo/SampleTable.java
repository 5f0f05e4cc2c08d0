package io.channelsync.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table in the resources: semicolons, a header line, nothing quoted, values exactly as typed; a blank is null. */
final class SampleTable {

    private SampleTable() {}

    /** The rows of {@code /demo/NAME.csv}, each by column. */
    static List<Map<String, String>> read(String name) {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                SampleTable.class.getResourceAsStream("/demo/" + name + ".csv"), StandardCharsets.UTF_8))) {
            String[] columns = text.readLine().split(";");
            return text.lines().map(line -> row(columns, line)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> row(String[] columns, String line) {
        String[] values = line.split(";", -1);
        if (values.length != columns.length) {
            throw new IllegalStateException(values.length + " values for " + columns.length + " columns");
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], values[i].isEmpty() ? null : values[i]);
        }
        return row;
    }
}
