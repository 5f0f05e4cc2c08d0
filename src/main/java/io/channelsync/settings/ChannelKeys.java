package io.channelsync.settings;

import static io.channelsync.settings.Setting.optional;
import static io.channelsync.settings.Setting.required;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every key of {@code channels.yaml}. */
final class ChannelKeys {

    static final String LIST = "channels";

    static final String GROUPS = "groups";

    static final Setting ID = required("id", Kind.kebabCase(), "seattle", "unique, never reused");
    static final Setting NAME = optional("name", Kind.text(), "Seattle", "what people call it; the id if left out");
    static final Setting URL = required("url", Kind.databaseUrl(), "jdbc:postgresql://localhost:5432/seattle", "its database");
    static final Setting USERNAME = optional("username", Kind.mayBeEmpty(), "channelsync", "login; none if left out");
    static final Setting PASSWORD = optional("password", Kind.mayBeEmpty(), "\"{{env:SEATTLE_PASSWORD}}\"", "none if left out");
    static final Setting GROUP = optional("group", Kind.text(), "us", "channel database group; default if left out");
    static final Setting COUNTRY = required("country", Kind.country(), "US", "default of phone numbers and addresses");
    static final Setting TIME_ZONE = required("time-zone", Kind.timeZone(), "America/Los_Angeles", "zone of its business days");
    static final Setting DAY_ENDS_AT =
            required("day-ends-at", Kind.timeOfDay(), "\"04:00\"", "sales before this belong to the day before");
    static final Setting ADDRESS_BOOKS =
            required("address-books", Kind.text(), "[us]", "customers in any of these come down to it");
    static final Setting DEFAULT_CUSTOMER =
            required("default-customer", Kind.text(), "", "fills the blanks of new customers");
    static final Setting PAUSED = optional("paused", Kind.flag(), "false", "true keeps ChannelSync away; false if left out");

    static final Setting CUSTOMER_DATA =
            optional("customer-data", Kind.flag(), "true", "false sends no customers to it; true if left out");

    static final Setting ACCOUNT_NUMBER =
            optional("account-number", Kind.text(), "C-000000001", "account of anonymous sales; opened when needed if left out");
    static final Setting CUSTOMER_GROUP = required("customer-group", Kind.text(), "RETAIL", "customer group");
    static final Setting CURRENCY = required("currency", Kind.currency(), "USD", "ISO 4217");
    static final Setting LANGUAGE = required("language", Kind.language(), "en-US", "BCP 47");
    static final Setting ADDRESS_BOOK = optional("address-book", Kind.text(), "us", "the book that brings new customers back");
    static final Setting RECEIPT_OPTION = optional("receipt-option", Kind.text(), "EMAIL", "none if left out");

    static final Setting PARTY_TYPE =
            optional("party-type", Kind.partyType(), "PERSON", "PERSON or ORGANIZATION where the names leave it open; PERSON if left out");
    static final Setting RECEIPT_EMAIL = optional("receipt-email", Kind.text(), "receipts@example.com",
            "where receipts go; new customers inherit it only with channelsync.receipt-email.inherited=true");
    static final Setting AFFILIATIONS = optional("affiliations", Kind.text(), "[NEWCOMER]", "what new customers belong to; none if left out");

    static final List<Setting> CHANNEL = List.of(ID, NAME, URL, USERNAME, PASSWORD, GROUP, COUNTRY, TIME_ZONE, DAY_ENDS_AT,
            ADDRESS_BOOKS, DEFAULT_CUSTOMER, PAUSED, CUSTOMER_DATA);

    static final List<Setting> GROUP_KEYS = List.of(ID, PAUSED, CUSTOMER_DATA);

    static final List<Setting> OF_DEFAULT_CUSTOMER =
            List.of(ACCOUNT_NUMBER, CUSTOMER_GROUP, CURRENCY, LANGUAGE, ADDRESS_BOOK, RECEIPT_OPTION,
                    PARTY_TYPE, RECEIPT_EMAIL, AFFILIATIONS);

    private ChannelKeys() {}

    static Set<String> names(List<Setting> keys) {
        return keys.stream().map(Setting::name).collect(Collectors.toSet());
    }
}
