package io.channelsync.checker;

import java.util.List;

/** I1, I2, I4 and I6 for what belongs to customers: addresses, contacts, affiliations, attributes and loyalty cards, each as last entered. */
final class BelongingCheck {

    /**
     * A kind of thing, in words of SQL.
     *
     * @param same whether two operations are about the same thing; they are {@code o} and {@code n}
     * @param row of HQ's table {@code c} that is the thing of operation {@code o}
     * @param lasting whether a thing that was taken away keeps its row, as inactive
     */
    private record Kind(String staging, String table, String same, String row, String value, String stagedValue, boolean lasting) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("async_address", "customer_address", "n.address_id = o.address_id", "c.async_address_id = o.address_id", "c.street", "o.street", true),
            new Kind("async_contact", "customer_contact", "n.contact_id = o.contact_id", "c.async_contact_id = o.contact_id", "c.value", "o.value", true),
            new Kind("async_affiliation", "customer_affiliation", "n.account_number = o.account_number and n.affiliation = o.affiliation",
                    "c.account_number = o.account_number and c.affiliation = o.affiliation", "''", "''", false),
            new Kind("async_attribute", "customer_attribute", "n.account_number = o.account_number and n.name = o.name",
                    "c.account_number = o.account_number and c.name = o.name", "c.value", "o.value", false));

    private static final String OVER = ".sync_status in ('SYNCHRONIZED', 'SUPERSEDED')";

    private final Source hq;
    private final Findings findings;

    BelongingCheck(Source hq, Findings findings) {
        this.hq = hq;
        this.findings = findings;
    }

    /** I1 and I4: nothing is there twice or with somebody to whom no till gave it. */
    void ofItsCustomer() {
        findings.once("I1", "contacts of one GUID", hq.rows("select async_contact_id from customer_contact where async_contact_id is not null"));
        for (Kind kind : KINDS) {
            findings.none("I4", "of another customer: " + kind.table, hq.rows("select o.operation_id, c.account_number from " + kind.staging + " o join "
                    + kind.table + " c on " + kind.row + " join customer p on p.account_number = c.account_number"
                    + " where o.sync_status = 'SYNCHRONIZED' and o.async_id is not null and p.async_id is not null and p.async_id <> o.async_id"));
        }
        findings.once("I1", "loyalty cards", hq.rows("select card_number from customer_loyalty_card"));
        findings.none("I4", "loyalty cards of somebody who did not get them", hq.rows("select c.card_number, c.account_number from customer_loyalty_card c"
                + " join customer p on p.account_number = c.account_number where not exists (select 1 from loyalty_card o where o.card_number = c.card_number"
                + " and (o.async_id = p.async_id or o.async_id is null and o.account_number = c.account_number))"));
    }

    /** I2 and I6, at rest: the last operation on each thing is what is there, and only what something later replaced took no effect. */
    void asLastEntered() {
        for (Kind kind : KINDS) {
            String later = " (select 1 from " + kind.staging + " n where " + kind.same + " and n.channel_id = o.channel_id"
                    + " and n.replication_counter > o.replication_counter and n" + OVER + ")";
            String others = " (select 1 from " + kind.staging + " n where " + kind.same + " and n.channel_id <> o.channel_id and n" + OVER + ")";
            findings.none("I4", "that no till entered: " + kind.table, hq.rows("select c.account_number from " + kind.table + " c where not exists (select 1 from "
                    + kind.staging + " o where " + kind.row + " and o.operation <> 'DEACTIVATE')"));
            findings.none("I6", "replaced by nothing: " + kind.staging, hq.rows("select o.operation_id from " + kind.staging + " o"
                    + " where o.sync_status = 'SUPERSEDED' and not exists" + later));
            String there = " exists (select 1 from " + kind.table + " c where " + kind.row;
            String last = "select o.operation_id, o.operation from " + kind.staging + " o where o.sync_status = 'SYNCHRONIZED' and not exists" + later
                    + " and not exists" + others + " and ";
            findings.none("I2", "took no effect: " + kind.staging, hq.rows(last + "o.operation <> 'DEACTIVATE' and not" + there
                    + " and coalesce(" + kind.value + ", '') = coalesce(" + kind.stagedValue + ", '')" + (kind.lasting ? " and c.active)" : ")")));
            findings.none("I2", "not taken away: " + kind.staging, hq.rows(last + "o.operation = 'DEACTIVATE' and" + there + (kind.lasting ? " and c.active)" : ")")));
        }
        findings.none("I2", "loyalty cards that are not their customer's", hq.rows("select o.channel_id, o.card_number from loyalty_card o"
                + " where o.sync_status = 'SYNCHRONIZED' and not exists (select 1 from customer_loyalty_card c where c.card_number = o.card_number"
                + " and c.account_number = o.account_number)"));
    }
}
