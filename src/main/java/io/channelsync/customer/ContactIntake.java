package io.channelsync.customer;

import io.channelsync.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the further phone numbers and e-mail addresses that a channel staged into rows for HQ's inbox. Follows the same
 * rules as {@link CustomerIntake}. Has no state; safe for many threads.
 */
public final class ContactIntake {

    private final Rule type;
    private final Rule phone;
    private final Rule email;
    private final Rule description;
    private final Rule account;

    /** @param lengths limits of HQ's table {@code customer_contact} */
    public ContactIntake(ColumnLengths lengths) {
        int longest = lengths.of("value");
        this.type = (text, channel) -> ContactType.read(text);
        this.phone = ((Rule) (text, channel) -> PhoneNumber.read(text, channel.country())).within(longest);
        this.email = ((Rule) (text, channel) -> EmailAddress.read(text)).within(longest);
        this.description = Rule.AS_TYPED.within(lengths.of("description"));
        this.account = Rule.AS_TYPED.within(lengths.of("account_number"));
    }

    /**
     * Transforms one page of {@code async_contact}, in order.
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
        row.guid("contact_id");
        row.flag("is_primary");
        row.flag("marketing_consent");
        row.requireOwner();
        row.require("contact_id");
        row.judge("account_number", account);
        if (operation.filter(Operation.DEACTIVATE::equals).isEmpty()) {
            row.judge("description", description);
            judgeValue(row);
        }
        return row.sealed();
    }

    private void judgeValue(InboxRow row) {
        row.require("contact_type");
        row.require("value");
        row.judge("contact_type", type);
        if (row.is("contact_type", ContactType.PHONE)) {
            row.judge("value", phone);
        } else if (row.is("contact_type", ContactType.EMAIL)) {
            row.judge("value", email);
        }
    }
}
