package io.channelsync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.testing.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole pages of refused rows: they starve nobody, and whether they are to blame is decided by the rows behind them. */
class PutOffTest {

    private static final int PAGE = 20;
    private static final int ROWS = 60;

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_bad_page_at_the_head_of_an_upload_starves_nobody_and_is_quarantined_at_its_second_try(Product product) {
        try (Site site = site(product)) {
            refuse(site, "async_customer", "created_by <> 'bad'");
            headIsBad(site, PAGE);

            Run first = site.run(Flow.UPLOAD_CHANNELS);

            assertThat(first.failures()).isEmpty();
            assertThat(count(site.hq(), "async_customer")).isEqualTo(ROWS - PAGE);
            assertThat(count(site.hq(), "quarantine")).as("nobody is blamed yet").isZero();
            assertThat(count(site.channel("north"), "async_customer where uploaded_at is null and attempts = 1"
                    + " and sync_error like 'constraint%'")).isEqualTo(PAGE);
            assertThat(site.run(Flow.UPLOAD_CHANNELS).idle()).as("they are not due").isTrue();

            site.clock().forward(Duration.ofSeconds(1));
            assertThat(site.run(Flow.UPLOAD_CHANNELS).failures()).isEmpty();
            assertThat(count(site.hq(), "quarantine where table_name = 'async_customer'")).isEqualTo(PAGE);
            assertThat(count(site.channel("north"), "async_customer where uploaded_at is null")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_table_that_takes_no_rows_stops_the_flow_blames_nobody_and_takes_them_once_mended(Product product) {
        try (Site site = site(product)) {
            refuse(site, "async_customer", "created_by <> 'till'");

            Run refused = site.run(Flow.UPLOAD_CHANNELS);

            assertThat(refused.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.database()).isEqualTo("north");
                assertThat(failure.kind()).isEqualTo("SET_UP");
                assertThat(failure.detail()).startsWith("more than a fifth of the rows are refused: constraint refusing_async_customer");
            });
            assertThat(count(site.hq(), "quarantine")).isZero();
            assertThat(site.daemon().board().stops()).hasSize(1).first().asString().startsWith("upload-channels for north: more than a fifth");
            assertThat(site.run(Flow.UPLOAD_CHANNELS).idle()).as("it waits").isTrue();

            site.hqDatabase().execute("alter table async_customer drop constraint refusing_async_customer");
            site.clock().forward(Duration.ofMinutes(5));
            assertThat(site.run(Flow.UPLOAD_CHANNELS).failures()).isEmpty();

            assertThat(count(site.hq(), "async_customer")).isEqualTo(ROWS);
            assertThat(count(site.hq(), "quarantine")).isZero();
            assertThat(site.daemon().board().stops()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void the_same_holds_when_uploaded_customers_become_accounts(Product product) {
        try (Site site = site(product)) {
            refuse(site, "customer", "email not like 'bad%'");
            site.channel("north").sql("update async_customer set email = 'bad' || email where replication_counter < ? + (select min(replication_counter) from async_customer)").param(PAGE).update();
            site.run(Flow.UPLOAD_CHANNELS);

            assertThat(site.run(Flow.SYNCHRONIZE_CUSTOMERS).failures()).isEmpty();
            assertThat(count(site.hq(), "customer")).isEqualTo(ROWS - PAGE);
            assertThat(count(site.hq(), "async_customer where sync_status = 'PENDING' and attempts = 1")).isEqualTo(PAGE);

            site.clock().forward(Duration.ofSeconds(1));
            assertThat(site.run(Flow.SYNCHRONIZE_CUSTOMERS).failures()).isEmpty();
            assertThat(count(site.hq(), "async_customer where sync_status = 'FAILED' and attempts = 2")).isEqualTo(PAGE);
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void orders_that_are_all_refused_stop_their_flow_and_none_fails(Product product) {
        try (Site site = site(product)) {
            refuse(site, "sales_order", "status <> 'OPEN'");
            site.run(Flow.UPLOAD_CHANNELS);
            site.run(Flow.SYNCHRONIZE_CUSTOMERS);

            Run refused = site.run(Flow.SYNCHRONIZE_ORDERS);

            assertThat(refused.failures()).singleElement().extracting(Run.Failed::database, Run.Failed::kind).containsExactly("hq", "SET_UP");
            assertThat(count(site.hq(), "retail_transaction where sync_status = 'FAILED'")).isZero();
            assertThat(site.daemon().board().isDue(Flow.SYNCHRONIZE_ORDERS.id(), "hq")).isFalse();
            assertThat(site.daemon().board().isDue(Flow.UPLOAD_CHANNELS.id(), "hq")).as("the other flows go on").isTrue();

            site.hqDatabase().execute("alter table sales_order drop constraint refusing_sales_order");
            site.clock().forward(Duration.ofMinutes(5));
            site.run(Flow.SYNCHRONIZE_ORDERS);
            assertThat(count(site.hq(), "sales_order where transaction_id is not null")).isEqualTo(ROWS / 4);
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_channel_that_refuses_most_of_its_customers_stops_alone_and_is_sent_them_once_mended(Product product) {
        try (Site site = Site.of(product, List.of("north", "south"), Shops::at)) {
            Workload.write(site.channelDatabase("north"), 0, ROWS);
            site.channelDatabase("south").execute("alter table customer add constraint strange check (party_type <> 'PERSON')");
            site.run(Flow.UPLOAD_CHANNELS);
            site.run(Flow.SYNCHRONIZE_CUSTOMERS);

            Run run = site.run(Flow.DISTRIBUTE_CUSTOMERS);

            assertThat(run.failures()).singleElement().extracting(Run.Failed::database, Run.Failed::kind).containsExactly("south", "SET_UP");
            assertThat(count(site.channel("north"), "customer")).isEqualTo(ROWS);
            assertThat(count(site.hq(), "quarantine")).isZero();

            site.channelDatabase("south").execute("alter table customer drop constraint strange");
            site.clock().forward(Duration.ofMinutes(5));
            assertThat(site.run(Flow.DISTRIBUTE_CUSTOMERS).failures()).isEmpty();
            assertThat(count(site.channel("south"), "customer")).isEqualTo(ROWS);
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_shift_that_hq_refuses_is_quarantined_and_blocks_nobody(Product product) {
        try (Site site = site(product)) {
            refuse(site, "retail_shift", "terminal <> 'bad'");
            for (String terminal : List.of("bad", "good")) {
                site.channel("north").sql("insert into retail_shift (shift_id, terminal, business_date, status) values (?, ?, current_date, 'OPEN')")
                        .params(Workload.customer(terminal.length()), terminal).update();
            }

            assertThat(site.run(Flow.UPLOAD_CHANNELS).failures()).isEmpty();

            assertThat(count(site.hq(), "retail_shift where terminal = 'good'")).isEqualTo(1);
            assertThat(count(site.hq(), "quarantine where table_name = 'retail_shift'")).isEqualTo(1);
            assertThat(count(site.hq(), "retail_transaction")).isEqualTo(ROWS / 2);
            site.run(Flow.UPLOAD_CHANNELS);
            assertThat(count(site.hq(), "quarantine where attempts > 1")).as("it is not offered again").isZero();
        }
    }

    /** Two daemons: this one found the order refused while the other one finished it. */
    @ParameterizedTest
    @EnumSource(Product.class)
    void an_order_that_another_daemon_has_finished_does_not_show_as_failed(Product product) throws Exception {
        try (Site site = site(product)) {
            site.run(Flow.UPLOAD_CHANNELS);
            site.run(Flow.SYNCHRONIZE_CUSTOMERS);
            site.run(Flow.SYNCHRONIZE_ORDERS);
            for (String statement : List.of("fail-order", "fail-order-status")) {
                String sql = Files.readString(Path.of("routes/synchronize-orders", statement + ".sql")).replace(":#", ":");
                site.hq().sql(sql).param("reason", "SQLState 23505").param("channel_id", "north")
                        .param("transaction_id", Workload.transaction(0)).param("now", java.time.OffsetDateTime.now()).update();
            }
            assertThat(count(site.hq(), "order_status where status = 'FAILED'")).isZero();
            assertThat(count(site.hq(), "order_status where status = 'SUCCESSFUL'")).isEqualTo(ROWS / 4);
        }
    }

    private static Site site(Product product) {
        Site site = Site.of(product, List.of("north"), Shops::at);
        Flow.ids().forEach(flow -> site.set("channelsync." + flow + ".page-size", String.valueOf(PAGE)));
        Workload.write(site.channelDatabase("north"), 0, ROWS);
        return site;
    }

    private static void refuse(Site site, String table, String check) {
        site.hqDatabase().execute("alter table " + table + " add constraint refusing_" + table + " check (" + check + ")");
    }

    private static void headIsBad(Site site, int rows) {
        site.channel("north").sql("update async_customer set created_by = 'bad' where replication_counter < ? + (select min(replication_counter) from async_customer)").param(rows).update();
    }

    private static long count(JdbcClient database, String from) {
        return database.sql("select count(*) from " + from).query(Long.class).single();
    }
}
