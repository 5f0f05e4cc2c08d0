package io.channelsync.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.channel.Channel;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.operate.Prospects;
import io.channelsync.operate.Sites;
import io.channelsync.operate.Verify;
import io.channelsync.operate.Why;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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
