package io.channelsync.operate;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The staging tables that say something of a person, and in which columns. */
enum StagedPerson {
    CUSTOMER("async_customer", "title, first_name, middle_name, last_name, organization_name, email, phone, receipt_email,"
            + " tax_number, identification_number"),
    ADDRESS("async_address", "purpose, name, street, street_number, building_complement, district, city, county, state,"
            + " postal_code, phone, email"),
    CONTACT("async_contact", "contact_type, value, description"),
    AFFILIATION("async_affiliation", "affiliation"),
    ATTRIBUTE("async_attribute", "name, value_type, value"),
    BUSINESS_PARTNER_REQUEST("business_partner_request", "organization_name, requester_first_name, requester_last_name, email,"
            + " phone, tax_number");

    private final String table;
    private final String columns;

    StagedPerson(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    /** What the statements about this table, which they call {@code o}, need to know of it. */
    Map<String, String> words() {
        return Map.of("table", table, "says_something",
                Stream.of(columns.split(", ")).map(column -> "o." + column + " is not null").collect(Collectors.joining(" or ")));
    }
}
