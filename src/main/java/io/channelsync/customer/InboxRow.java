package io.channelsync.customer;

import io.channelsync.channel.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One staging row on its way into HQ's inbox: its cleaned values, and every reason why it cannot be accepted. */
final class InboxRow {

    private final Map<String, Object> typed;
    private final Channel channel;
    private final Map<String, Object> values;
    private final List<String> reasons = new ArrayList<>(0);

    InboxRow(Map<String, Object> typed, Channel channel) {
        this.typed = typed;
        this.channel = channel;
        this.values = new LinkedHashMap<>(2 * typed.size() + 8);
        typed.forEach((column, value) ->
                values.put(column.toLowerCase(Locale.ROOT), value instanceof String text ? WhiteSpace.collapse(text) : value));
    }

    boolean isBlank(String column) {
        return values.get(column) == null;
    }

    boolean is(String column, Enum<?> expected) {
        return expected.name().equals(values.get(column));
    }

    /** Gives a blank column its default. */
    void fill(String column, Object value) {
        if (isBlank(column)) {
            values.put(column, value);
        }
    }

    void refuse(String reason) {
        reasons.add(reason);
    }

    /** Brings the value of a column into its final form; a blank one stays blank. */
    void judge(String column, Rule rule) {
        Object value = values.get(column);
        if (value == null) {
            return;
        }
        Verdict verdict = rule.judge(value.toString(), channel);
        if (verdict.isRefused()) {
            refuse(column + " " + verdict.reason());
        } else {
            values.put(column, verdict.value());
        }
    }

    /** What the row does; empty when that is missing or unknown, which is a reason. */
    Optional<Operation> operation() {
        if (isBlank("operation")) {
            refuse("operation is required");
            return Optional.empty();
        }
        int before = reasons.size();
        judge("operation", (text, from) -> Operation.read(text));
        return reasons.size() > before ? Optional.empty() : Optional.of(Operation.valueOf((String) values.get("operation")));
    }

    /** A blank is a reason. */
    void require(String column) {
        if (isBlank(column)) {
            refuse(column + " is required");
        }
    }

    /** Whose it is must be said, by account or by GUID. */
    void requireOwner() {
        if (isBlank("account_number") && isBlank("async_id")) {
            refuse("account_number or async_id is required");
        }
    }

    /** A value as text; null when it is blank. */
    String text(String column) {
        Object value = values.get(column);
        return value == null ? null : value.toString();
    }

    /** Turns a GUID that a person typed into what the databases hold. */
    void guid(String column) {
        if (values.get(column) instanceof String text) {
            Verdict verdict = Guid.read(text);
            if (verdict.isRefused()) {
                refuse(column + " " + verdict.reason());
            } else {
                values.put(column, UUID.fromString(verdict.value()));
            }
        }
    }

    /** Turns a yes or no that a person typed into what the databases hold. */
    void flag(String column) {
        if (values.get(column) instanceof String text) {
            if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
                values.put(column, Boolean.valueOf(text));
            } else {
                refuse(column + " is neither true nor false");
            }
        }
    }

    /** The row for the inbox: transformed and PENDING, or as it was typed and FAILED with every reason. */
    Map<String, Object> sealed() {
        Map<String, Object> row = reasons.isEmpty() ? values : asTyped();
        row.put("channel_id", channel.id());
        row.put("sync_status", reasons.isEmpty() ? "PENDING" : "FAILED");
        row.put("sync_error", reason());
        return row;
    }

    /** Every reason so far; null when there is none. */
    String reason() {
        return reasons.isEmpty() ? null : String.join("; ", reasons);
    }

    private Map<String, Object> asTyped() {
        Map<String, Object> row = new LinkedHashMap<>(2 * values.size());
        values.keySet().forEach(column -> row.put(column, null));
        typed.forEach((column, value) ->
                row.put(column.toLowerCase(Locale.ROOT), value instanceof String text ? WhiteSpace.trim(text) : value));
        // The column is required even of a row that does not say what it does.
        row.computeIfAbsent("operation", absent -> "");
        return row;
    }
}
