package io.channelsync.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.channelsync.crash.Shops;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.operate.Export;
import io.channelsync.operate.ExportRequest;
import io.channelsync.operate.ExportSelection;
import io.channelsync.operate.Sites;
import io.channelsync.testing.Proof;
import io.channelsync.testing.Site;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;

/**
 * Generated baskets go through the end of day as shipped; every amount of every invoice, line and payment is compared with a
 * second reckoning in whole numbers. The difference is nothing.
 */
class BasketsTest {

    private static final int BASKETS = Proof.size("channelsync.baskets", 5_000, 1_000_000);
    private static final int ON_POSTGRESQL = Proof.size("channelsync.baskets.postgresql", 1_000, 100_000);
    private static final int AT_ONCE = 20_000;

    private final long seed = Proof.seed("channelsync.baskets.seed");

    @Example
    void what_is_posted_is_what_the_tills_took_to_the_last_decimal() {
        for (int done = 0; done < BASKETS; done += AT_ONCE) {
            post(Product.HSQLDB, Math.min(AT_ONCE, BASKETS - done), seed + done);
        }
    }

    @Example
    void what_is_posted_on_postgresql_is_what_the_tills_took_to_the_last_decimal() {
        for (int done = 0; done < ON_POSTGRESQL; done += AT_ONCE) {
            post(Product.POSTGRESQL, Math.min(AT_ONCE, ON_POSTGRESQL - done), seed + done);
        }
    }

    private void post(Product product, int count, long seed) {
        RandomGenerator<Basket> generator = Basket.any(Baskets.DAYS, Baskets.CUSTOMERS).generator(1000, false);
        Random random = new Random(seed);
        List<Basket> baskets = new ArrayList<>();
        Ledger expected = new Ledger();
        for (int i = 0; i < count; i++) {
            Basket basket = generator.next(random).value();
            baskets.add(basket);
            expected.add(basket);
        }
        assertThat(baskets.stream().map(Basket::money).distinct()).as("every currency").hasSize(Basket.Money.values().length);
        try (Site site = Site.of(product, Shops.IDS.subList(0, 1), Shops::at)) {
            Baskets atHq = new Baskets(site);
            atHq.insert(baskets);

           
            site.run(Flow.POST_END_OF_DAY);

            assertThat(atHq.troubles()).as(replay(seed)).isEmpty();
            assertThat(expected.differences(atHq.posted())).as(replay(seed)).isEmpty();
            thatTheExportSaysTheSame(site, atHq, seed);
        }
    }

    private static void thatTheExportSaysTheSame(Site site, Baskets atHq, long seed) {
        StringWriter out = new StringWriter();
        Sites sites = new Sites(site.hqDatabase(), site::channelDatabase, site.settings().channels(), site.clock());
        new Export(sites, "jo").run(new ExportRequest(new ExportSelection(null, null, null, null), false, null, false, null, null),
                new PrintWriter(out));
        try {
            JsonNode export = new ObjectMapper().readTree(out.toString());
            assertThat(sum(export.at("/payments").findValuesAsText("amount"))).as(replay(seed))
                    .isEqualByComparingTo(atHq.sum("amount", "payment_journal_line"));
            List<BigDecimal> nets = new ArrayList<>();
            export.at("/invoices").forEach(invoice -> invoice.at("/lines").forEach(line -> nets.add(new BigDecimal(line.at("/netAmount").asText()))));
            assertThat(nets.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).as(replay(seed))
                    .isEqualByComparingTo(atHq.sum("net_amount", "sales_invoice"));
        } catch (IOException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static BigDecimal sum(List<String> amounts) {
        return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String replay(long seed) {
        return "replay with: mvn test -Dtest=BasketsTest -Dchannelsync.baskets.seed=" + seed;
    }
}
