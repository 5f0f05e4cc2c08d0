package io.channelsync.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.channel.Channel;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.operate.Answer;
import io.channelsync.operate.Fix;
import io.channelsync.operate.IntakeRules;
import io.channelsync.operate.Prospects;
import io.channelsync.operate.Retry;
import io.channelsync.operate.Sites;
import io.channelsync.operate.Verify;
import io.channelsync.operate.Why;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class PartnersTest {

    private static final OffsetDateTime WRITTEN = OffsetDateTime.of(2026, 3, 10, 11, 0, 0, 0, ZoneOffset.UTC);

    private final UUID acme = UUID.randomUUID();
    private final UUID bolt = UUID.randomUUID();
    private final UUID requester = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void a_person_approves_one_organization_and_rejects_another(Product product) {
        try (Site site = Site.of(product, List.of("north"), PartnersTest::channel)) {
            JdbcTemplate north = new JdbcTemplate(site.channelDatabase("north"));
            onboard(north, acme, requester, "Acme");
            onboard(north, bolt, UUID.randomUUID(), "Bolt");
            run(site);
            Prospects person = new Prospects(sites(site), "jo");

            assertThat(new Why(sites(site)).tell(acme.toString()).text()).contains("waits for approval", "try: channelsync approve " + acme);
            assertThat(person.approve(requester.toString()).exitCode()).isZero();
            assertThat(person.reject(bolt.toString(), "no such firm").exitCode()).isZero();
            run(site);

            assertThat(north.queryForList("select coalesce(organization_name, last_name) from customer order by account_number", String.class))
                    .containsExactly("Acme", "Lee");
            assertThat(north.queryForObject("select name || ' ' || role from customer_hierarchy_member", String.class)).isEqualTo("Acme ADMIN");
            assertThat(north.queryForList("select sync_error from business_partner_request where completed_at is not null order by replication_counter",
                    String.class)).containsExactly(null, "rejected: no such firm");
            assertThat(person.approve(acme.toString()).text()).contains("the request is SYNCHRONIZED");
            assertThat(person.approve(UUID.randomUUID().toString()).exitCode()).isEqualTo(4);
            assertThat(site.hq().sql("select action from audit_log order by audit_id").query(String.class).list())
                    .containsExactly("APPROVE", "REJECT");
            var report = new Verify(sites(site)).run();
            assertThat(report.away()).isEmpty();
            assertThat(report.findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_failed_request_is_judged_again_by_retry_and_repaired_by_fix(Product product) {
        try (Site site = Site.of(product, List.of("north"), PartnersTest::channel)) {
            JdbcTemplate north = new JdbcTemplate(site.channelDatabase("north"));
            onboard(north, acme, requester, "Acme");
            north.update("update business_partner_request set email = 'lee', phone = '425 555 0100'");
            run(site);

            assertThat(new Why(sites(site)).tell(acme.toString()).text()).contains("channelsync fix " + acme, "channelsync retry " + acme);
            Answer again = new Retry(sites(site), rules(site), "jo").retry(List.of(acme.toString()));
            assertThat(again).isEqualTo(new Answer("business partner request operation " + acme + " of north: still refused: email has no @."
                    + " Try: channelsync fix " + acme + " FIELD=VALUE", 1));
            run(site);
            assertThat(state(site)).isEqualTo("FAILED");

            Fix person = new Fix(sites(site), rules(site), "jo", "EDITED");
            assertThat(person.fix(acme.toString(), Map.of("request_type", "EDIT_USER"))).isEqualTo(new Answer("expected FIELD=VALUE with a field of:"
                    + " organization_name, requester_first_name, requester_last_name, email, phone, tax_number", 64));
            assertThat(person.fix(acme.toString(), Map.of("organization_name", "")).text())
                    .isEqualTo("refused, nothing was stored: organization_name is required; email has no @");
            assertThat(person.fix(requester.toString(), Map.of("email", "lee@acme.example"))).isEqualTo(
                    new Answer("corrected email, phone of business partner request operation " + acme + ", due now", 0));
            run(site);

            assertThat(state(site)).isEqualTo("NEEDS_DECISION");
            assertThat(north.queryForObject("select sync_error from business_partner_request", String.class)).isEqualTo("waits for approval");
            assertThat(site.hq().sql("select action || ' ' || table_name || ' ' || field from audit_log order by audit_id").query(String.class).list())
                    .containsExactly("FIX business_partner_request email", "FIX business_partner_request phone", "FIX business_partner_request sync_status");
            assertThat(new Verify(sites(site)).run().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_request_changes_of_a_user_is_in_the_audit_log(Product product) {
        try (Site site = Site.of(product, List.of("north"), PartnersTest::channel)) {
            JdbcTemplate north = new JdbcTemplate(site.channelDatabase("north"));
            onboard(north, acme, requester, "Acme");
            run(site);
            assertThat(new Prospects(sites(site), "jo").approve(acme.toString()).exitCode()).isZero();
            run(site);
            north.update("insert into business_partner_request (operation_id, operation, async_id, created_at, request_type, requester_last_name, phone)"
                    + " values (?, 'UPDATE', ?, ?, 'EDIT_USER', 'Poe', '425 555 0100')", bolt, requester, WRITTEN);
            run(site);

            assertThat(site.hq().sql("select a.field || ' ' || coalesce(a.old_value, '-') || ' ' || a.new_value from audit_log a"
                            + " join customer c on c.account_number = a.account_number and c.change_number = a.change_number"
                            + " where a.action = 'EDIT' and c.recorded_change = c.change_number and c.unrecorded_change is null order by a.field")
                    .query(String.class).list()).containsExactly("last_name Lee Poe", "phone - +14255550100");
            assertThat(north.queryForObject("select last_name from customer where async_id = ?", String.class, requester)).isEqualTo("Poe");
            assertThat(new Verify(sites(site)).run().findings()).isEmpty();
        }
    }

    private static String state(Site site) {
        return site.hq().sql("select sync_status from business_partner_request").query(String.class).single();
    }

    private static IntakeRules rules(Site site) {
        Map<String, Function<Map<String, Object>, Map<String, Object>>> rules = new HashMap<>();
        site.daemon().beans().intakes().forEach((table, intake) -> rules.put(table,
                row -> intake.rules().transform(List.of(row), site.settings().channels().get(0)).get(0)));
        return new IntakeRules(rules);
    }

    private static void onboard(JdbcTemplate channel, UUID operation, UUID requester, String name) {
        channel.update("insert into business_partner_request (operation_id, operation, async_id, created_at, request_type, organization_name,"
                + " requester_last_name, email) values (?, 'CREATE', ?, ?, 'ONBOARD', ?, 'Lee', ?)",
                operation, requester, WRITTEN, name, "lee@" + name.toLowerCase(java.util.Locale.ROOT) + ".example");
    }

    private static void run(Site site) {
        List.of(Flow.values()).forEach(site::run);
    }

    private static Sites sites(Site site) {
        return new Sites(site.hqDatabase(), site::channelDatabase, site.settings().channels(), site.clock());
    }

    private static Channel channel(String id, TestDatabase database) {
        return new Channel(id, id, database.address(), "all", "US", ZoneId.of("UTC"), LocalTime.of(0, 0), List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }
}
