package io.channelsync.checker;

import java.util.List;

/** I3: every channel has every customer, with what belongs to them, as HQ has them, and shows nobody as pending who is not. */
final class DistributionCheck {

    private static final List<String> TABLES = List.of(
            "select account_number, async_id, party_number, party_type, title, first_name, middle_name, last_name, organization_name, email, phone,"
                    + " receipt_email, receipt_option, customer_group, currency, language, tax_number, blocked, change_number from customer",
            "select address_number, account_number, async_address_id, purpose, name, street, street_number, city, county, state, postal_code, country,"
                    + " phone, email, is_primary, active from customer_address",
            "select contact_number, account_number, async_contact_id, contact_type, value, description, is_primary, marketing_consent, active"
                    + " from customer_contact",
            "select account_number, affiliation from customer_affiliation",
            "select account_number, name, value_type, value from customer_attribute");

    private final Source hq;
    private final List<Source> channels;
    private final Findings findings;

    DistributionCheck(Source hq, List<Source> channels, Findings findings) {
        this.hq = hq;
        this.channels = channels;
        this.findings = findings;
    }

    void everywhereTheSame() {
        for (String table : TABLES) {
            List<String> at = hq.rows(table);
            String what = table.substring(table.lastIndexOf(' ') + 1);
            channels.forEach(channel -> findings.same("I3", what + " at " + channel.name(), at, channel.rows(table)));
        }
        for (Source channel : channels) {
            findings.same("I3", "listed at " + channel.name(), hq.rows("select account_number from customer"),
                    channel.rows("select account_number from customer_lookup where not pending"));
            for (String table : List.of("async_customer", "async_address", "async_contact", "async_affiliation", "async_attribute",
                    "business_partner_request")) {
                findings.within("I3", "still pending, though it took effect: " + table + " of " + channel.name(),
                        channel.rows("select operation_id from " + table + " where completed_at is null"),
                        hq.rows("select cast(operation_id as varchar(60)) from " + table + " where sync_status <> 'SYNCHRONIZED' and channel_id = '" + channel.name()
                                + "' union select row_key from quarantine where released_at is null and table_name = '" + table
                                + "' and channel_id = '" + channel.name() + "'"));
            }
        }
    }
}
