package io.channelsync.crash;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** Channels whose customers all belong to one address book: three, or twenty. */
public final class Shops {

    public static final List<String> IDS = List.of("north", "south", "web");

    private static final List<String> TWENTY = IntStream.rangeClosed(1, 20).mapToObj("shop%02d"::formatted).toList();

    private Shops() {}

    public static Channel at(String id, TestDatabase database) {
        return at(id, database.address());
    }

    static Channel at(String id, DatabaseAddress address) {
        return new Channel(id, id, address, "all", "US", ZoneId.of("UTC"), LocalTime.of(4, 0), List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }

    /** An HQ and twenty channels on one server. */
    static Site twenty(PostgresServer server) {
        return Site.of(server::forSite, TWENTY, Shops::at);
    }

    /** Statements that HQ has posted. */
    static long statements(Site site) {
        return site.hq().sql("select count(*) from retail_statement where state = 'POSTED'").query(Long.class).single();
    }
}
