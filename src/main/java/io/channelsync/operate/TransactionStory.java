package io.channelsync.operate;

import io.channelsync.channel.Channel;
import io.channelsync.transaction.TransactionType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The story of one order or sale, from the till to its sales order or statement. */
final class TransactionStory {

    private final Sites sites;
    private final Places places;
    private final UUID id;
    private final Subjects subjects;

    /** @param subjects gets the customer added, whose story follows */
    TransactionStory(Sites sites, Places places, UUID id, Subjects subjects) {
        this.sites = sites;
        this.places = places;
        this.id = id;
        this.subjects = subjects;
    }

    Story tell() {
        List<Map<String, Object>> received = sites.rows(Sites.HQ, "why-transaction", Map.of("id", id));
        Story story = new Story((received.isEmpty() ? "order or sale" : spoken(received.get(0))) + " " + id);
        story.key(id.toString());
        for (Channel channel : sites.open()) {
            places.ask(channel.id(), () -> sites.rows(channel.id(), "why-transaction-at-channel", Map.of("id", id))
                    .forEach(row -> tellAtChannel(story, channel.id(), row)));
        }
        received.forEach(row -> tellAtHq(story, row));
        sites.rows(Sites.HQ, "why-order", Map.of("id", id)).forEach(row -> tellOrder(story, row));
        sites.rows(Sites.HQ, "why-order-changes", Map.of("id", id)).forEach(row -> tellChange(story, row));
        sites.rows(Sites.HQ, "why-membership", Map.of("id", id)).forEach(row -> tellMembership(story, row));
        story.addRecords(sites);
        return story;
    }

    static String spoken(Map<String, Object> row) {
        return TransactionType.spoken(row.get("transaction_type"));
    }

    static void tellOrder(Story story, Map<String, Object> row) {
        String number = Values.text(row, "sales_order_number");
        story.key(number)
                .event(Values.time(row, "created_at"), Sites.HQ,
                        "sales order " + number + " for account " + Values.text(row, "account_number"))
                .event(Values.time(row, "invoiced_at"), Sites.HQ,
                        "invoice " + Values.text(row, "invoice_number") + " of " + number)
                .upshot("sales order " + number + " is " + Values.text(row, "status") + form(row));
    }

    /** Where the form comes from that a changed order has. */
    private static String form(Map<String, Object> row) {
        return (row.get("revised_by") == null ? "" : ", revision " + Values.text(row, "revision") + ", with the lines of edit " + Values.text(row, "revised_by"))
                + (row.get("canceled_by") == null ? "" : ", by cancellation " + Values.text(row, "canceled_by"));
    }

    private static void tellChange(Story story, Map<String, Object> row) {
        String what = TransactionType.spoken(row.get("transaction_type")) + ", " + Values.text(row, "transaction_id");
        story.event(Values.time(row, "received_at"), Sites.HQ, what + ": received")
                .event(Values.time(row, "completed_at"), Sites.HQ, what + ": " + Values.text(row, "sync_status"));
        if (row.get("completed_at") == null) {
            story.upshot(what + " is " + Values.text(row, "sync_status") + (row.get("sync_error") == null ? "" : ": " + Values.text(row, "sync_error")))
                    .hint("channelsync why " + Values.text(row, "transaction_id"));
        }
    }

    private void tellAtChannel(Story story, String channel, Map<String, Object> row) {
        subjects.addCustomer(sites, row);
        story.event(Values.time(row, "created_at"), channel, spoken(row) + " written")
                .event(Values.time(row, "uploaded_at"), channel, "uploaded");
        if (row.get("uploaded_at") == null) {
            story.upshot("waits for upload-channels: it is still at " + channel);
        }
        if (row.get("sync_error") != null) {
            story.upshot(channel + " was told: " + Values.text(row, "sync_error"));
        }
    }

    private void tellAtHq(Story story, Map<String, Object> row) {
        subjects.addCustomer(sites, row);
        story.event(Values.time(row, "received_at"), Sites.HQ, "received from " + Values.text(row, "channel_id")
                        + ", business date " + row.get("business_date"))
                .event(Values.time(row, "validated_at"), Sites.HQ, "validated: " + Values.text(row, "validation_status"))
                .event(Values.time(row, "completed_at"), Sites.HQ, Values.text(row, "sync_status").toLowerCase(Locale.ROOT));
        if (row.get("refers_to") != null) {
            story.upshot("it changes order " + Values.text(row, "refers_to")).hint("channelsync why " + Values.text(row, "refers_to"));
        }
        if (row.get("status") != null) {
            story.event(Values.time(row, "modified_at"), Sites.HQ, "order status " + Values.text(row, "status")
                    + (row.get("error_detail") == null ? "" : ": " + Values.text(row, "error_detail"))
                    + " (" + Phrases.count(Values.number(row, "retry_count"), "retry", "retries") + ")");
        }
        String state = Values.text(row, "sync_status");
        if (!state.equals("SYNCHRONIZED") && !state.equals("SUPERSEDED")) {
            String flow = TransactionType.concernsOrder(row.get("transaction_type")) ? "synchronize-orders" : "post-end-of-day";
            story.upshot(Attempts.waits("it is " + state, row, flow)).hint("channelsync retry " + id);
            if (TransactionType.changesOrder(row.get("transaction_type"))) {
                story.hint("channelsync reject " + id + " --reason TEXT");
            }
        }
        sites.rows(Sites.HQ, "why-validation-errors", Map.of("channel", row.get("channel_id"), "id", id))
                .forEach(error -> tellFault(story, error));
    }

    private static void tellFault(Story story, Map<String, Object> row) {
        String line = Values.text(row, "line_number");
        story.upshot("breaks rule " + Values.text(row, "rule") + (line == null ? "" : " in line " + line) + ": "
                + Values.text(row, "message"));
    }

    private static void tellMembership(Story story, Map<String, Object> row) {
        String statement = Values.text(row, "statement_id");
        story.upshot("part of statement " + statement + ", which is " + Values.text(row, "state")
                + (row.get("error_message") == null ? "" : ": " + Values.text(row, "error_message")));
        story.hint("channelsync why " + statement);
    }
}
