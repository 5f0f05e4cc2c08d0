package io.channelsync.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.crash.Settling;
import io.channelsync.crash.Shops;
import io.channelsync.crash.Workload;
import io.channelsync.database.Product;
import io.channelsync.demo.BatchInsert;
import io.channelsync.flow.Flow;
import io.channelsync.testing.Proof;
import io.channelsync.testing.Site;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A channel that was away for a month reads on from its cursor, and HQ keeps nothing for it in the meantime. */
class AwayForAMonthTest {

    private static final int CUSTOMERS = Proof.size("channelsync.identity.away.customers", 120, 4_000);
    private static final int PAGE = CUSTOMERS / 6;
    private static final int DAYS = 30;
    private static final List<Flow> CUSTOMER_FLOWS =
            List.of(Flow.UPLOAD_CHANNELS, Flow.SYNCHRONIZE_CUSTOMERS, Flow.DISTRIBUTE_CUSTOMERS);

    @Test
    void it_gets_each_changed_customer_once_and_hq_is_no_bigger_than_if_it_had_been_there() {
        try (Site present = site(); Site absent = site()) {
            absent.daemon().board().health("web").pause(true);
            month(present);
            month(absent);
            Map<String, Long> before = rowCounts(absent);

            assertThat(before).as("rows at HQ while web is away").isEqualTo(rowCounts(present));
            assertThat(sent(absent, "web")).isZero();
            absent.daemon().board().health("web").pause(false);
            absent.run(Flow.DISTRIBUTE_CUSTOMERS);

            long changed = present.hq().sql("select count(*) from customer where change_number > :last").param("last", 2)
                    .query(Long.class).single();
            assertThat(sent(absent, "web")).as("each changed customer once, however often it changed")
                    .isEqualTo(changed).isBetween((long) CUSTOMERS / 2, (long) CUSTOMERS - 1);
            assertThat(sent(present, "web")).as("a channel that was there got every change").isGreaterThan(2 * changed);
            assertThat(absent.hq().sql("select count(*) from download_session where channel_id = 'web' and row_count > 0")
                    .query(Long.class).single()).as("in pages").isBetween(changed / PAGE, changed / PAGE + 2);
            assertThat(rowCounts(absent)).as("and nothing is left over").isEqualTo(before);
            assertThat(customers(absent, "web")).isEqualTo(customers(absent, "north")).isEqualTo(customers(present, "web"));
            assertThat(Settling.verify(absent)).isEmpty();
        }
    }

    /** Everybody has everything, and the counting begins. */
    private static Site site() {
        Site site = Site.of(Product.HSQLDB, Shops.IDS, Shops::at);
        CUSTOMER_FLOWS.forEach(flow -> site.set("channelsync." + flow.id() + ".page-size", String.valueOf(PAGE)));
        Workload.write(site.channelDatabase("north"), 0, CUSTOMERS);
        site.channelDatabase("north").execute("delete from retail_transaction");
        site.channelDatabase("north").execute("delete from async_address");
        site.runUntilQuiet(CUSTOMER_FLOWS);
        site.hqDatabase().execute("delete from download_session");
        site.hqDatabase().execute("delete from upload_session");
        // What is changed from here on has a change number above the first.
        site.hqDatabase().execute("update customer set change_number = 1");
        site.hqDatabase().execute("update change_counter set change_number = 2");
        site.hqDatabase().execute("update channel_cursor set change_number = 2");
        for (String id : Shops.IDS) {
            site.channelDatabase(id).execute("update customer set change_number = 1");
            site.channelDatabase(id).execute("update channel_state set change_number = 2");
        }
        return site;
    }

    /** Every day every second customer of another tenth gets an address; most customers change again and again. */
    private static void month(Site site) {
        for (int day = 0; day < DAYS; day++) {
            site.clock().forward(Duration.ofDays(1));
            BatchInsert addresses = new BatchInsert(new JdbcTemplate(site.channelDatabase("north")), "async_address",
                    "operation_id", "operation", "async_id", "created_at", "address_id", "street", "city", "country");
            for (int i = day % 10; i < CUSTOMERS * 8 / 10; i += 10) {
                addresses.add(guid("operation", day, i), "CREATE", Workload.customer(i), site.clock().instant().atOffset(ZoneOffset.UTC),
                        guid("address", day, i), day + " Main Street", "Springfield", "US");
            }
            addresses.flush();
            site.runUntilQuiet(CUSTOMER_FLOWS);
        }
    }

    private static UUID guid(String what, int day, int customer) {
        return UUID.nameUUIDFromBytes((what + " " + day + " " + customer).getBytes(StandardCharsets.UTF_8));
    }

    /** The rows of every table of HQ, but for the log of what each run brought to whom. */
    private static Map<String, Long> rowCounts(Site site) {
        Map<String, Long> counts = new TreeMap<>();
        site.hq().sql("select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class).list().stream()
                .filter(table -> !table.equals("download_session") && !table.equals("channelsync_schema"))
                .forEach(table -> counts.put(table, site.hq().sql("select count(*) from " + table).query(Long.class).single()));
        assertThat(counts).hasSizeGreaterThan(30);
        return counts;
    }

    private static long sent(Site site, String channel) {
        return site.hq().sql("select coalesce(sum(row_count), 0) from download_session where channel_id = :channel")
                .param("channel", channel).query(Long.class).single();
    }

    private static List<String> customers(Site site, String channel) {
        return site.channel(channel).sql("select c.account_number || ' ' || cast(c.async_id as varchar(40)) || ' ' || a.address_number"
                + " from customer c left join customer_address a on a.account_number = c.account_number order by 1")
                .query(String.class).list();
    }
}
