package io.channelsync.edit;

import io.channelsync.channel.ChannelOrder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** One operation of the inbox, seen as the edit of a thing that HQ keeps. */
final class Edit {

    /** The order in which a channel wrote its operations. */
    static final Comparator<Edit> AS_WRITTEN = Comparator.comparing(Edit::row, ChannelOrder.OF_ROWS);

    private final EditedTable table;
    private final Map<String, Object> row;

    /** @param row of the inbox, with the account of its owner */
    Edit(EditedTable table, Map<String, Object> row) {
        this.table = table;
        this.row = row;
    }

    /** What is edited: operations on the same one of a channel apply in the order in which the channel wrote them. */
    record Subject(String account, String item) {}

    Map<String, Object> row() {
        return row;
    }

    Object id() {
        return row.get("operation_id");
    }

    String channel() {
        return (String) row.get("channel_id");
    }

    /**
     * True when the channel, which is that of the other as well, wrote it before the other. What makes a thing came first, also
     * when HQ did not get it until the channel's database was restored.
     */
    boolean before(Edit other) {
        return creates() == other.creates() ? AS_WRITTEN.compare(this, other) < 0 : creates();
    }

    String account() {
        return (String) row.get("account_number");
    }

    Subject subject() {
        return new Subject(account(), String.valueOf(row.get(table.item())));
    }

    boolean creates() {
        return "CREATE".equals(row.get("operation")) && table.needsCreate();
    }

    boolean deactivates() {
        return "DEACTIVATE".equals(row.get("operation"));
    }

    boolean updates() {
        return !creates() && !deactivates();
    }

    /** True for one that says what it wants whatever was there before, and so never runs into another change. */
    boolean absolute() {
        return table == EditedTable.AFFILIATION || deactivates() && table != EditedTable.ATTRIBUTE;
    }

    /** Change number of the record that was edited; 0 when there was none. */
    long base() {
        return row.get("base_change_number") instanceof Number base ? base.longValue() : 0;
    }

    /** True when somebody changed the customer since, and nobody wrote down what. */
    boolean afterUnrecordedChange() {
        Number owner = (Number) row.get("owner_change");
        boolean unrecorded = !Objects.equals(owner, row.get("recorded_change"));
        Number last = unrecorded ? owner : (Number) row.get("unrecorded_change");
        return row.get("base_change_number") != null && last != null && base() < last.longValue();
    }

    Decisions decisions() {
        return Decisions.parse((String) row.get("decisions"));
    }

    /** Where the log stood when a person decided about conflicts of this operation. */
    long decidedAt() {
        return row.get("decided_change") instanceof Number change ? change.longValue() : 0;
    }

    /** The values that this operation asks for, by field. */
    Map<String, Object> wanted() {
        Map<String, Object> wanted = new LinkedHashMap<>();
        if (deactivates()) {
            wanted.put(table.mark(), table == EditedTable.CUSTOMER ? Boolean.TRUE : table.needsCreate() ? Boolean.FALSE : null);
            return wanted;
        }
        for (String field : table.fields()) {
            if (row.get(field) != null || !table.keepsBlank(field)) {
                wanted.put(field, row.get(field));
            }
        }
        if (table == EditedTable.AFFILIATION || table == EditedTable.ADDRESS || table == EditedTable.CONTACT) {
            // Who edits a thing that it has deactivated itself wants it back.
            wanted.put(table.mark(), Boolean.TRUE);
        }
        return wanted;
    }

    /** A value as texts are compared and written down; null for none. */
    static String text(Object value) {
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }
}
