package io.channelsync.customer;

import io.channelsync.channel.Channel;
import io.channelsync.settings.DeclaredAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns the attributes that a channel staged into rows for HQ's inbox: a declared name, the declared type, and a value
 * that is allowed, in one form for each type. Has no state; safe for many threads.
 */
public final class AttributeIntake {

    private final Map<String, DeclaredAttribute> declared = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Rule account;
    private final Rule anyName;
    private final int longest;

    /**
     * @param lengths limits of HQ's table {@code customer_attribute}
     * @param attributes those that customers may have
     */
    public AttributeIntake(ColumnLengths lengths, List<DeclaredAttribute> attributes) {
        attributes.forEach(attribute -> declared.put(attribute.name(), attribute));
        this.account = Rule.AS_TYPED.within(lengths.of("account_number"));
        this.anyName = Rule.AS_TYPED.within(lengths.of("name"));
        this.longest = lengths.of("value");
    }

    /**
     * Transforms one page of {@code async_attribute}, in order.
     *
     * @param page rows as JDBC gave them, column name to value; not changed
     * @return as many rows, with the columns of HQ's inbox that intake decides added
     */
    public List<Map<String, Object>> transform(List<Map<String, Object>> page, Channel channel) {
        List<Map<String, Object>> rows = new ArrayList<>(page.size());
        for (Map<String, Object> typed : page) {
            rows.add(transform(typed, channel));
        }
        return rows;
    }

    private Map<String, Object> transform(Map<String, Object> typed, Channel channel) {
        InboxRow row = new InboxRow(typed, channel);
        Optional<Operation> operation = row.operation();
        row.guid("async_id");
        row.requireOwner();
        row.require("name");
        row.judge("account_number", account);
        row.judge("name", anyName);
        DeclaredAttribute attribute = row.isBlank("name") ? null : declared.get(row.text("name"));
        if (attribute != null) {
            row.judge("name", (text, from) -> Verdict.accepted(attribute.name()));
        }
        // Also what is not declared any more may be taken away.
        if (operation.filter(Operation.DEACTIVATE::equals).isEmpty()) {
            judge(row, attribute);
        }
        return row.sealed();
    }

    private void judge(InboxRow row, DeclaredAttribute attribute) {
        row.require("value");
        if (attribute == null) {
            if (!row.isBlank("name")) {
                row.refuse("name is not that of a declared attribute");
            }
            return;
        }
        row.fill("value_type", attribute.type().name());
        row.judge("value_type", (text, from) -> text.toUpperCase(Locale.ROOT).equals(attribute.type().name())
                ? Verdict.accepted(attribute.type().name())
                : Verdict.refused("must be " + attribute.type() + " as declared"));
        row.judge("value", ((Rule) (text, from) -> read(attribute, text)).within(longest));
    }

    private static Verdict read(DeclaredAttribute attribute, String text) {
        DeclaredAttribute.Reading reading = attribute.read(text);
        return reading.reason() == null ? Verdict.accepted(reading.value()) : Verdict.refused(reading.reason());
    }
}
