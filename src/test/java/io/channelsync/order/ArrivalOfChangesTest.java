package io.channelsync.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.channel.Channel;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.operate.Sites;
import io.channelsync.operate.Verify;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** An order, two edits and a cancellation reach HQ in every order, with a run after each: what becomes of the order is what its till says. */
class ArrivalOfChangesTest {

    private static final OffsetDateTime NOON = OffsetDateTime.of(2026, 3, 10, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID ANN = new UUID(1, 1);

    /** In the order in which the till writes them; the place says the counter. */
    private static final List<String> EDITED = List.of("CUSTOMER_ORDER", "ORDER_EDIT", "ORDER_EDIT");
    private static final List<String> CANCELED = List.of("CUSTOMER_ORDER", "ORDER_EDIT", "ORDER_CANCELLATION", "ORDER_EDIT");
    private static final List<String> CANCELED_TWICE = List.of("CUSTOMER_ORDER", "ORDER_CANCELLATION", "ORDER_EDIT", "ORDER_CANCELLATION");

    @ParameterizedTest
    @EnumSource
    void the_order_of_the_till_decides_and_not_that_of_arrival(Product product) {
        try (Site site = Site.of(product, List.of("north"), ArrivalOfChangesTest::channel)) {
            JdbcTemplate till = new JdbcTemplate(site.channelDatabase("north"));
            till.update("insert into async_customer (operation_id, operation, async_id, created_at, party_type, last_name) values (?, 'CREATE', ?, ?, 'PERSON', 'Ann')",
                    new UUID(1, 2), ANN, NOON);
            int number = 0;
            for (List<String> written : List.of(EDITED, CANCELED, CANCELED_TWICE)) {
                for (List<Integer> arrival : arrivals(product, written.size())) {
                    arrive(site, till, ++number, written, arrival);
                    assertThat(orderOf(site, number)).as("%s arrived as %s", written, arrival)
                            .isEqualTo(ends(written, number));
                }
            }
            assertThat(number).isEqualTo(product == Product.HSQLDB ? 6 + 24 + 24 : 2 + 5 + 5);
            assertThat(new Verify(new Sites(site.hqDatabase(), site::channelDatabase, site.settings().channels(), site.clock())).run().findings()).isEmpty();
        }
    }

    /** All of them, on PostgreSQL every fifth. */
    private static List<List<Integer>> arrivals(Product product, int count) {
        List<List<Integer>> all = permutations(IntStream.range(0, count).boxed().toList());
        return IntStream.range(0, all.size()).filter(i -> product == Product.HSQLDB || i % 5 == 0).mapToObj(all::get).toList();
    }

    /** The till keeps back what has not arrived yet: it is written, and put off. */
    private static void arrive(Site site, JdbcTemplate till, int number, List<String> written, List<Integer> arrival) {
        for (int i = 0; i < written.size(); i++) {
            write(till, number, i, written.get(i));
        }
        for (int i : arrival) {
            till.update("update retail_transaction set next_attempt_at = null where transaction_id = ?", id(number, i));
            site.run(Flow.UPLOAD_CHANNELS);
            site.run(Flow.SYNCHRONIZE_ORDERS);
        }
        site.clock().forward(Duration.ofHours(2));
        site.runUntilQuiet(List.of(Flow.values()));
    }

    private static void write(JdbcTemplate till, int number, int place, String type) {
        int amount = 10 * (place + 1);
        till.update("insert into retail_transaction_line (transaction_id, line_number, item_id, quantity, unit_price, discount_amount, tax_amount, net_amount)"
                + " values (?, 1, 'bread', 1, ?, 0, 0, ?)", id(number, place), BigDecimal.valueOf(amount), BigDecimal.valueOf(amount));
        till.update("insert into retail_transaction (transaction_id, transaction_type, refers_to, business_date, created_at, currency, async_id,"
                        + " net_amount, tax_amount, gross_amount, discount_amount, item_count, next_attempt_at) values (?, ?, ?, ?, ?, 'USD', ?, ?, 0, ?, 0, 1, ?)",
                id(number, place), type, place == 0 ? null : id(number, 0), LocalDate.of(2026, 3, 10), NOON, ANN, amount, amount, NOON.plusYears(1));
    }

    private static String ends(List<String> written, int number) {
        if (written == EDITED) {
            return "OPEN revision 3 gross 30.0000 line 30.0000 by " + id(number, 2) + " canceled by null [SYNCHRONIZED, SYNCHRONIZED, SYNCHRONIZED]";
        }
        return written == CANCELED
                ? "CANCELED revision 3 gross 20.0000 line 20.0000 by " + id(number, 1) + " canceled by " + id(number, 2)
                        + " [SYNCHRONIZED, SYNCHRONIZED, SYNCHRONIZED, FAILED]"
                : "CANCELED revision 2 gross 10.0000 line 10.0000 by null canceled by " + id(number, 1)
                        + " [SYNCHRONIZED, SYNCHRONIZED, FAILED, SUPERSEDED]";
    }

    private static String orderOf(Site site, int number) {
        JdbcTemplate hq = new JdbcTemplate(site.hqDatabase());
        return hq.queryForObject("select o.status, o.revision, o.gross_amount, l.net_amount, o.revised_by, o.canceled_by from sales_order o"
                        + " join sales_order_line l on l.sales_order_number = o.sales_order_number where o.transaction_id = ?",
                (row, index) -> row.getString(1) + " revision " + row.getInt(2) + " gross " + row.getString(3) + " line " + row.getString(4)
                        + " by " + row.getString(5) + " canceled by " + row.getString(6), id(number, 0))
                + " " + hq.queryForList("select sync_status from retail_transaction where transaction_id = ? or refers_to = ? order by replication_counter",
                String.class, id(number, 0), id(number, 0));
    }

    private static UUID id(int number, int place) {
        return new UUID(1000 + number, place);
    }

    private static <T> List<List<T>> permutations(List<T> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : of) {
            List<T> others = new ArrayList<>(of);
            others.remove(first);
            for (List<T> rest : permutations(others)) {
                List<T> one = new ArrayList<>(List.of(first));
                one.addAll(rest);
                all.add(one);
            }
        }
        return all;
    }

    private static Channel channel(String id, TestDatabase database) {
        return new Channel(id, id, database.address(), "all", "US", ZoneId.of("UTC"), LocalTime.of(4, 0), List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }
}
