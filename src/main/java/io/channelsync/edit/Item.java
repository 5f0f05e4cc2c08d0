package io.channelsync.edit;

import java.util.Map;

/** A thing that HQ keeps of a customer, as it becomes while a page of operations is judged. */
final class Item {

    private final Map<String, Object> values;
    private final boolean known;
    private boolean changed;

    /**
     * @param values columns of HQ's row
     * @param known true when HQ has the row
     */
    Item(Map<String, Object> values, boolean known) {
        this.values = values;
        this.known = known;
        this.changed = !known;
    }

    Map<String, Object> values() {
        return values;
    }

    boolean known() {
        return known;
    }

    boolean changed() {
        return changed;
    }

    void set(String field, Object value) {
        values.put(field, value);
        changed = true;
    }
}
