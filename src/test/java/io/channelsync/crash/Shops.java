package io.channelsync.crash;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import io.channelsync.testing.TestDatabase;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Three channels whose customers all belong to one address book. */
public final class Shops {

    public static final List<String> IDS = List.of("north", "south", "web");

    private Shops() {}

    public static Channel at(String id, TestDatabase database) {
        return at(id, database.address());
    }

    static Channel at(String id, DatabaseAddress address) {
        return new Channel(id, id, address, "all", "US", ZoneId.of("UTC"), LocalTime.of(4, 0), List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }
}
