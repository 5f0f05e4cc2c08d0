package io.channelsync.operate;

import java.util.Map;
import java.util.UUID;

/** The story of one statement: its states, its sales, its orders and invoices. */
final class StatementStory {

    private final Sites sites;
    private final UUID id;

    StatementStory(Sites sites, UUID id) {
        this.sites = sites;
        this.id = id;
    }

    Story tell() {
        Map<String, Object> parameters = Map.of("id", id);
        Story story = new Story("statement " + id);
        story.key(id.toString());
        sites.rows(Sites.HQ, "why-statement", parameters).forEach(row -> tellState(story, row));
        for (Map<String, Object> row : sites.rows(Sites.HQ, "why-statement-events", parameters)) {
            story.event(Values.time(row, "event_at"), Sites.HQ, Values.text(row, "operation")
                    + (row.get("to_state") == null ? "" : " to " + Values.text(row, "to_state"))
                    + (row.get("detail") == null ? "" : ": " + Values.text(row, "detail")));
        }
        for (Map<String, Object> row : sites.rows(Sites.HQ, "why-statement-members", parameters)) {
            story.upshot(Phrases.count(Values.number(row, "row_count"), "sale is ", "sales are ")
                    + Values.text(row, "sync_status"));
        }
        sites.rows(Sites.HQ, "why-statement-orders", parameters).forEach(row -> TransactionStory.tellOrder(story, row));
        story.addRecords(sites);
        return story;
    }

    private void tellState(Story story, Map<String, Object> row) {
        String number = Values.text(row, "statement_number");
        String state = Values.text(row, "state");
        story.event(Values.time(row, "created_at"), Sites.HQ, "opened for " + Values.text(row, "channel_id")
                        + ", business date " + row.get("business_date") + ", sequence " + row.get("sequence"))
                .event(Values.time(row, "posted_at"), Sites.HQ, "posted" + (number == null ? "" : " as " + number));
        if (state.equals("POSTED")) {
            story.upshot("it is POSTED" + (number == null ? "" : " as " + number));
        } else {
            story.upshot(Attempts.waits("it is " + state, row, "post-end-of-day")).hint("channelsync retry " + id);
        }
    }
}
