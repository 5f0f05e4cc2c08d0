package io.channelsync.distribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.channel.Channel;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A channel whose database cannot be what the configuration says stops alone; HQ and the others go on. */
class MistakenChannelTest {

    private static Channel channel(String id, TestDatabase database) {
        return new Channel(id, id, database.address(), "all", "US", ZoneId.of("UTC"), LocalTime.MIDNIGHT, List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update channel_state set channel_id = 'south' | the database of channel north says that it is channel south; try: correct the url of one of them in channels.yaml
            delete from channel_state                     | the database of channel north has lost its row in channel_state; try: restore it from a backup, then channelsync accept north
            """)
    void it_stops_alone_and_says_why(String mistake, String reason) {
        try (Site site = Site.of(Product.HSQLDB, List.of("north", "south"), MistakenChannelTest::channel)) {
            site.channelDatabase("north").execute(mistake);
            for (String id : List.of("north", "south")) {
                site.channelDatabase(id).execute(
                        "insert into async_customer (operation_id, operation, async_id, created_at, first_name)"
                                + " values (uuid(), 'CREATE', uuid(), current_timestamp, 'Ann')");
            }

            Run upload = site.run(Flow.UPLOAD_CHANNELS);
            site.run(Flow.SYNCHRONIZE_CUSTOMERS);
            site.run(Flow.DISTRIBUTE_CUSTOMERS);

            assertThat(upload.failures()).containsExactly(new Run.Failed("north", "SET_UP", reason));
            assertThat(site.hq().sql("select channel_id from async_customer").query(String.class).list()).containsExactly("south");
            assertThat(site.channel("south").sql("select count(*) from customer").query(Long.class).single()).isEqualTo(1);
            assertThat(site.daemon().board().isDue(Flow.DISTRIBUTE_CUSTOMERS.id(), "south")).isTrue();
        }
    }

    @Test
    void one_that_has_applied_changes_that_hq_does_not_know_stops_the_giving_out_of_numbers() {
        try (Site site = Site.of(Product.HSQLDB, List.of("north", "south"), MistakenChannelTest::channel)) {
            site.channelDatabase("north").execute("update channel_state set change_number = 9");

            Run run = site.run(Flow.DISTRIBUTE_CUSTOMERS);

            assertThat(run.failures()).containsExactly(new Run.Failed("north", "SET_UP", "channel north has applied change 9,"
                    + " HQ knows only 0; HQ was restored from a backup; try: channelsync recover-hq"));
            assertThat(site.run(Flow.SYNCHRONIZE_CUSTOMERS).failures()).contains(new Run.Failed("hq", "SET_UP",
                    "HQ was restored from a backup, channel north knows more; no number is given out; try: channelsync recover-hq"));
            assertThat(site.daemon().board().isDue(Flow.UPLOAD_CHANNELS.id(), "hq")).isTrue();
        }
    }
}
