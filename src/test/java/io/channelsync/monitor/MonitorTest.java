package io.channelsync.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.channel.Channel;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.number.Numbers;
import io.channelsync.reload.ChannelsWatch;
import io.channelsync.reload.LoadAudit;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees and does over JMX, through the platform's MBean server. */
class MonitorTest {

    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    private Site site;

    @BeforeEach
    void start() {
        site = Site.of(Product.HSQLDB, List.of("north", "south"), MonitorTest::channel).scheduled();
        Flow.ids().forEach(flow -> site.set("channelsync." + flow + ".enabled", "false"));
        site.daemon();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void every_flow_and_every_channel_has_its_mbean_until_the_daemon_stops() throws JMException {
        assertThat(names("io.channelsync:type=flow,*")).containsExactlyInAnyOrderElementsOf(Flow.ids());
        assertThat(names("io.channelsync:type=channel,*")).containsExactlyInAnyOrder("north", "south");
        assertThat(names("io.channelsync:type=sequence,*")).containsExactlyInAnyOrderElementsOf(Numbers.SEQUENCES);

        site.daemon().close();

        assertThat(names("io.channelsync:*")).isEmpty();
        assertThat(names("org.apache.camel:*")).isEmpty();
    }

    @Test
    void camel_shows_its_routes_too() throws JMException {
        assertThat(names("org.apache.camel:type=context,*")).containsExactly("\"channelsync\"");
        assertThat(names("org.apache.camel:type=routes,*")).contains("\"upload-channels\"", "\"post-end-of-day\"");
        for (String numerous : List.of("endpoints", "consumers", "producers", "processors")) {
            assertThat(names("org.apache.camel:type=" + numerous + ",*")).as(numerous).isEmpty();
        }
    }

    @Test
    void run_now_moves_rows_and_the_flow_counts_them() {
        FlowMXBean upload = flow("upload-channels");
        assertThat(upload.getRuns()).isZero();
        assertThat(upload.getLastRun()).isEmpty();
        customerAt("north");
        customerAt("south");

        assertThat(upload.runNow()).contains(" 2");

        assertThat(upload.getRuns()).isEqualTo(1);
        assertThat(upload.getRows()).isPositive();
        assertThat(upload.getLastRun()).isEqualTo("2026-03-10T12:00:00Z");
        assertThat(upload.getLastError()).isEmpty();
        assertThat(uploaded()).containsExactly("north", "south");
        assertThat(upload.runNow()).isEqualTo("nothing to move");
        assertThat(upload.getRuns()).isEqualTo(2);
    }

    @Test
    void a_paused_channel_keeps_its_rows_until_it_is_resumed() {
        ChannelMXBean north = channel("north");
        customerAt("north");
        customerAt("south");

        north.pause();
        flow("upload-channels").runNow();

        assertThat(north.getState()).isEqualTo("PAUSED");
        assertThat(north.getPending()).isEqualTo(1);
        assertThat(uploaded()).containsExactly("south");

        north.resume();
        flow("upload-channels").runNow();

        assertThat(north.getState()).isEqualTo("UP");
        assertThat(north.getPending()).isZero();
        assertThat(uploaded()).containsExactly("north", "south");
    }

    @Test
    void a_channel_tells_what_is_pending_and_the_age_of_the_oldest_in_seconds() {
        ChannelMXBean north = channel("north");
        assertThat(north.getPending()).isZero();
        assertThat(north.getLagSeconds()).isZero();
        assertThat(north.getLastContact()).isEmpty();
        customerAt("north");
        site.clock().forward(Duration.ofSeconds(90));
        customerAt("north");
        site.clock().forward(Duration.ofSeconds(5));

        assertThat(north.getPending()).isEqualTo(2);
        assertThat(north.getLagSeconds()).isEqualTo(95);

        flow("upload-channels").runNow();

        assertThat(north.getPending()).isZero();
        assertThat(north.getLagSeconds()).isZero();
        assertThat(north.getLastContact()).isEqualTo("2026-03-10T12:01:35Z");
    }

    @Test
    void a_number_sequence_tells_how_much_of_it_is_used() {
        SequenceMXBean invoices = bean("sequence", "invoice", SequenceMXBean.class);
        assertThat(invoices.getLeft()).as("nobody has made it yet").isEqualTo(-1);
        flow("post-end-of-day").runNow();
        assertThat(invoices.getUsedPercent()).isZero();

        site.hqDatabase().execute("update number_sequence set next_value = 76, last_value = 99 where name = 'invoice'");

        assertThat(invoices.getUsedPercent()).isEqualTo(75);
        assertThat(invoices.getLeft()).isEqualTo(24);
        site.hqDatabase().execute("alter table number_sequence rename to elsewhere");
        assertThat(invoices.getUsedPercent()).isEqualTo(-1);
    }

    @Test
    void a_broken_channel_is_told_at_its_own_mbean_and_at_the_flow() {
        site.channelDatabase("north").execute("alter table async_address rename to elsewhere");

        flow("upload-channels").runNow();

        assertThat(channel("north").getState()).isEqualTo("STOPPED");
        assertThat(channel("north").getLastError()).contains("a table is missing");
        assertThat(channel("north").getPending()).isEqualTo(-1);
        assertThat(channel("north").getLagSeconds()).isEqualTo(-1);
        assertThat(flow("upload-channels").getLastError()).startsWith("north: a table is missing");
        assertThat(channel("south").getState()).isEqualTo("UP");
        assertThat(channel("south").getLastError()).isEmpty();
    }

    @Test
    void the_daemon_is_healthy_until_a_bad_edit_and_again_when_it_is_mended() throws IOException {
        HealthMXBean health = bean("daemon", "health", HealthMXBean.class);
        ConfigurationMXBean configuration = bean("configuration", "files", ConfigurationMXBean.class);
        ChannelsWatch watch = new ChannelsWatch(site.daemon(), new LoadAudit(site.hqDatabase(), site.settings(), site.clock()));
        Path channels = site.configFolder().resolve("channels.yaml");
        String sound = Files.readString(channels);
        assertThat(health.isHealthy()).isTrue();
        assertThat(health.getProblems()).isEmpty();

        Files.writeString(channels, sound.replaceFirst("time-zone", "timezone"));
        twice(watch);
        assertThat(health.isHealthy()).isFalse();
        assertThat(health.getProblems()).isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("saved but not taken over: ").contains("channels.yaml:").contains("Hint: "));
        assertThat(configuration.isSound()).isFalse();
        assertThat(configuration.getFindings()).hasSameSizeAs(health.getProblems()).allMatch(line -> line.contains("channels.yaml:"));

        Files.writeString(channels, sound);
        twice(watch);
        assertThat(health.isHealthy()).isTrue();
        assertThat(configuration.isSound()).isTrue();
        assertThat(configuration.getFindings()).isEmpty();
    }

    @Test
    void the_daemon_is_not_healthy_while_a_flow_is_stopped_or_a_database_is_away() {
        HealthMXBean health = bean("daemon", "health", HealthMXBean.class);
        site.channelDatabase("north").execute("alter table async_address rename to elsewhere");
        flow("upload-channels").runNow();
        assertThat(health.isHealthy()).isFalse();
        assertThat(health.getProblems()).singleElement().asString()
                .startsWith("north needs a person: upload-channels is stopped for it: a table is missing");

        channel("north").pause();
        assertThat(health.getProblems()).as("what is paused on purpose").isEmpty();

        site.daemon().board().failed("upload-channels", "south", new SQLTransientConnectionException("gone", "08001"));
        assertThat(health.getProblems()).containsExactly("south is away: " + channel("south").getLastError());
    }

    private static void twice(ChannelsWatch watch) {
        watch.look();
        watch.look();
    }

    @Test
    void channels_that_come_and_go_bring_and_take_their_mbeans() throws JMException {
        List<Channel> both = site.daemon().board().channels();

        site.daemon().take(both.subList(1, 2));
        assertThat(names("io.channelsync:type=channel,*")).containsExactly("south");

        site.daemon().take(both);
        assertThat(names("io.channelsync:type=channel,*")).containsExactlyInAnyOrder("north", "south");
        assertThat(names("io.channelsync:type=flow,*")).hasSize(Flow.values().length);
    }

    private static Channel channel(String id, TestDatabase database) {
        return new Channel(id, id, database.address(), "all", "US", ZoneId.of("UTC"), LocalTime.MIDNIGHT, List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }

    private void customerAt(String channel) {
        site.channel(channel)
                .sql("insert into async_customer (operation_id, operation, async_id, created_at, first_name)"
                        + " values (uuid(), 'CREATE', uuid(), ?, 'Ann')")
                .param(site.clock().instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<String> uploaded() {
        return site.hq().sql("select distinct channel_id from async_customer order by channel_id").query(String.class).list();
    }

    private static List<String> names(String pattern) throws JMException {
        return SERVER.queryNames(new ObjectName(pattern), null).stream().map(name -> name.getKeyProperty("name")).toList();
    }

    private static FlowMXBean flow(String id) {
        return bean("flow", id, FlowMXBean.class);
    }

    private static ChannelMXBean channel(String id) {
        return bean("channel", id, ChannelMXBean.class);
    }

    private static <T> T bean(String type, String name, Class<T> face) {
        try {
            return JMX.newMXBeanProxy(SERVER, new ObjectName("io.channelsync:type=" + type + ",name=" + name), face);
        } catch (JMException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
