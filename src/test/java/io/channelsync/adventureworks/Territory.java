package io.channelsync.adventureworks;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** A sales territory, which is one channel here. */
public record Territory(int key, String region, String country) {

    /** What a country brings to its channels; their address book is that of the country. */
    private enum Home {
        UNITED_STATES("US", "USD", "en-US", "America/Chicago"),
        CANADA("CA", "CAD", "en-CA", "America/Toronto"),
        FRANCE("FR", "EUR", "fr-FR", "Europe/Paris"),
        GERMANY("DE", "EUR", "de-DE", "Europe/Berlin"),
        AUSTRALIA("AU", "AUD", "en-AU", "Australia/Sydney"),
        UNITED_KINGDOM("GB", "GBP", "en-GB", "Europe/London");

        final String code;
        final String currency;
        final String language;
        final String timeZone;

        Home(String code, String currency, String language, String timeZone) {
            this.code = code;
            this.currency = currency;
            this.language = language;
            this.timeZone = timeZone;
        }

        String addressBook() {
            return code.toLowerCase(Locale.ROOT);
        }
    }

    public String channelId() {
        return region.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    public String currency() {
        return home().currency;
    }

    /** The book that customers of this territory get, shared by all territories of the country. */
    public String addressBook() {
        return home().addressBook();
    }

    /** The channel with its database. */
    public Channel channel(DatabaseAddress address) {
        Home home = home();
        return new Channel(
                channelId(),
                region,
                address,
                home.addressBook(),
                home.code,
                ZoneId.of(home.timeZone),
                LocalTime.of(4, 0),
                List.of(home.addressBook()),
                new Channel.DefaultCustomer(null, "RETAIL", home.currency, home.language, home.addressBook(), null),
                false);
    }

    private Home home() {
        return Home.valueOf(country.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
