package io.channelsync.operate;

import io.channelsync.channel.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adds loyalty cards to a story: where each is, and what it waits for. */
final class CardsTold {

    private final Sites sites;
    private final Places places;
    private final Story story;
    private boolean told;

    CardsTold(Sites sites, Places places, Story story) {
        this.sites = sites;
        this.places = places;
        this.story = story;
    }

    /** Tells the cards of a number, a GUID or an account; what is not asked for is null. Returns whether there are any. */
    boolean tell(String card, UUID asyncId, String account) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("card", card);
        parameters.put("asyncId", asyncId);
        parameters.put("account", account);
        for (Channel channel : sites.open()) {
            places.ask(channel.id(), () -> sites.rows(channel.id(), "why-cards-at-channel", parameters)
                    .forEach(row -> tellAtChannel(channel.id(), row)));
        }
        List<Map<String, Object>> atHq = sites.rows(Sites.HQ, "why-cards", parameters);
        atHq.forEach(this::tellAtHq);
        return told || !atHq.isEmpty();
    }

    private void tellAtChannel(String channel, Map<String, Object> row) {
        told = true;
        String which = which(row);
        story.event(Values.time(row, "issued_at"), channel, which + " issued")
                .event(Values.time(row, "uploaded_at"), channel, which + " uploaded");
        if (row.get("uploaded_at") == null) {
            story.upshot(Attempts.waits(which + " is still at " + channel, row, "upload-channels"));
        }
    }

    private void tellAtHq(Map<String, Object> row) {
        String which = which(row);
        String state = Values.text(row, "sync_status");
        story.key(Values.text(row, "card_number"))
                .event(Values.time(row, "received_at"), Sites.HQ, which + " received from " + Values.text(row, "channel_id"))
                .event(Values.time(row, "completed_at"), Sites.HQ, which + " given to account " + Values.text(row, "account_number"));
        if (!state.equals("SYNCHRONIZED")) {
            story.upshot(Attempts.waits(which + " is " + state, row, "synchronize-customers"));
            story.hint("channelsync retry " + Values.text(row, "card_number"));
        }
    }

    private static String which(Map<String, Object> row) {
        return "loyalty card " + Values.text(row, "card_number");
    }
}
