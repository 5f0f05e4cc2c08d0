package io.channelsync.spec;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * The channels of specs. Any id gives a channel in the United States, in UTC, with days that end at midnight; a few ids
 * are declared to be otherwise.
 */
final class SpecChannels {

    private SpecChannels() {}

    static Channel of(String id, DatabaseAddress address) {
        return switch (id) {
            case "munich" -> channel(id, address, "DE", place("Europe/Berlin", "00:00"), defaults("EUR", "de-DE", "eu"));
            case "seattle" -> channel(id, address, "US", place("America/Los_Angeles", "04:00"), usual());
            case "honolulu" -> channel(id, address, "US", place("Pacific/Honolulu", "04:00"), usual());
            // Its default customer says more than it has to.
            case "airport" -> channel(id, address, "US", place("UTC", "00:00"), new Channel.DefaultCustomer(null, "RETAIL", "USD",
                    "en-US", GivenDefaults.ADDRESS_BOOK, "EMAIL", "ORGANIZATION", "receipts@example.com", List.of("TRAVELLER", "NEWCOMER")));
            case "kiosk" -> withoutCustomerData(channel(id, address, "US", place("UTC", "00:00"), usual()));
            default -> channel(id, address, "US", place("UTC", "00:00"), usual());
        };
    }

    private static Channel withoutCustomerData(Channel of) {
        return new Channel(of.id(), of.name(), of.address(), of.group(), of.country(), of.timeZone(), of.dayEndsAt(),
                of.addressBooks(), of.defaultCustomer(), of.paused(), false);
    }

    /** Where a channel is, and at what local time its days end. */
    private record Place(ZoneId zone, LocalTime dayEndsAt) {}

    private static Place place(String zone, String dayEndsAt) {
        return new Place(ZoneId.of(zone), LocalTime.parse(dayEndsAt));
    }

    private static Channel.DefaultCustomer usual() {
        return defaults("USD", "en-US", GivenDefaults.ADDRESS_BOOK);
    }

    private static Channel.DefaultCustomer defaults(String currency, String language, String addressBook) {
        return new Channel.DefaultCustomer(null, "RETAIL", currency, language, addressBook, null);
    }

    private static Channel channel(
            String id, DatabaseAddress address, String country, Place place, Channel.DefaultCustomer defaults) {
        String name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        return new Channel(id, name, address, "specs", country, place.zone(), place.dayEndsAt(),
                List.of(defaults.addressBook()), defaults, false);
    }
}
