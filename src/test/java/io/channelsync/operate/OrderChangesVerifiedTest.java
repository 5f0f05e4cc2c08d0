package io.channelsync.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.channel.Channel;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** An order that its till edited twice, and one that it canceled, from the till to verify and why; and what verify finds when they are spoiled. */
class OrderChangesVerifiedTest {

    private static final UUID EDITED = TwoStores.guid(1);
    private static final UUID FIRST_EDIT = TwoStores.guid(2);
    private static final UUID LAST_EDIT = TwoStores.guid(3);
    private static final UUID CANCELED = TwoStores.guid(4);
    private static final UUID CANCELLATION = TwoStores.guid(5);
    private static final UUID TOO_LATE = TwoStores.guid(6);
    private static final UUID ANN = TwoStores.guid(7);

    @ParameterizedTest
    @EnumSource
    void changed_orders_agree_and_what_is_spoiled_is_found(Product product) {
        try (Site site = Site.of(product, List.of("north"), OrderChangesVerifiedTest::channel)) {
            JdbcTemplate till = new JdbcTemplate(site.channelDatabase("north"));
            JdbcTemplate hq = new JdbcTemplate(site.hqDatabase());
            sell(till);
            site.runUntilQuiet(List.of(Flow.values()));

            assertThat(found(site)).isEmpty();
            assertThat(hq.queryForList("select o.status || ' ' || o.revision || ' ' || l.net_amount from sales_order o"
                    + " join sales_order_line l on l.sales_order_number = o.sales_order_number order by o.status", String.class))
                    .containsExactly("CANCELED 2 10.0000", "OPEN 3 30.0000");
            assertThat(till.queryForObject("select sync_error from retail_transaction where transaction_id = ?", String.class, TOO_LATE))
                    .isEqualTo("order " + CANCELED + " was canceled before, by " + CANCELLATION);
            whyTellsTheChanges(sites(site));
            spoil(site, hq, "update sales_order set revised_by = '" + FIRST_EDIT + "' where revised_by is not null", LAST_EDIT.toString());
            spoil(site, hq, "update sales_order set canceled_by = null, revision = 1, status = 'OPEN' where status = 'CANCELED'", CANCELLATION.toString());
            spoil(site, hq, "update sales_order set revision = 2, canceled_by = '" + CANCELLATION + "' where status = 'OPEN'", number(hq, EDITED));
            spoil(site, hq, "update retail_transaction set sync_status = 'FAILED' where transaction_id = '" + LAST_EDIT + "'", number(hq, EDITED));
            spoil(site, hq, "update retail_transaction set sync_status = 'SYNCHRONIZED', sync_error = null where transaction_id = '" + TOO_LATE + "'", TOO_LATE.toString());
            spoil(site, hq, "delete from order_status where transaction_id = '" + LAST_EDIT + "'", LAST_EDIT.toString());
            aRefusedChangeIsListedAndTurnedDown(site, till, hq);
        }
    }

    private static void aRefusedChangeIsListedAndTurnedDown(Site site, JdbcTemplate till, JdbcTemplate hq) {
        Operations operations = new Operations(sites(site));
        assertThat(operations.list(Map.of("operation", "order_edit", "status", "failed"), 10, false, false).text())
                .contains("ORDER_EDIT retail_transaction", "FAILED: order " + CANCELED, "channelsync why " + TOO_LATE).endsWith("1 operations");
        assertThat(operations.list(Map.of("table", "retail_transaction", "channel", "north"), 10, false, false).text()).endsWith("4 operations");
        assertThat(new Why(sites(site)).tell(TOO_LATE.toString()).text()).contains("channelsync reject " + TOO_LATE);
        OrderRejection rejection = new OrderRejection(sites(site), "jo");
        assertThat(rejection.reject(TOO_LATE.toString(), " ").exitCode()).isEqualTo(Answer.REFUSED);

        assertThat(rejection.reject(TOO_LATE.toString(), "write a new order").text())
                .isEqualTo("the edit of an order " + TOO_LATE + " of north is over, order " + CANCELED + " stays as it is");
        site.runUntilQuiet(List.of(Flow.values()));

        assertThat(found(site)).isEmpty();
        assertThat(hq.queryForList("select sync_status || ' ' || status || ' ' || error_detail from retail_transaction join order_status"
                + " using (channel_id, transaction_id) where transaction_id = ?", String.class, TOO_LATE))
                .containsExactly("SUPERSEDED SUCCESSFUL rejected: write a new order");
        assertThat(till.queryForObject("select sync_error from retail_transaction where transaction_id = ?", String.class, TOO_LATE))
                .isEqualTo("rejected: write a new order");
        assertThat(hq.queryForList("select changed_by || ' ' || old_value || ' ' || new_value from audit_log where action = 'REJECT'", String.class))
                .containsExactly("jo FAILED SUPERSEDED");
        assertThat(rejection.reject(TOO_LATE.toString(), "again"))
                .isEqualTo(new Answer("refused, nothing was changed: the edit of an order " + TOO_LATE + " is SUPERSEDED", Answer.REFUSED));
        assertThat(rejection.reject(EDITED.toString(), "no change")).as("an order is none").isNull();
    }

    private static void whyTellsTheChanges(Sites sites) {
        String order = new Why(sites).tell(EDITED.toString()).text();
        assertThat(order).contains("edit of an order, " + FIRST_EDIT + ": SYNCHRONIZED", "is OPEN, revision 3, with the lines of edit " + LAST_EDIT,
                "edit by synchronize-orders on sales_order: revised_by");
        assertThat(new Why(sites).tell(CANCELED.toString()).text()).contains("is CANCELED, by cancellation " + CANCELLATION,
                "edit of an order, " + TOO_LATE + " is FAILED: order " + CANCELED + " was canceled before, by " + CANCELLATION);
        assertThat(new Why(sites).tell(TOO_LATE.toString()).text()).contains("edit of an order " + TOO_LATE, "it changes order " + CANCELED);
    }

    /** Does it, looks, and does it back by a copy of the rows. */
    private static void spoil(Site site, JdbcTemplate hq, String change, String names) {
        List<Object[]> orders = copy(hq, "select status, revision, revised_by, canceled_by, sales_order_number from sales_order");
        List<Object[]> transactions = copy(hq, "select sync_status, sync_error, transaction_id from retail_transaction");
        List<Object[]> statuses = copy(hq, "select channel_id, transaction_id, status, retry_count, modified_at from order_status");
        hq.update(change);

        assertThat(found(site)).as(change).contains(names);

        hq.batchUpdate("update sales_order set status = ?, revision = ?, revised_by = ?, canceled_by = ? where sales_order_number = ?", orders);
        hq.batchUpdate("update retail_transaction set sync_status = ?, sync_error = ? where transaction_id = ?", transactions);
        hq.update("delete from order_status");
        hq.batchUpdate("insert into order_status (channel_id, transaction_id, status, retry_count, modified_at) values (?, ?, ?, ?, ?)", statuses);
        assertThat(found(site)).isEmpty();
    }

    private static List<Object[]> copy(JdbcTemplate hq, String select) {
        return hq.queryForList(select).stream().map(row -> row.values().toArray()).toList();
    }

    private static List<String> found(Site site) {
        return new Verify(sites(site)).run().findings().stream().map(Disagreement::key).toList();
    }

    private static String number(JdbcTemplate hq, UUID order) {
        return hq.queryForObject("select sales_order_number from sales_order where transaction_id = ?", String.class, order);
    }

    private static Sites sites(Site site) {
        return new Sites(site.hqDatabase(), site::channelDatabase, site.settings().channels(), site.clock());
    }

    private static void sell(JdbcTemplate till) {
        till.update("insert into async_customer (operation_id, operation, async_id, created_at, party_type, last_name) values (?, 'CREATE', ?, ?, 'PERSON', 'Ann')",
                TwoStores.guid(8), ANN, TwoStores.NOW);
        write(till, EDITED, "CUSTOMER_ORDER", null, 10);
        write(till, FIRST_EDIT, "ORDER_EDIT", EDITED, 20);
        write(till, CANCELED, "CUSTOMER_ORDER", null, 10);
        write(till, LAST_EDIT, "ORDER_EDIT", EDITED, 30);
        write(till, CANCELLATION, "ORDER_CANCELLATION", CANCELED, 0);
        write(till, TOO_LATE, "ORDER_EDIT", CANCELED, 40);
    }

    private static void write(JdbcTemplate till, UUID id, String type, UUID order, int amount) {
        till.update("insert into retail_transaction (transaction_id, transaction_type, refers_to, business_date, created_at, currency, async_id,"
                        + " net_amount, tax_amount, gross_amount, discount_amount, item_count) values (?, ?, ?, ?, ?, 'USD', ?, ?, 0, ?, 0, 1)",
                id, type, order, TwoStores.DAY, TwoStores.NOW, ANN, amount, amount);
        if (amount > 0) {
            till.update("insert into retail_transaction_line (transaction_id, line_number, item_id, quantity, unit_price, discount_amount, tax_amount, net_amount)"
                    + " values (?, 1, 'bread', 1, ?, 0, 0, ?)", id, BigDecimal.valueOf(amount), BigDecimal.valueOf(amount));
        }
    }

    private static Channel channel(String id, TestDatabase database) {
        return new Channel(id, id, database.address(), "all", "US", ZoneId.of("UTC"), LocalTime.of(4, 0), List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }
}
