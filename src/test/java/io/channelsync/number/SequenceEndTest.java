package io.channelsync.number;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.channelsync.crash.Settling;
import io.channelsync.crash.Shops;
import io.channelsync.crash.Workload;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.testing.Site;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A number sequence says in time that it comes to its end, stops clearly there, and goes on when it is longer. */
class SequenceEndTest {

    private static final Duration PAST_EVERY_BACKOFF = Duration.ofMinutes(10);
    private static final List<Flow> FLOWS = List.of(Flow.values());

    @Test
    void from_eighty_percent_on_it_is_said_once() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(SequenceWatch.class);
        logger.addAppender(log);
        log.start();
        SequenceWatch watch = new SequenceWatch();

        watch.look("invoice", new SequenceUse(80, 99));
        assertThat(log.list).isEmpty();
        watch.look("invoice", new SequenceUse(81, 99));
        watch.look("invoice", new SequenceUse(82, 99));
        watch.look("statement", new SequenceUse(100, 99));
        watch.look("invoice", new SequenceUse(82, 999));
        watch.look("invoice", new SequenceUse(900, 999));
        logger.detachAppender(log);

        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly(
                "number sequence invoice is 80 % used, 19 numbers are left; give channelsync.number.invoice one more # and start again",
                "number sequence statement is 100 % used, 0 numbers are left; give channelsync.number.statement one more # and start again",
                "number sequence invoice is 89 % used, 100 numbers are left; give channelsync.number.invoice one more # and start again");
    }

    @Test
    void the_longest_sequence_is_counted_exactly() {
        assertThat(new SequenceUse(999_999_999_999_999_999L, 999_999_999_999_999_999L).percent()).isEqualTo(99);
        assertThat(new SequenceUse(1_000_000_000_000_000_000L, 999_999_999_999_999_999L)).matches(use -> use.percent() == 100 && use.left() == 0);
        assertThat(new SequenceUse(1, 9)).matches(use -> use.percent() == 0 && use.left() == 9 && !use.warning());
    }

    @Test
    void no_account_is_opened_without_a_number_and_all_are_once_there_is_one() {
        try (Site site = Site.of(Product.HSQLDB, List.of("north", "south"), Shops::at).set("channelsync.number.customer", "C-#")) {
            Workload.write(site.channelDatabase("north"), 0, 12);
            site.run(Flow.UPLOAD_CHANNELS);

            Run stopped = site.run(Flow.SYNCHRONIZE_CUSTOMERS);

            assertThat(stopped.failures()).singleElement().extracting(Run.Failed::detail).asString()
                    .contains("number sequence customer is at its end: 9 left, 12 wanted; give channelsync.number.customer one more #");
            assertThat(count(site, "customer")).isZero();
            assertThat(count(site, "async_customer where sync_status = 'PENDING' and attempts = 0")).isEqualTo(12);
            Workload.write(site.channelDatabase("south"), 12, 16);
            assertThat(site.run(Flow.UPLOAD_CHANNELS).failures()).as("other flows go on").isEmpty();

            site.hqDatabase().execute("update number_sequence set last_value = 99 where name = 'customer'");
            site.clock().forward(PAST_EVERY_BACKOFF);
            FLOWS.forEach(site::run);

            assertThat(site.hq().sql("select account_number from customer order by change_number, account_number")
                    .query(String.class).list()).hasSize(16).contains("C-1", "C-16").doesNotHaveDuplicates();
            assertThat(Settling.verify(site)).isEmpty();
        }
    }

    @Test
    void statements_wait_for_invoice_numbers_and_go_on_without_a_gap_when_the_format_is_wider() {
        try (Site site = Site.of(Product.HSQLDB, List.of("north"), Shops::at).set("channelsync.number.invoice", "INV-#")) {
            Workload.write(site.channelDatabase("north"), 0, 60);
            FLOWS.forEach(site::run);

            assertThat(states(site)).as("five sales a day, and nine numbers").containsExactly(
                    "CUSTOMER_ORDER_CREATED", "CUSTOMER_ORDER_CREATED", "POSTED");
            assertThat(count(site, "retail_statement where error_message like"
                    + " 'number sequence invoice is at its end: 4 left, 5 wanted; give channelsync.number.invoice one more #%'")).isEqualTo(2);
            assertThat(count(site, "sales_invoice")).isEqualTo(5);
            assertThat(Settling.verify(site)).as("nothing is half written").isEmpty();

            site.set("channelsync.number.invoice", "INV-##").restart();
            site.clock().forward(PAST_EVERY_BACKOFF);
            FLOWS.forEach(site::run);

            assertThat(states(site)).containsOnly("POSTED").hasSize(3);
            assertThat(site.hq().sql("select invoice_number from sales_invoice order by created_at, invoice_number").query(String.class).list())
                    .containsExactly("INV-1", "INV-2", "INV-3", "INV-4", "INV-5", "INV-06", "INV-07", "INV-08", "INV-09", "INV-10",
                            "INV-11", "INV-12", "INV-13", "INV-14", "INV-15");
            assertThat(Settling.verify(site)).isEmpty();
        }
    }

    private static long count(Site site, String from) {
        return site.hq().sql("select count(*) from " + from).query(Long.class).single();
    }

    private static List<String> states(Site site) {
        return site.hq().sql("select state from retail_statement order by state").query(String.class).list();
    }
}
