package io.channelsync.spec;

import io.channelsync.validate.folder.YamlNode;
import java.util.List;
import java.util.Map;

/**
 * Rows of one table, as a case writes them.
 *
 * @param place {@code hq} or the id of a channel
 * @param table name of the table or view
 * @param at where it is written
 * @param rows column name to what is written for it
 */
record TableRows(String place, String table, YamlNode at, List<Map<String, YamlNode>> rows) {

    static final String HQ = "hq";

    /** {@code north.async_customer}. */
    String key() {
        return place + "." + table;
    }

    boolean atHq() {
        return place.equals(HQ);
    }

    /** What is written for a column of a row; null for an explicit null and for a column that is not written. */
    static String text(Map<String, YamlNode> row, String column) {
        YamlNode value = row.get(column);
        return value == null || value.isNothing() ? null : value.text();
    }
}
