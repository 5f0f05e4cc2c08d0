package io.channelsync.edit;

import io.channelsync.edit.ConflictPolicy.Winner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares an operation field by field with what its channel had seen and with what HQ has. */
final class FieldJudge {

    private final EditedTable table;
    private final FieldHistory history;
    private final ConflictPolicy policy;

    FieldJudge(EditedTable table, FieldHistory history, ConflictPolicy policy) {
        this.table = table;
        this.history = history;
        this.policy = policy;
    }

    /** The fields in which the operation wants something else than HQ has; what it did not touch is left out. */
    List<FieldVerdict> verdicts(Edit edit, Map<String, Object> atHq) {
        List<FieldVerdict> verdicts = new ArrayList<>();
        edit.wanted().forEach((field, value) -> {
            String now = Edit.text(atHq.get(field));
            if (Objects.equals(Edit.text(value), now)) {
                return;
            }
            String action = action(edit, field, Edit.text(value), now);
            if (action != null) {
                verdicts.add(new FieldVerdict(field, value, now, action));
            }
        });
        return verdicts;
    }

    private FieldHistory.Seen seen(Edit edit, String field, long base, String now) {
        return history.seen(edit.account(), edit.subject().item(), field, edit.channel(), base, now);
    }

    private String action(Edit edit, String field, String value, String now) {
        if (edit.absolute()) {
            return FieldVerdict.EDIT;
        }
        FieldHistory.Seen seen = seen(edit, field, edit.base(), now);
        boolean unknown = edit.afterUnrecordedChange();
        if (!unknown && Objects.equals(value, seen.value())) {
            return null;
        }
        boolean conflict = unknown || seen.moved() && !Objects.equals(seen.value(), now);
        return conflict ? resolve(edit, field, now) : FieldVerdict.EDIT;
    }

    private String resolve(Edit edit, String field, String now) {
        Winner decided = edit.decisions().winners().get(field);
        boolean stillSo = decided != null && !seen(edit, field, edit.decidedAt(), now).moved();
        return switch (stillSo ? decided : policy.of(table, table == EditedTable.ATTRIBUTE ? edit.subject().item() : field)) {
            case CHANNEL -> FieldVerdict.CHANNEL_WINS;
            case HQ -> FieldVerdict.HQ_WINS;
            case ASK -> FieldVerdict.NEEDS_DECISION;
        };
    }
}
