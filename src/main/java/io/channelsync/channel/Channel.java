package io.channelsync.channel;

import io.channelsync.database.DatabaseAddress;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A store or web shop with a database of its own, as {@code channels.yaml} describes it.
 *
 * @param id kebab-case, unique, never reused
 * @param name what people call it
 * @param address its database
 * @param group channel database group
 * @param country ISO 3166-1 alpha-2; default of phone numbers and addresses
 * @param timeZone zone in which its business days end
 * @param dayEndsAt local time at which a business day ends; sales before it belong to the day before
 * @param addressBooks customers in any of these come down to this channel
 * @param defaultCustomer fills the blanks of new customers
 * @param paused true while the operator keeps ChannelSync away from it
 * @param customerData false when the channel gets no customer data; what its tills write goes up all the same
 */
public record Channel(
        String id,
        String name,
        DatabaseAddress address,
        String group,
        String country,
        ZoneId timeZone,
        LocalTime dayEndsAt,
        List<String> addressBooks,
        DefaultCustomer defaultCustomer,
        boolean paused,
        boolean customerData) {

    /** A channel that gets customer data. */
    public Channel(
            String id,
            String name,
            DatabaseAddress address,
            String group,
            String country,
            ZoneId timeZone,
            LocalTime dayEndsAt,
            List<String> addressBooks,
            DefaultCustomer defaultCustomer,
            boolean paused) {
        this(id, name, address, group, country, timeZone, dayEndsAt, addressBooks, defaultCustomer, paused, true);
    }

    /** The same channel, paused. */
    public Channel whilePaused() {
        return new Channel(id, name, address, group, country, timeZone, dayEndsAt, addressBooks, defaultCustomer, true, customerData);
    }

    /**
     * What a new customer of the channel gets where the till left a blank (domain section H).
     *
     * @param accountNumber HQ account of anonymous sales; null lets ChannelSync open one when the first such sale is posted
     * @param customerGroup customer group
     * @param currency ISO 4217
     * @param language BCP 47
     * @param addressBook the book through which new customers come back; null means they never would
     * @param receiptOption receipt option, or null
     * @param partyType PERSON or ORGANIZATION where the names leave it open, or null
     * @param receiptEmail where receipts go, if the settings let new customers inherit it, or null
     * @param affiliations what new customers belong to from the start
     */
    public record DefaultCustomer(
            String accountNumber,
            String customerGroup,
            String currency,
            String language,
            String addressBook,
            String receiptOption,
            String partyType,
            String receiptEmail,
            List<String> affiliations) {

        public DefaultCustomer {
            affiliations = List.copyOf(affiliations);
        }

        /** One that fills no more than it has to. */
        public DefaultCustomer(String accountNumber, String customerGroup, String currency, String language,
                String addressBook, String receiptOption) {
            this(accountNumber, customerGroup, currency, language, addressBook, receiptOption, null, null, List.of());
        }
    }
}
