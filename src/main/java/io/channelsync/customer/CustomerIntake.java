package io.channelsync.customer;

import io.channelsync.channel.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the customers that a channel staged into rows for HQ's inbox. Has no state; safe for many threads.
 *
 * <p>A row that can be accepted leaves in its final form as PENDING. Any other leaves as it was typed, as FAILED, with
 * every reason at once in {@code sync_error}. The values of a deactivation are cleaned but not judged, because they
 * change nothing.
 */
public final class CustomerIntake {

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final boolean inheritReceiptEmail;

    /**
     * @param lengths limits of HQ's table {@code customer}
     * @param properCase true to bring names typed in capitals only, or without any, into proper case
     */
    public CustomerIntake(ColumnLengths lengths, boolean properCase) {
        this(lengths, properCase, false);
    }

    /** @param inheritReceiptEmail true to give new customers without a receipt e-mail that of the default customer */
    public CustomerIntake(ColumnLengths lengths, boolean properCase, boolean inheritReceiptEmail) {
        this.inheritReceiptEmail = inheritReceiptEmail;
        Rule name = properCase ? (text, channel) -> Verdict.accepted(PersonName.properCase(text)) : Rule.AS_TYPED;
        Rule email = (text, channel) -> EmailAddress.read(text);
        rules.put("account_number", Rule.AS_TYPED);
        rules.put("party_type", (text, channel) -> PartyType.read(text));
        rules.put("title", Rule.AS_TYPED);
        rules.put("first_name", name);
        rules.put("middle_name", name);
        rules.put("last_name", name);
        rules.put("organization_name", Rule.AS_TYPED);
        rules.put("email", email);
        rules.put("phone", (text, channel) -> PhoneNumber.read(text, channel.country()));
        rules.put("receipt_email", email);
        rules.put("receipt_option", Rule.AS_TYPED);
        rules.put("customer_group", Rule.AS_TYPED);
        rules.put("currency", (text, channel) -> CurrencyCode.read(text));
        rules.put("language", (text, channel) -> Language.read(text));
        rules.put("tax_number", Rule.AS_TYPED);
        rules.put("identification_number", Rule.AS_TYPED);
        rules.replaceAll((column, rule) -> rule.within(lengths.of(column)));
    }

    /**
     * Transforms one page of {@code async_customer}, in order.
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

    /** Transforms one row; also what checks it again after a person has corrected it. */
    public Map<String, Object> transform(Map<String, Object> typed, Channel channel) {
        InboxRow row = new InboxRow(typed, channel);
        Optional<Operation> operation = row.operation();
        row.guid("async_id");
        row.fill("address_book", null);
        operation.ifPresent(known -> requireOwner(row, known));
        if (operation.filter(Operation.CREATE::equals).isPresent()) {
            fillBlanks(row, channel.defaultCustomer());
        }
        if (operation.filter(Operation.DEACTIVATE::equals).isEmpty()) {
            rules.forEach(row::judge);
        }
        if (operation.filter(Operation.CREATE::equals).isPresent()) {
            requireName(row);
        }
        return row.sealed();
    }

    private static void requireOwner(InboxRow row, Operation operation) {
        if (operation == Operation.CREATE && row.isBlank("async_id")) {
            row.refuse("async_id is required");
        } else {
            row.requireOwner();
        }
    }

    private void fillBlanks(InboxRow row, Channel.DefaultCustomer blanks) {
        if (hasPersonName(row) && !row.isBlank("organization_name")) {
            row.fill("party_type", blanks.partyType());
        }
        if (hasPersonName(row)) {
            row.fill("party_type", PartyType.PERSON.name());
        } else if (!row.isBlank("organization_name")) {
            row.fill("party_type", PartyType.ORGANIZATION.name());
        }
        row.fill("customer_group", blanks.customerGroup());
        row.fill("currency", blanks.currency());
        row.fill("language", blanks.language());
        row.fill("receipt_option", blanks.receiptOption());
        row.fill("address_book", blanks.addressBook());
        if (inheritReceiptEmail) {
            row.fill("receipt_email", blanks.receiptEmail());
        }
    }

    private static void requireName(InboxRow row) {
        if (row.is("party_type", PartyType.PERSON) && !hasPersonName(row)) {
            row.refuse("first_name or last_name is required of a person");
        } else if (row.is("party_type", PartyType.ORGANIZATION) && row.isBlank("organization_name")) {
            row.refuse("organization_name is required of an organization");
        } else if (row.isBlank("party_type")) {
            row.refuse("first_name, last_name or organization_name is required");
        }
    }

    private static boolean hasPersonName(InboxRow row) {
        return !row.isBlank("first_name") || !row.isBlank("last_name");
    }
}
