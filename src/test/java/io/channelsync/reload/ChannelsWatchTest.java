package io.channelsync.reload;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.channel.Channel;
import io.channelsync.database.Database;
import io.channelsync.database.DatabaseAddress;
import io.channelsync.database.Product;
import io.channelsync.demo.ChannelsYaml;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.operate.Sites;
import io.channelsync.operate.Status;
import io.channelsync.route.RouteTexts;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An edit of the channels file while the daemon runs. */
class ChannelsWatchTest {

    private Site site;
    private LoadAudit audit;
    private ChannelsWatch watch;

    @BeforeEach
    void start() throws IOException {
        site = Site.of(Product.HSQLDB, List.of("north", "south", "web"), (id, database) -> channel(id, database.address(), false));
        write(channel("north"), channel("south"));
        audit = new LoadAudit(site.hqDatabase(), site.settings(), site.clock());
        watch = new ChannelsWatch(site.daemon(), audit);
        Stream.of("north", "south", "web").forEach(this::customerAt);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void a_channel_that_is_added_is_served_and_the_others_keep_their_connections() throws IOException {
        site.run(Flow.UPLOAD_CHANNELS);
        assertThat(uploaded()).containsExactly("north", "south");
        Database north = site.daemon().databases().channel("north");
        site.daemon().board().health("south").pause(true);

        write(channel("north"), channel("south"), channel("web"));
        look();
        site.run(Flow.UPLOAD_CHANNELS);

        assertThat(uploaded()).containsExactly("north", "south", "web");
        assertThat(site.daemon().databases().channel("north")).isSameAs(north);
        assertThat(site.daemon().board().health("south").paused()).as("what the operator paused over JMX").isTrue();
    }

    @Test
    void a_channel_that_is_paused_keeps_its_rows_until_the_pause_is_over() throws IOException {
        write(channel("north"), channel("south", site.channelDatabase("south").address(), true));
        look();
        site.run(Flow.UPLOAD_CHANNELS);
        assertThat(uploaded()).containsExactly("north");

        write(channel("north"), channel("south"));
        look();
        site.run(Flow.UPLOAD_CHANNELS);
        assertThat(uploaded()).containsExactly("north", "south");
    }

    @Test
    void a_channel_that_is_removed_is_left_alone_and_what_it_uploaded_keeps_nobody_from_going_on() throws IOException {
        site.run(Flow.UPLOAD_CHANNELS);
        customerAt("north");
        customerAt("south");

        write(channel("south"));
        look();
        List<Run> runs = Stream.of(Flow.values()).map(site::run).toList();

        assertThat(runs).allSatisfy(run -> assertThat(run.failures()).isEmpty());
        assertThat(pendingAt("north")).isEqualTo(1);
        assertThat(pendingAt("south")).isZero();
        assertThat(site.channel("south").sql("select count(*) from customer").query(Long.class).single())
                .isGreaterThanOrEqualTo(2);
        assertThat(site.daemon().board().channels()).extracting(Channel::id).containsExactly("south");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "channels:\n  - id: north\n    id: south\n",
        "channels: [",
        "channels:\n  - id: web\n    name: Web\n"
    })
    void a_bad_edit_changes_nothing_and_a_good_one_after_it_takes_effect(String text) throws IOException {
        List<Channel> before = site.daemon().board().channels();
        Files.writeString(file(), text);
        look();
        site.run(Flow.UPLOAD_CHANNELS);
        assertThat(site.daemon().board().channels()).isEqualTo(before);
        assertThat(uploaded()).containsExactly("north", "south");

        write(channel("north"), channel("south"), channel("web"));
        look();
        site.run(Flow.UPLOAD_CHANNELS);
        assertThat(uploaded()).containsExactly("north", "south", "web");
    }

    @Test
    void a_file_that_is_gone_changes_nothing() throws IOException {
        List<Channel> before = site.daemon().board().channels();
        Files.delete(file());
        look();
        assertThat(site.daemon().board().channels()).isEqualTo(before);
    }

    @Test
    void a_corrected_address_is_tried_at_once() throws IOException {
        DatabaseAddress wrong = new DatabaseAddress(site.channelDatabase("web").address().url(), "nobody", "");
        write(channel("north"), channel("web", wrong, false));
        look();
        assertThat(site.run(Flow.UPLOAD_CHANNELS).failures()).extracting(Run.Failed::database).containsExactly("web");

        write(channel("north"), channel("web"));
        look();
        assertThat(site.run(Flow.UPLOAD_CHANNELS).failures()).isEmpty();
        assertThat(uploaded()).containsExactly("north", "web");
    }

    @Test
    void a_file_that_is_half_written_drops_no_channel() throws IOException {
        List<Channel> before = site.daemon().board().channels();
        String whole = ChannelsYaml.of(List.of(channel("north"), channel("south"), channel("web")));
        int betweenTwoEntries = whole.indexOf("- id: south");
        Files.writeString(file(), whole.substring(0, whole.lastIndexOf('\n', betweenTwoEntries) + 1));
        watch.look();
        assertThat(site.daemon().board().channels()).as("while it is written").isEqualTo(before);

        Files.writeString(file(), whole);
        watch.look();
        assertThat(site.daemon().board().channels()).as("while it may be written still").isEqualTo(before);
        watch.look();

        assertThat(site.daemon().board().channels()).extracting(Channel::id).containsExactly("north", "south", "web");
        audit.write();
        assertThat(loads()).as("of the half nothing is known").hasSize(2);
    }

    @Test
    void every_load_is_kept_with_the_hash_of_the_file() throws IOException {
        String first = hash();
        look();
        Files.writeString(file(), Files.readString(file()) + "# North is rebuilt in May.\n");
        String remarked = hash();
        look();
        Files.writeString(file(), "channels: [");
        look();
        write(channel("north"));
        String smaller = hash();
        look();
        look();

        audit.write();
        assertThat(loads()).extracting(row -> row.get("part")).containsOnly("channels");
        assertThat(loads()).extracting(row -> row.get("outcome")).containsExactly("LOADED", "LOADED", "REFUSED", "LOADED");
        assertThat(loads()).extracting(row -> row.get("manifest")).as("what counts").containsExactly(
                first + "  channels.yaml\n", remarked + "  channels.yaml\n", remarked + "  channels.yaml\n", smaller + "  channels.yaml\n");
    }

    @Test
    void what_was_refused_before_a_restart_is_not_told_after_it() throws IOException {
        String sound = Files.readString(file());
        Files.writeString(file(), "channels: [");
        look();
        audit.write();
        assertThat(edits()).singleElement().asString().contains("channels.yaml");

        Files.writeString(file(), sound);
        new ChannelsWatch(site.daemon(), audit);
        audit.write();
        assertThat(edits()).isEmpty();
    }

    /** Two looks: the first sees that something was saved, the second that nobody is writing any more. */
    private void look() {
        watch.look();
        watch.look();
    }

    private List<Map<String, Object>> loads() {
        return site.hq().sql("select * from configuration_load order by load_id").query().listOfRows();
    }

    private List<String> edits() {
        return new Status(new Sites(site.hqDatabase(), site::channelDatabase, site.daemon().board().channels(), site.clock())).report().edits();
    }

    private String hash() throws IOException {
        return RouteTexts.sha256(Files.readString(file()));
    }

    private Channel channel(String id) {
        return channel(id, site.channelDatabase(id).address(), false);
    }

    private static Channel channel(String id, DatabaseAddress address, boolean paused) {
        return new Channel(id, id, address, "all", "US", ZoneId.of("UTC"), LocalTime.MIDNIGHT, List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), paused);
    }

    private void write(Channel... channels) throws IOException {
        Files.writeString(file(), ChannelsYaml.of(List.of(channels)));
    }

    private Path file() {
        return site.configFolder().resolve("channels.yaml");
    }

    private void customerAt(String id) {
        TestDatabase database = site.channelDatabase(id);
        database.execute("insert into async_customer (operation_id, operation, async_id, created_at, first_name)"
                + " values (uuid(), 'CREATE', uuid(), current_timestamp, 'Ann')");
    }

    private long pendingAt(String id) {
        return site.channel(id).sql("select count(*) from async_customer where uploaded_at is null").query(Long.class).single();
    }

    private List<String> uploaded() {
        return site.hq().sql("select distinct channel_id from async_customer order by channel_id").query(String.class).list();
    }
}
