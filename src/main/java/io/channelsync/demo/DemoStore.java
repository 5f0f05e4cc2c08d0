package io.channelsync.demo;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The three stores of the demo: different currencies, zones, scripts. Seattle serves the customers of Munich, too. */
enum DemoStore {
    SEATTLE("US", "USD", "0.1035", "en-US", "America/Los_Angeles", List.of("us", "eu")),
    MUNICH("DE", "EUR", "0.19", "de-DE", "Europe/Berlin", List.of("eu")),
    OSAKA("JP", "JPY", "0.10", "ja-JP", "Asia/Tokyo", List.of("jp"));

    private static final LocalTime DAY_ENDS_AT = LocalTime.of(4, 0);

    private final String country;
    private final String currency;
    private final BigDecimal taxRate;
    private final String language;
    private final ZoneId timeZone;
    private final List<String> addressBooks;

    DemoStore(
            String country, String currency, String taxRate, String language, String zone, List<String> addressBooks) {
        this.country = country;
        this.currency = currency;
        this.taxRate = new BigDecimal(taxRate);
        this.language = language;
        this.timeZone = ZoneId.of(zone);
        this.addressBooks = addressBooks;
    }

    /** @throws IllegalArgumentException when the demo has no such store */
    static DemoStore of(String channelId) {
        return Stream.of(values())
                .filter(store -> store.id().equals(channelId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the demo has no store " + channelId));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String currency() {
        return currency;
    }

    String language() {
        return language;
    }

    /** What lies in a drawer when it opens. */
    BigDecimal change() {
        return new BigDecimal(this == OSAKA ? "20000" : "200");
    }

    /** Rounds to the smallest coin, half up. */
    BigDecimal round(BigDecimal amount) {
        return amount.setScale(Currency.getInstance(currency).getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    /** The sales tax on a net amount, rounded. */
    BigDecimal taxOn(BigDecimal net) {
        return round(net.multiply(taxRate));
    }

    /** A time on the wall of the store. */
    OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(timeZone).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** The business day that the store is in at an instant. */
    LocalDate businessDay(Instant now) {
        return now.atZone(timeZone).minusSeconds(DAY_ENDS_AT.toSecondOfDay()).toLocalDate();
    }

    /** The store as a channel whose database is there. */
    Channel channel(DatabaseAddress address) {
        String book = addressBooks.get(0);
        return new Channel(
                id(),
                name().charAt(0) + id().substring(1),
                address,
                book,
                country,
                timeZone,
                DAY_ENDS_AT,
                addressBooks,
                new Channel.DefaultCustomer(null, "RETAIL", currency, language, book, null),
                false);
    }
}
