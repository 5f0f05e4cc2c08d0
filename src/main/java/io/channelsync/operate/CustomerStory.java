package io.channelsync.operate;

import io.channelsync.channel.Channel;
import io.channelsync.edit.ConflictReason;
import io.channelsync.operate.Subjects.CustomerKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The story of one customer: operations at channels and HQ, the account, where it was sent, which orders wait for it. */
final class CustomerStory {

    private final Sites sites;
    private final Places places;
    private final CustomerKey customer;
    private final Story story;

    CustomerStory(Sites sites, Places places, CustomerKey customer) {
        this.sites = sites;
        this.places = places;
        this.customer = customer;
        this.story = new Story("customer" + (customer.asyncId() == null ? "" : " " + customer.asyncId())
                + (customer.account() == null ? ", no account yet" : ", account " + customer.account()));
    }

    Story tell() {
        story.key(customer.asyncId() == null ? null : customer.asyncId().toString()).key(customer.account());
        for (UploadedTable table : UploadedTable.values()) {
            if (table.key().equals("operation_id")) {
                tellOperations(table);
            }
        }
        sites.rows(Sites.HQ, "why-customer", customer.parameters()).forEach(this::tellAccount);
        sites.rows(Sites.HQ, "why-transactions-of-customer", customer.parameters()).forEach(this::tellWaiting);
        sites.rows(Sites.HQ, "why-alias", customer.parameters()).forEach(this::tellLink);
        sites.rows(Sites.HQ, "why-duplicates", customer.parameters()).forEach(this::tellDuplicate);
        new CardsTold(sites, places, story).tell(null, customer.asyncId(), customer.account());
        story.addRecords(sites);
        return story;
    }

    private void tellOperations(UploadedTable table) {
        for (Channel channel : sites.open()) {
            places.ask(channel.id(), () -> rows(channel.id(), "why-operations-at-channel", table)
                    .forEach(row -> tellAtChannel(channel.id(), table, row)));
        }
        rows(Sites.HQ, "why-operations", table).forEach(row -> tellAtHq(table, row));
    }

    private List<Map<String, Object>> rows(String place, String statement, UploadedTable table) {
        String sql = Sql.of(statement, Map.of("table", table.table()));
        return sites.ask(place, client -> client.sql(sql).params(customer.parameters()).query().listOfRows());
    }

    private void tellAtChannel(String channel, UploadedTable table, Map<String, Object> row) {
        String which = named(table, row);
        story.key(Values.text(row, "operation_id"))
                .event(Values.time(row, "created_at"), channel, which + " written")
                .event(Values.time(row, "uploaded_at"), channel, which + " uploaded")
                .event(Values.time(row, "completed_at"), channel, which + " completed");
        if (row.get("uploaded_at") == null) {
            story.upshot("waits for upload-channels: " + which + " is still at " + channel);
        }
        if (row.get("sync_error") != null && row.get("completed_at") == null) {
            story.upshot(channel + " was told about " + which + ": " + Values.text(row, "sync_error"));
        }
    }

    private void tellAtHq(UploadedTable table, Map<String, Object> row) {
        String which = named(table, row);
        String operation = Values.text(row, "operation_id");
        String state = Values.text(row, "sync_status");
        story.key(operation)
                .event(Values.time(row, "received_at"), Sites.HQ,
                        which + " received from " + Values.text(row, "channel_id"))
                .event(Values.time(row, "completed_at"), Sites.HQ, which + " " + state.toLowerCase(Locale.ROOT)
                        + (row.get("change_number") == null ? "" : ", change " + row.get("change_number")));
        if (state.equals("SYNCHRONIZED") || state.equals("SUPERSEDED")) {
            return;
        }
        story.upshot(Attempts.waits(which + " is " + state, row, "synchronize-customers"));
        if (table == UploadedTable.BUSINESS_PARTNER_REQUEST && state.equals("NEEDS_DECISION")) {
            story.hint("channelsync approve " + operation).hint("channelsync reject " + operation + " --reason TEXT");
        } else if (!ConflictReason.fields(Values.text(row, "sync_error")).isEmpty()) {
            story.hint("channelsync operations id=" + operation + " --values").hint("channelsync decide " + operation + " channel|hq");
        } else if (state.equals("FAILED") && table == UploadedTable.BUSINESS_PARTNER_REQUEST) {
            story.hint("channelsync fix " + operation + " FIELD=VALUE").hint("channelsync retry " + operation);
        } else if (!state.equals("PENDING") && table.edits()) {
            story.hint("channelsync fix " + operation + " FIELD=VALUE");
        } else {
            story.hint("channelsync retry " + operation);
        }
    }

    private void tellAccount(Map<String, Object> row) {
        String account = Values.text(row, "account_number");
        List<String> books = sites.rows(Sites.HQ, "why-address-books", Map.of("account", account)).stream()
                .map(book -> Values.text(book, "address_book"))
                .toList();
        if (row.get("erased_at") != null) {
            story.event(Values.time(row, "erased_at"), Sites.HQ, "erased").upshot("the customer was erased; the account stays for orders and money");
        }
        story.event(Values.time(row, "created_at"), Sites.HQ, "account " + account + " opened")
                .upshot("HQ has account " + account + ", " + Phrases.count(Values.number(row, "addresses"), "address",
                        "addresses") + ", change " + Values.number(row, "change_number")
                        + (Boolean.TRUE.equals(row.get("blocked")) ? ", blocked" : "") + ", address books "
                        + (books.isEmpty() ? "none: it would never come back to a channel" : String.join(", ", books)));
        for (Channel channel : sites.open()) {
            if (channel.addressBooks().stream().anyMatch(books::contains)) {
                places.ask(channel.id(), () -> tellDistributed(channel.id(), Values.number(row, "change_number")));
            }
        }
    }

    private void tellDistributed(String channel, long change) {
        List<Map<String, Object>> there = sites.rows(channel, "why-customer-at-channel", customer.parameters());
        if (there.stream().anyMatch(row -> Values.number(row, "change_number") >= change)) {
            story.upshot(channel + " has it");
        } else {
            story.upshot("waits for distribute-customers: " + channel
                    + (there.isEmpty() ? " does not have it" : " has an older state")
                    + ", is at change " + Cursor.of(sites, channel));
        }
    }

    private void tellLink(Map<String, Object> row) {
        String guid = Values.text(row, "async_id");
        story.key(guid)
                .event(Values.time(row, "linked_at"), Sites.HQ, guid + " linked to account "
                        + Values.text(row, "account_number") + " by " + Values.text(row, "linked_by"))
                .upshot(guid + " stands for account " + Values.text(row, "account_number")
                        + (row.get("former_account") == null ? "" : "; account " + Values.text(row, "former_account") + " was merged into it"))
                .hint("channelsync duplicates undo " + guid);
    }

    private void tellDuplicate(Map<String, Object> row) {
        String which = Values.text(row, "async_id");
        String account = Values.text(row, "matched_account");
        story.upshot(which + " may be account " + account + " (" + Values.text(row, "reasons") + "), "
                        + (Values.text(row, "state").equals("HELD") ? "waits for a decision" : "flagged"))
                .hint("channelsync duplicates link " + which + " " + account)
                .hint("channelsync duplicates keep-apart " + which + " " + account);
    }

    private void tellWaiting(Map<String, Object> row) {
        String kind = TransactionStory.spoken(row);
        story.upshot(kind + " " + Values.text(row, "transaction_id") + " of " + Values.text(row, "channel_id")
                + " refers to it and is " + Values.text(row, "sync_status")
                + (row.get("sync_error") == null ? "" : ": " + Values.text(row, "sync_error")));
    }

    private static String named(UploadedTable table, Map<String, Object> row) {
        return Values.text(row, "operation") + " of " + table.spoken() + " ("
                + Values.text(row, "operation_id").substring(0, 8) + ")";
    }
}
