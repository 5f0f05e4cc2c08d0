package io.channelsync.simulation;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The channels of a simulated retailer: four time zones, two address books, one channel that sees both. */
final class Chain {

    static final List<String> IDS = List.of("alpha", "bravo", "charlie", "delta");

    private static final List<String> ZONES = List.of("America/Los_Angeles", "Europe/Berlin", "Asia/Tokyo", "UTC");

    private Chain() {}

    static Channel at(String id, DatabaseAddress address) {
        ZoneId zone = ZoneId.of(ZONES.get(IDS.indexOf(id)));
        List<String> books = id.equals("charlie") ? List.of("all", "web") : List.of(homeBook(id));
        return new Channel(id, id, address, "all", "US", zone, LocalTime.of(4, 0), books,
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", homeBook(id), null), false);
    }

    /** The address book that customers of the channel come into. */
    static String homeBook(String id) {
        return id.equals("delta") ? "web" : "all";
    }

    /** True when customers that came in at one channel belong to the other. */
    static boolean shares(String origin, String channel) {
        return channel.equals("charlie") || homeBook(origin).equals(homeBook(channel));
    }
}
