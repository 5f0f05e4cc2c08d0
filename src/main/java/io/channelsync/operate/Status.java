package io.channelsync.operate;

import io.channelsync.channel.Channel;
import io.channelsync.installation.Judgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts what every flow and every channel has before it. Reads only; what is away is named and the rest is counted. */
public final class Status {

    private static final int LISTED = 20;

    private final Sites sites;
    private final Map<String, String> away = new LinkedHashMap<>();
    private final List<HeldItem> keptBack = new ArrayList<>();
    private long keptBackCount;

    public Status(Sites sites) {
        this.sites = sites;
    }

    /** Counts now. */
    public StatusReport report() {
        away.clear();
        keptBack.clear();
        keptBackCount = 0;
        Inbox inbox = Inbox.NONE;
        List<SequenceStatus> sequences = List.of();
        List<HeldItem> items = List.of();
        Map<String, Long> behind = Map.of();
        Map<String, Long> refused = new TreeMap<>();
        String hqBehind = null;
        List<String> edits = List.of();
        try {
            sites.knock(Sites.HQ);
            hqBehind = Standings.hqBehind(sites);
            inbox = Inbox.read(sites);
            sequences = sites.rows(Sites.HQ, "status-sequences", Map.of()).stream().map(SequenceStatus::of).toList();
            items = heldItems();
            edits = edits();
            behind = behind();
            sites.rows(Sites.HQ, "status-validation", Map.of())
                    .forEach(row -> refused.put(Values.text(row, "rule"), Values.number(row, "row_count")));
        } catch (SiteAway failure) {
            away.put(failure.place(), failure.kind());
        }
        List<ChannelStatus> channels = new ArrayList<>();
        for (Channel channel : sites.channels()) {
            channels.add(channel(channel, inbox, behind));
        }
        return new StatusReport(flows(inbox, channels), channels, sequences, Map.copyOf(away),
                oldest(Stream.concat(items.stream(), keptBack.stream())), inbox.stuck() + keptBackCount, refused, hqBehind, edits);
    }

    /** What daemons have not taken over, of which they keep a record. */
    private List<String> edits() {
        return sites.rows(Sites.HQ, "status-refused-loads", Map.of()).stream()
                .flatMap(row -> Values.text(row, "findings").lines())
                .toList();
    }

    /** What a channel does not send until something is there that it waits for. */
    private void readKeptBack(String channel) {
        keptBackCount += Values.number(sites.rows(channel, "status-held-count-at-channel", Map.of()).get(0), "row_count");
        sites.rows(channel, "status-held-at-channel", Map.of("channel", channel)).forEach(row -> keptBack.add(HeldItem.of(row)));
    }

    private static List<HeldItem> oldest(Stream<HeldItem> items) {
        return items.sorted(Comparator.comparing(HeldItem::since, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(LISTED)
                .toList();
    }

    private ChannelStatus channel(Channel channel, Inbox inbox, Map<String, Long> behind) {
        Map<String, Long> pending = new TreeMap<>();
        String state = channel.paused() ? "paused" : "ok";
        String problem = null;
        if (!channel.paused()) {
            try {
                for (Map<String, Object> row : sites.rows(channel.id(), "status-pending-at-channel", Map.of())) {
                    pending.put(Values.text(row, "table_name"), Values.number(row, "row_count"));
                }
                readKeptBack(channel.id());
                // Takes HQ's word as well; a channel is not away because HQ is.
                Judgement judgement = away.containsKey(Sites.HQ) ? null : Standings.of(sites, channel.id());
                if (judgement != null && !judgement.standing().sound()) {
                    state = "stopped";
                    problem = judgement.text();
                }
            } catch (SiteAway failure) {
                away.put(failure.place(), failure.kind());
                state = failure.place().equals(channel.id()) ? "away" : state;
            }
        }
        pending.values().removeIf(count -> count == 0);
        return new ChannelStatus(channel.id(), state, problem, warning(channel), pending, inbox.of(channel.id()),
                inbox.openStatements(channel.id()), inbox.quarantined(channel.id()), behind.getOrDefault(channel.id(), 0L));
    }

    /** Customers come down by address book. */
    private static String warning(Channel channel) {
        String book = channel.defaultCustomer().addressBook();
        return book != null && channel.addressBooks().contains(book)
                ? null
                : "customers created at " + channel.id() + " would never come back; write address-book: "
                        + channel.addressBooks().get(0) + " below default-customer in channels.yaml";
    }

    private Map<String, Long> behind() {
        long last = sites.rows(Sites.HQ, "change-counter", Map.of()).stream()
                .mapToLong(row -> Values.number(row, "change_number"))
                .findFirst()
                .orElse(0);
        Map<String, Long> behind = new LinkedHashMap<>();
        sites.channels().forEach(channel -> behind.put(channel.id(), last));
        for (Map<String, Object> row : sites.rows(Sites.HQ, "status-cursors", Map.of())) {
            behind.put(Values.text(row, "channel_id"), Math.max(0, last - Values.number(row, "change_number")));
        }
        return behind;
    }

    private List<HeldItem> heldItems() {
        Stream<Map<String, Object>> operations = Stream.of(UploadedTable.values())
                .filter(table -> table.key().equals("operation_id"))
                .flatMap(table -> sites.ask(Sites.HQ, client -> client.sql(Sql.of("status-held-operations",
                                Map.of("table", table.table(), "kind", table.spoken())))
                        .query()
                        .listOfRows()
                        .stream()));
        Stream<Map<String, Object>> others = Stream.of("loyalty-cards", "transactions", "statements", "quarantine")
                .flatMap(name -> sites.rows(Sites.HQ, "status-held-" + name, Map.of()).stream());
        return oldest(Stream.concat(operations, others).map(HeldItem::of));
    }

    private List<FlowStatus> flows(Inbox inbox, List<ChannelStatus> channels) {
        FlowStatus upload = FlowStatus.of("upload-channels")
                .plus("PENDING", channels.stream().mapToLong(ChannelStatus::toUpload).sum(), keptBackCount)
                .plus("FAILED", channels.stream().mapToLong(ChannelStatus::quarantined).sum(), 0);
        FlowStatus distribute = FlowStatus.of("distribute-customers")
                .plus("PENDING", channels.stream().mapToLong(ChannelStatus::changesBehind).sum(), 0);
        return List.of(
                upload,
                inbox.flow("synchronize-customers"),
                distribute,
                inbox.flow("synchronize-orders"),
                inbox.flow("post-end-of-day"));
    }
}
