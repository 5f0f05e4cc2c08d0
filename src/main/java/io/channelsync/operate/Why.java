package io.channelsync.operate;

import io.channelsync.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells the whole story of a GUID or a number: where it is, what it waits for, every attempt. Reads only. */
public final class Why {

    private final Sites sites;

    public Why(Sites sites) {
        this.sites = sites;
    }

    /**
     * Tells what is known.
     *
     * @param id GUID of a customer, operation, address, transaction or statement, or the number of an account, address,
     *     sales order, statement, invoice or loyalty card
     * @return exit code 0; 4 when nobody knows it; 3 when HQ is away
     */
    public Answer tell(String id) {
        String asked = id.strip();
        UUID guid = Subjects.guid(asked);
        String wanted = guid == null ? asked : guid.toString();
        Places places = new Places();
        try {
            List<Story> stories = stories(wanted, places);
            List<String> lines = new ArrayList<>();
            stories.forEach(story -> lines.addAll(story.lines()));
            if (stories.isEmpty()) {
                lines.add("nothing is known about " + asked + "; asked HQ" + sites.open().stream()
                        .map(channel -> ", " + channel.id())
                        .collect(Collectors.joining()));
            }
            lines.addAll(places.lines());
            return new Answer(String.join("\n", lines), stories.isEmpty() ? Answer.UNKNOWN : Answer.DONE);
        } catch (SiteAway away) {
            return new Answer(away.getMessage(), Answer.INCOMPLETE);
        }
    }

    private List<Story> stories(String id, Places places) {
        Subjects subjects = Subjects.atHq(sites, id);
        for (Channel channel : sites.open()) {
            places.ask(channel.id(), () -> subjects.addFrom(sites, channel.id(), id));
        }
        List<Story> stories = new ArrayList<>();
        subjects.statements().forEach(statement -> stories.add(new StatementStory(sites, statement).tell()));
        subjects.transactions().forEach(transaction ->
                stories.add(new TransactionStory(sites, places, transaction, subjects).tell()));
        subjects.customers().forEach(customer -> stories.add(new CustomerStory(sites, places, customer).tell()));
        Story card = new Story("loyalty card " + id);
        if (new CardsTold(sites, places, card).tell(id, null, null)) {
            stories.add(0, card);
        }
        if (stories.isEmpty()) {
            Story records = new Story("records about " + id).key(id);
            if (records.addRecords(sites)) {
                stories.add(records);
            }
        }
        return stories;
    }
}
