package io.channelsync.customer;

import io.channelsync.channel.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns the requests of business partners that a channel staged into rows for HQ's inbox. Has no state; safe for many threads.
 *
 * <p>ONBOARD names the organization and the requester, whose GUID is {@code async_id}. ADD_USER names the organization by
 * {@code account_number} and the new user by {@code async_id}. EDIT_USER and REMOVE_USER name the user by either.
 */
public final class BusinessPartnerIntake {

    private static final Set<String> TYPES = Set.of("ONBOARD", "ADD_USER", "EDIT_USER", "REMOVE_USER");

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    /** @param lengths limits of HQ's table {@code customer} */
    public BusinessPartnerIntake(ColumnLengths lengths) {
        rules.put("account_number", Rule.AS_TYPED.within(lengths.of("account_number")));
        rules.put("organization_name", Rule.AS_TYPED.within(lengths.of("organization_name")));
        rules.put("requester_first_name", Rule.AS_TYPED.within(lengths.of("first_name")));
        rules.put("requester_last_name", Rule.AS_TYPED.within(lengths.of("last_name")));
        rules.put("email", ((Rule) (text, channel) -> EmailAddress.read(text)).within(lengths.of("email")));
        rules.put("phone", ((Rule) (text, channel) -> PhoneNumber.read(text, channel.country())).within(lengths.of("phone")));
        rules.put("tax_number", Rule.AS_TYPED.within(lengths.of("tax_number")));
    }

    /** Transforms one page of {@code business_partner_request}, in order. */
    public List<Map<String, Object>> transform(List<Map<String, Object>> page, Channel channel) {
        List<Map<String, Object>> rows = new ArrayList<>(page.size());
        for (Map<String, Object> typed : page) {
            rows.add(transform(typed, channel));
        }
        return rows;
    }

    private Map<String, Object> transform(Map<String, Object> typed, Channel channel) {
        InboxRow row = new InboxRow(typed, channel);
        check(row);
        rules.forEach(row::judge);
        return row.sealed();
    }

    /** What a request asks for, without white space around it. */
    public static String type(Map<String, Object> request) {
        return WhiteSpace.collapse((String) request.get("request_type"));
    }

    /** Why nobody can tell what a row of HQ's inbox asks for, or about whom; null when that is plain. */
    public static String fault(Map<String, Object> request) {
        InboxRow row = new InboxRow(request, null);
        check(row);
        return row.reason();
    }

    private static void check(InboxRow row) {
        row.operation();
        row.guid("async_id");
        row.judge("request_type", (text, from) -> TYPES.contains(text)
                ? Verdict.accepted(text) : Verdict.refused("must be ONBOARD, ADD_USER, EDIT_USER or REMOVE_USER"));
        requireKeys(row);
    }

    private static void requireKeys(InboxRow row) {
        switch (String.valueOf(row.text("request_type"))) {
            case "ONBOARD" -> require(row, "async_id", "organization_name", "requester_last_name", "email");
            case "ADD_USER" -> require(row, "account_number", "async_id", "requester_last_name", "email");
            case "EDIT_USER", "REMOVE_USER" -> {
                if (row.isBlank("account_number") && row.isBlank("async_id")) {
                    row.refuse("account_number or async_id is required");
                }
            }
            default -> require(row, "request_type");
        }
    }

    private static void require(InboxRow row, String... columns) {
        for (String column : columns) {
            if (row.isBlank(column)) {
                row.refuse(column + " is required");
            }
        }
    }
}
