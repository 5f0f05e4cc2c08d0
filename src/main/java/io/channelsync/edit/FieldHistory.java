package io.channelsync.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What became of the fields of a page of things, from the audit log: by it an edit is compared with what its channel saw. */
final class FieldHistory {

    private record Field(String account, String item, String name) {}

    /**
     * What a channel had before it when it edited.
     *
     * @param value the field's value, as text
     * @param moved true when somebody else has changed it since
     */
    record Seen(String value, boolean moved) {}

    private record Question(String operation, String field) {}

    private record Values(String atHq, String wanted) {}

    private final Map<Field, List<FieldChange>> changes = new HashMap<>();
    private final Map<Question, Values> asked = new HashMap<>();

    /** @param audited rows of the audit log, in the order in which they took effect */
    FieldHistory(List<Map<String, Object>> audited) {
        for (Map<String, Object> row : audited) {
            if (FieldVerdict.CONFLICT.equals(row.get("action"))) {
                asked.put(question(row), values(row));
                continue;
            }
            add((String) row.get("account_number"), (String) row.get("item"), (String) row.get("field"),
                    new FieldChange(((Number) row.get("change_number")).longValue(), (String) row.get("channel_id"),
                            (String) row.get("old_value"), (String) row.get("new_value"),
                            !FieldVerdict.HQ_WINS.equals(row.get("action"))));
        }
    }

    /** True when the last question about the field of the operation was another one, or there was none. */
    boolean isNews(Map<String, Object> conflict) {
        return !values(conflict).equals(asked.get(question(conflict)));
    }

    private static Question question(Map<String, Object> conflict) {
        return new Question((String) conflict.get("row_key"), (String) conflict.get("field"));
    }

    private static Values values(Map<String, Object> conflict) {
        return new Values((String) conflict.get("old_value"), (String) conflict.get("new_value"));
    }

    void add(String account, String item, String field, FieldChange change) {
        changes.computeIfAbsent(new Field(account, item, field), key -> new ArrayList<>()).add(change);
    }

    /**
     * What the channel saw: what it entered itself since the base, because a till shows that, even if HQ did not take it
     * over; else the value that the field had at the base.
     *
     * @param base change number of the record that was edited
     * @param now value at HQ, as text
     */
    Seen seen(String account, String item, String field, String channel, long base, String now) {
        List<FieldChange> since = changes.getOrDefault(new Field(account, item, field), List.of()).stream()
                .filter(change -> change.number() > base)
                .toList();
        boolean moved = false;
        for (int i = since.size() - 1; i >= 0; i--) {
            FieldChange change = since.get(i);
            if (channel.equals(change.channel())) {
                // What HQ did not take over was changed by somebody else, if the channel did not have that before it.
                return new Seen(change.after(), moved || !change.applied() && movedBefore(since.subList(0, i), channel));
            }
            moved |= change.applied();
        }
        return since.isEmpty() ? new Seen(now, false) : new Seen(since.get(0).before(), moved);
    }

    private static boolean movedBefore(List<FieldChange> earlier, String channel) {
        return earlier.stream().anyMatch(change -> change.applied() && !channel.equals(change.channel()));
    }
}
