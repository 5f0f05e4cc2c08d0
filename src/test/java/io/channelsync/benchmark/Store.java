package io.channelsync.benchmark;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A store of the benchmark. All share one address book, so that every customer comes down to every store.
 *
 * @param phonePrefix of mobile numbers in its country, in the form of E.164; six more digits make a number
 */
record Store(String id, String country, String timeZone, String currency, String language, String phonePrefix) {

    static final String ADDRESS_BOOK = "shared";
    static final String CUSTOMER_GROUP = "RETAIL";

    static final List<Store> ALL = List.of(
            new Store("seattle", "US", "America/Los_Angeles", "USD", "en-US", "+12062"),
            new Store("munich", "DE", "Europe/Berlin", "EUR", "de-DE", "+4915120"),
            new Store("leeds", "GB", "Europe/London", "GBP", "en-GB", "+447400"),
            new Store("lyon", "FR", "Europe/Paris", "EUR", "fr-FR", "+33612"));

    Channel channel(DatabaseAddress database) {
        return new Channel(
                id, id, database, "benchmark", country, ZoneId.of(timeZone), LocalTime.of(4, 0), List.of(ADDRESS_BOOK),
                new Channel.DefaultCustomer(null, CUSTOMER_GROUP, currency, language, ADDRESS_BOOK, null), false);
    }
}
