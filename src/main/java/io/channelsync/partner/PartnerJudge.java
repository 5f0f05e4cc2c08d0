package io.channelsync.partner;

import io.channelsync.channel.Channel;
import io.channelsync.customer.BusinessPartnerIntake;
import io.channelsync.flow.Backoff;
import io.channelsync.flow.Board;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides about one request of a business partner after the other, and sorts what it asks for into the page. */
final class PartnerJudge {

    private final Board board;
    private final Backoff backoff;
    private final boolean inheritReceiptEmail;

    PartnerJudge(Board board, Backoff backoff, boolean inheritReceiptEmail) {
        this.board = board;
        this.backoff = backoff;
        this.inheritReceiptEmail = inheritReceiptEmail;
    }

    /** The request that a prospect or a hierarchy came from. */
    static Object key(Map<String, Object> row) {
        return row.get("channel_id") + "/" + row.get("operation_id");
    }

    /** @param prospect what was decided about the organization; null when nobody has been asked */
    void judge(PartnerPage page, Map<String, Object> request, Object prospect, OffsetDateTime now) {
        // The inbox may hold what intake never saw: one such row must not stop the requests of everybody.
        String fault = BusinessPartnerIntake.fault(request);
        if (fault != null) {
            settle(page, request, "FAILED", fault, now);
            return;
        }
        Object user = request.get("async_id") != null ? request.get("async_id") : request.get("member_account");
        if (!page.first(user)) {
            return;
        }
        switch (BusinessPartnerIntake.type(request)) {
            case "ONBOARD" -> onboard(page, request, prospect, now);
            case "ADD_USER" -> addUser(page, request, now);
            case "EDIT_USER" -> editUser(page, request, now);
            case "REMOVE_USER" -> removeUser(page, request, now);
            default -> settle(page, request, "FAILED", "request_type is unknown", now);
        }
    }

    private void onboard(PartnerPage page, Map<String, Object> request, Object prospect, OffsetDateTime now) {
        Map<String, Object> membership = page.membership(request.get("user_account"));
        if (membership != null && key(membership).equals(key(request))) {
            // HQ was restored and has the organization back from the channels.
            settle(page, request, "SYNCHRONIZED", null, now);
            return;
        }
        if (!"APPROVED".equals(prospect)) {
            if (prospect == null) {
                page.prospects.add(request);
            }
            settle(page, request, "NEEDS_DECISION", "waits for approval", now);
            return;
        }
        if (taken(page, request, now, "NEEDS_DECISION") || member(page, request, now)) {
            return;
        }
        Map<String, Object> organization = customer(request, "ORGANIZATION");
        organization.put("organization_name", request.get("organization_name"));
        organization.put("tax_number", request.get("tax_number"));
        page.customers.add(organization);
        Map<String, Object> hierarchy = new HashMap<>(request);
        hierarchy.put("name", request.get("organization_name"));
        hierarchy.put("organization", organization);
        page.hierarchies.add(hierarchy);
        join(page, request, hierarchy, "ADMIN");
        settle(page, request, "SYNCHRONIZED", null, now);
    }

    private void addUser(PartnerPage page, Map<String, Object> request, OffsetDateTime now) {
        Map<String, Object> hierarchy = page.membership(request.get("organization_account"));
        if (hierarchy == null) {
            hold(page, request, "waits for organization " + request.get("organization_account") + ", which HQ does not have", now);
        } else if (isUserOf(page.membership(request.get("user_account")), hierarchy)) {
            settle(page, request, "SYNCHRONIZED", null, now);
        } else if (!taken(page, request, now, "FAILED") && !member(page, request, now)) {
            join(page, request, hierarchy, "USER");
            settle(page, request, "SYNCHRONIZED", null, now);
        }
    }

    private static boolean isUserOf(Map<String, Object> membership, Map<String, Object> hierarchy) {
        return membership != null && "USER".equals(membership.get("role"))
                && membership.get("hierarchy_number").equals(hierarchy.get("hierarchy_number"));
    }

    private void editUser(PartnerPage page, Map<String, Object> request, OffsetDateTime now) {
        if (known(page, request, now) && !taken(page, request, now, "FAILED")) {
            page.edits.add(user(request));
            page.touched.add(user(request));
            settle(page, request, "SYNCHRONIZED", null, now);
        }
    }

    private void removeUser(PartnerPage page, Map<String, Object> request, OffsetDateTime now) {
        if (!known(page, request, now)) {
            return;
        }
        if ("ADMIN".equals(page.membership(request.get("member_account")).get("role"))) {
            settle(page, request, "FAILED", "the admin of an organization can only be changed at HQ", now);
            return;
        }
        page.removals.add(user(request));
        page.touched.add(user(request));
        settle(page, request, "SYNCHRONIZED", null, now);
    }

    /** Whether the request is about a user whom HQ has; otherwise it waits, and says for whom. */
    private boolean known(PartnerPage page, Map<String, Object> request, OffsetDateTime now) {
        Map<String, Object> membership = page.membership(request.get("member_account"));
        if (membership == null || "ORGANIZATION".equals(membership.get("role"))) {
            Object user = request.get("async_id") != null ? request.get("async_id") : request.get("member_account");
            hold(page, request, "waits for user " + user + ", who belongs to no organization", now);
            return false;
        }
        return true;
    }

    private boolean taken(PartnerPage page, Map<String, Object> request, OffsetDateTime now, String status) {
        Object user = request.get("user_account") != null ? request.get("user_account")
                : "EDIT_USER".equals(BusinessPartnerIntake.type(request)) ? request.get("member_account") : request.get("async_id");
        Object holder = page.takeEmail(request.get("email_key"), user);
        if (holder != null) {
            settle(page, request, status, "email is that of another user of a business partner, " + holder, now);
        }
        return holder != null;
    }

    /** A customer who is a user already cannot become one again. */
    private static boolean member(PartnerPage page, Map<String, Object> request, OffsetDateTime now) {
        Map<String, Object> membership = page.membership(request.get("user_account"));
        if (membership != null) {
            settle(page, request, "FAILED", "customer " + request.get("user_account") + " is a user of organization "
                    + membership.get("organization_account") + " already", now);
        }
        return membership != null;
    }

    private void join(PartnerPage page, Map<String, Object> request, Map<String, Object> hierarchy, String role) {
        Map<String, Object> member = new HashMap<>();
        member.put("role", role);
        member.put("email_key", request.get("email_key"));
        member.put("hierarchy", hierarchy);
        if (request.get("user_account") == null) {
            Map<String, Object> person = customer(request, "PERSON");
            person.put("async_id", request.get("async_id"));
            person.put("first_name", request.get("requester_first_name"));
            person.put("last_name", request.get("requester_last_name"));
            person.put("email", request.get("email"));
            person.put("phone", request.get("phone"));
            page.customers.add(person);
            member.put("customer", person);
        } else {
            member.put("customer", Map.of("account_number", request.get("user_account")));
            page.touched.add(Map.of("account_number", request.get("user_account")));
        }
        page.members.add(member);
    }

    /** A new customer with what its channel gives to new ones. It is made at HQ, not by the channel. */
    private Map<String, Object> customer(Map<String, Object> request, String partyType) {
        Map<String, Object> customer = new HashMap<>();
        List.of("async_id", "title", "first_name", "middle_name", "last_name", "organization_name", "email", "phone", "receipt_email",
                "receipt_option", "tax_number", "identification_number", "customer_group", "currency", "language", "address_book",
                "channel_id").forEach(column -> customer.put(column, null));
        customer.put("party_type", partyType);
        customer.put("asked_through", request.get("channel_id"));
        board.channel((String) request.get("channel_id")).map(Channel::defaultCustomer).ifPresent(blanks -> {
            customer.put("customer_group", blanks.customerGroup());
            customer.put("currency", blanks.currency());
            customer.put("language", blanks.language());
            customer.put("receipt_option", blanks.receiptOption());
            customer.put("address_book", blanks.addressBook());
            customer.put("receipt_email", inheritReceiptEmail ? blanks.receiptEmail() : null);
        });
        return customer;
    }

    private static Map<String, Object> user(Map<String, Object> request) {
        Map<String, Object> user = new HashMap<>(request);
        user.put("account_number", request.get("member_account"));
        return user;
    }

    private void hold(PartnerPage page, Map<String, Object> request, String reason, OffsetDateTime now) {
        int attempts = ((Number) request.get("attempts")).intValue() + 1;
        settle(page, request, "PENDING", reason, now);
        request.put("attempts", attempts);
        request.put("next_attempt_at", now.plus(backoff.after(attempts)));
    }

    private static void settle(PartnerPage page, Map<String, Object> request, String status, String reason, OffsetDateTime now) {
        request.put("sync_status", status);
        request.put("sync_error", reason);
        request.put("next_attempt_at", null);
        request.put("completed_at", status.equals("SYNCHRONIZED") ? now : null);
        page.settled.add(request);
    }
}
