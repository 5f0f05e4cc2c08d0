package io.channelsync.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.crash.Shops;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.testing.Proof;
import io.channelsync.testing.Site;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A till that writes at the worst moments loses nothing: between reading and acknowledging, with commits that come late,
 * and on customers that are on their way. Replay one seed with {@code -Dchannelsync.identity.seed=N}.
 */
class EditRacesTest {

    private static final int SEEDS = Proof.size("channelsync.identity.races", 2, 500);
    private static final List<Flow> CUSTOMER_FLOWS =
            List.of(Flow.UPLOAD_CHANNELS, Flow.SYNCHRONIZE_CUSTOMERS, Flow.DISTRIBUTE_CUSTOMERS);

    @ParameterizedTest
    @EnumSource(Product.class)
    void nothing_is_lost_and_the_last_edit_counts(Product product) {
        RacingTill till = new RacingTill();
        try (Site site = Site.of(product, Shops.IDS, Shops::at)) {
            CUSTOMER_FLOWS.forEach(flow -> site.set("channelsync." + flow.id() + ".page-size", "4"));
            site.beforeRoutes(context -> context.getCamelContextExtension().addInterceptStrategy(till.atSteps()));
            till.open(site.channelDatabase("north"));
            long first = Proof.seed("channelsync.identity.seed");
            int seeds = Integer.getInteger("channelsync.identity.seed", 0) == 0 ? SEEDS : 1;
            for (long seed = first; seed < first + seeds; seed++) {
                race(site, till, seed);
            }
            assertThat(till.races()).as("a till that wrote too little proves nothing").isGreaterThan(seeds);
        }
    }

    private static void race(Site site, RacingTill till, long seed) {
        String replay = "replay with: mvn test -Dtest=EditRacesTest -Dchannelsync.identity.seed=" + seed;
        Random random = new Random(seed);
        till.begin(random);
        int runs = 4 + random.nextInt(5);
        for (int i = 0; i < runs; i++) {
            site.run(CUSTOMER_FLOWS.get(random.nextInt(CUSTOMER_FLOWS.size())));
        }
        till.end();
        site.clock().forward(Duration.ofMinutes(10));
        site.runUntilQuiet(CUSTOMER_FLOWS);

        assertThat(guids(site, "north", "select operation_id from async_customer where uploaded_at is not null"))
                .as("acknowledged; " + replay).isEqualTo(till.operations());
        assertThat(guids(site, null, "select operation_id from async_customer")).as("in the inbox; " + replay).isEqualTo(till.operations());
        assertThat(guids(site, "north", "select operation_id from async_customer where completed_at is not null"))
                .as("retired; " + replay).isEqualTo(till.operations());
        assertThat(guids(site, null, "select operation_id from async_customer where sync_status in ('SYNCHRONIZED', 'SUPERSEDED')"))
                .as("over; " + replay).isEqualTo(till.operations());
        assertThat(list(site, null, "select c.last_name from customer c order by c.async_id"))
                .as("the edit with the highest counter counts, whenever it became visible; " + replay)
                .isEqualTo(list(site, "north", "select o.last_name from async_customer o where o.replication_counter = (select"
                        + " max(n.replication_counter) from async_customer n where n.async_id = o.async_id) order by o.async_id"));
        for (String channel : Shops.IDS) {
            assertThat(list(site, channel, "select async_id from customer_lookup")).as("found once at " + channel + "; " + replay)
                    .doesNotHaveDuplicates().hasSameElementsAs(till.customers());
            assertThat(list(site, channel, "select async_id from customer_lookup where pending")).as(replay).isEmpty();
        }
        assertThat(list(site, null, "select async_id from customer")).as("one account each; " + replay)
                .doesNotHaveDuplicates().hasSameElementsAs(till.customers());
    }

    private static Set<String> guids(Site site, String channel, String select) {
        return new HashSet<>(list(site, channel, select));
    }

    private static List<String> list(Site site, String channel, String select) {
        return (channel == null ? site.hq() : site.channel(channel)).sql(select).query((row, index) -> row.getString(1)).list();
    }
}
