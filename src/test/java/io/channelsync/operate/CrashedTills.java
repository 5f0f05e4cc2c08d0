package io.channelsync.operate;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the tills of two stores write in one telling of {@link CrashedDecisions}: first what needs nothing, then each next thing as soon as
 * the channel knows what it builds on. They never fail.
 */
final class CrashedTills {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-10T12:00:00Z");
    private static final int FOLLOWING = 4;

    private final int run;
    private final Map<String, JdbcClient> channels;
    private final Set<String> written = new HashSet<>();

    CrashedTills(int run, JdbcClient north, JdbcClient south) {
        this.run = run;
        this.channels = Map.of("north", north, "south", south);
    }

    UUID id(String name) {
        return CrashedDecisions.named(run + " " + name);
    }

    /** Parameters that name everybody. */
    Map<String, Object> names() {
        return Map.of("people", List.of(id("ann"), id("anna"), id("pete"), id("dan"), id("eve"), id("admin")), "organization", organization(),
                "ann", id("ann"), "anna", id("anna"), "pete", id("pete"));
    }

    private String organization() {
        return "Acme " + run;
    }

    /** Ann; Pete with an address; an organization that asks to be taken on. */
    void open() {
        customer("north", "ann", "Ann", "ann" + run + "@example.com");
        customer("south", "pete", "Pete", "pete" + run + "@example.com");
        channels.get("south").sql("insert into async_address (operation_id, operation, async_id, created_at, created_by, address_id, street, city, country, is_primary)"
                + " values (?, 'CREATE', ?, ?, 'till', ?, 'Elm Street', 'Salem', 'US', true)").params(id("home"), id("pete"), NOON, id("address")).update();
        request("onboard", "ONBOARD", "CREATE", "admin", organization(), null, "Ada");
    }

    /** What can be written now and was not. */
    void goOn() {
        if (knows("south", "ann") && written.add("anna")) {
            customer("south", "anna", "Anna", "ann" + run + "@example.com");
            channels.get("south").sql("insert into loyalty_card (card_number, async_id, issued_at) values (?, ?, ?)").params("card " + run, id("anna"), NOON).update();
        }
        String organization = organizationAccount();
        if (organization != null && written.add("users")) {
            request("add dan", "ADD_USER", "CREATE", "dan", null, organization, "Dan");
            request("add eve", "ADD_USER", "CREATE", "eve", null, organization, "Eve");
        }
        if (knows("north", "dan") && knows("north", "eve") && written.add("changes")) {
            request("edit dan", "EDIT_USER", "UPDATE", "dan", null, null, "Daniel");
            request("remove eve", "REMOVE_USER", "DEACTIVATE", "eve", null, null, null);
        }
        if (isMerged() && written.add("late edit")) {
            channels.get("south").sql("insert into async_customer (operation_id, operation, async_id, created_at, created_by, party_type, first_name, last_name, email,"
                    + " phone) values (?, 'UPDATE', ?, ?, 'till', 'PERSON', 'Ann', ?, ?, '+14255550123')")
                    .params(id("edit anna"), id("anna"), NOON, "Run " + run, "ann" + run + "@example.com").update();
        }
    }

    boolean areDone() {
        return written.size() == FOLLOWING;
    }

    boolean knowPete() {
        return knows("north", "pete") && knows("south", "pete");
    }

    private boolean isMerged() {
        return channels.get("south").sql("select 1 from customer_alias where async_id = ?").param(id("anna")).query().listOfRows().size() == 1;
    }

    private boolean knows(String channel, String person) {
        return !channels.get(channel).sql("select 1 from customer where async_id = ?").param(id(person)).query().listOfRows().isEmpty();
    }

    private String organizationAccount() {
        return channels.get("north").sql("select m.organization_account from customer_hierarchy_member m join customer c on c.account_number = m.account_number"
                + " where c.async_id = ?").param(id("admin")).query(String.class).optional().orElse(null);
    }

    /** Rows that no flow has called completed. */
    long waiting() {
        return channels.values().stream().mapToLong(channel -> channel.sql("""
                select (select count(*) from async_customer where completed_at is null) + (select count(*) from async_address where completed_at is null)
                     + (select count(*) from business_partner_request where completed_at is null)
                     + (select count(*) from loyalty_card where uploaded_at is null)""").query(Long.class).single()).sum();
    }

    /** What a channel knows of the people in the end. */
    String outcome(String channel) {
        return channels.get(channel).sql("""
                select (select string_agg(coalesce(c.first_name, '(erased)'), ', ' order by c.first_name nulls last) from customer c
                         where c.async_id in (:people)) as people,
                       (select c.phone from customer c where c.async_id = :ann) as phone,
                       (select string_agg(c.first_name || ' ' || m.role, ', ' order by c.first_name) from customer_hierarchy_member m
                          join customer c using (account_number) where m.name = :organization) as members,
                       (select count(*) from customer where organization_name = :organization) as organizations,
                       (select count(*) from customer_address a join customer c using (account_number) where c.async_id = :pete and a.street is not null) as streets,
                       (select count(*) from customer_lookup where pending) as pending,
                       (select count(*) from async_customer where coalesce(first_name, email) is not null and async_id = :pete) as staged_person""")
                .params(names()).query().singleRow().toString();
    }

    private void customer(String channel, String name, String firstName, String email) {
        channels.get(channel).sql("insert into async_customer (operation_id, operation, async_id, created_at, created_by, party_type, first_name, last_name, email)"
                + " values (?, 'CREATE', ?, ?, 'till', 'PERSON', ?, ?, ?)").params(id("create " + name), id(name), NOON, firstName, "Run " + run, email).update();
    }

    private void request(String name, String type, String operation, String user, String organization, String account, String firstName) {
        channels.get("north").sql("insert into business_partner_request (operation_id, operation, async_id, account_number, created_at, created_by, request_type,"
                + " organization_name, requester_first_name, requester_last_name, email) values (?, ?, ?, ?, ?, 'till', ?, ?, ?, ?, ?)")
                .params(Arrays.asList(id(name), operation, id(user), account, NOON, type, organization, firstName, firstName == null ? null : "Run " + run,
                        firstName == null || type.equals("EDIT_USER") ? null : user + run + "@acme.example")).update();
    }
}
