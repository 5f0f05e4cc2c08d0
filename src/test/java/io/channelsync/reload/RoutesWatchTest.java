package io.channelsync.reload;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.operate.Sites;
import io.channelsync.operate.Status;
import io.channelsync.operate.StatusReport;
import io.channelsync.route.RouteTexts;
import io.channelsync.settings.Finding;
import io.channelsync.testing.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Edits of routes, statements and settings while the daemon runs. */
class RoutesWatchTest {

    private static final String SELECT = "upload-channels/select-due-customers.sql";
    private static final List<String> FAULTS = List.of("misspelt guard", "broken yaml", "unknown component", "unknown option",
            "missing file", "empty file", "unknown column", "wrong setting");
    private static final String GUARDS = "shared/guards.camel.yaml";

    @TempDir
    private Path folder;

    private Path routes;
    private Site site;
    private LoadAudit audit;
    private RoutesWatch watch;

    @BeforeEach
    void start() {
        routes = ReloadedFolder.copyOfShipped(folder.resolve("routes"));
        site = Site.of(Product.HSQLDB, List.of("north"), ReloadedFolder::channel).routes(routes);
        audit = new LoadAudit(site.hqDatabase(), site.settings(), site.clock());
        watch = new RoutesWatch(site.daemon(), audit, RouteTexts.read(site.settings().routeFiles()));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    /** Two looks: the first sees that something was saved, the second that nobody is writing any more. */
    private void look() {
        watch.look();
        watch.look();
        audit.write();
    }

    private void edit(String file, String what, String by) {
        ReloadedFolder.edit(routes.resolve(file), what, by);
    }

    private List<String> findings() {
        return site.daemon().loads().findings().stream().map(Finding::toString).toList();
    }

    private void customer() {
        ReloadedFolder.customerAt(site.channelDatabase("north"));
    }

    private long uploaded() {
        site.run(Flow.UPLOAD_CHANNELS);
        return site.hq().sql("select count(*) from async_customer").query(Long.class).single();
    }

    @Test
    void a_saved_statement_takes_effect_at_the_second_look_and_not_before() {
        customer();
        edit(SELECT, "where", "where 1 = 0 and");

        assertThat(uploaded()).as("what was saved but not loaded").isEqualTo(1);
        customer();
        watch.look();
        assertThat(site.daemon().loads().loaded()).isEqualTo(1);
        watch.look();

        assertThat(site.daemon().loads().loaded()).isEqualTo(2);
        assertThat(uploaded()).isEqualTo(1);
        edit(SELECT, "where 1 = 0 and", "where");
        look();
        assertThat(uploaded()).isEqualTo(2);
    }

    @Test
    void a_changed_period_and_page_size_count_from_the_next_run_on_and_a_changed_database_waits_for_the_restart() {
        Path settings = site.configFolder().resolve("application.properties");
        ReloadedFolder.edit(settings, "channelsync.upload-channels.page-size=1000", "channelsync.upload-channels.page-size=7");
        ReloadedFolder.edit(settings, "channelsync.statement-timeout=20s", "channelsync.statement-timeout=21s");

        look();

        assertThat(findings()).isEmpty();
        assertThat(site.daemon().settings().number("channelsync.upload-channels.page-size")).isEqualTo(7);
        assertThat(site.daemon().settings().text("channelsync.statement-timeout")).isEqualTo("20s");
        assertThat(site.daemon().loads().waitingForRestart()).containsExactly("channelsync.statement-timeout");
        customer();
        assertThat(uploaded()).isEqualTo(1);
    }

    @Test
    void a_bad_edit_changes_nothing_and_is_told_once_until_it_is_mended() {
        Map<Path, String> before = ReloadedFolder.texts(routes, site.configFolder());
        long customers = 0;
        for (String fault : FAULTS) {
            spoil(fault);
            customer();

            assertThat(warningsOf(() -> Stream.of(1, 2, 3).forEach(time -> look()))).as(fault)
                    .singleElement().asString().startsWith("routes stay as they were: ");

            assertThat(findings()).as(fault).isNotEmpty().allMatch(line -> line.contains(". Hint: "));
            assertThat(findings()).as(fault).noneMatch(line -> line.contains("channelsync-routes"));
            assertThat(uploaded()).as("the routes before go on, " + fault).isEqualTo(++customers);
            StatusReport status = new Status(sites()).report();
            assertThat(status.edits()).as(fault).isEqualTo(findings());
            assertThat(status.exitCode()).isEqualTo(3);
            assertThat(status.text()).contains("saved but not taken over: " + findings().get(0));

            ReloadedFolder.write(before);
            look();

            assertThat(findings()).as(fault).isEmpty();
            assertThat(new Status(sites()).report().edits()).isEmpty();
        }
        assertThat(site.daemon().loads().loaded()).as("the first routes ran all the time").isEqualTo(1);
    }

    private static List<String> warningsOf(Runnable looks) {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(RoutesWatch.class);
        log.start();
        logger.addAppender(log);
        looks.run();
        logger.detachAppender(log);
        return log.list.stream().filter(event -> event.getLevel() == Level.WARN).map(ILoggingEvent::getFormattedMessage).toList();
    }

    private void spoil(String fault) {
        switch (fault) {
            case "misspelt guard" -> edit("synchronize-orders/synchronize-orders.camel.yaml", "guard-orders", "gaurd-orders");
            case "broken yaml" -> edit(GUARDS, "- routeConfiguration:", "- routeConfiguration: [");
            case "unknown component" -> edit("upload-channels/schedule-upload-channels.camel.yaml", "timer:", "timmer:");
            case "unknown option" -> edit("upload-channels/take-customers.camel.yaml", "query:", "qery:");
            case "missing file" -> routes.resolve(SELECT).toFile().delete();
            case "empty file" -> ReloadedFolder.write(Map.of(routes.resolve(GUARDS), ""));
            case "unknown column" -> edit(SELECT, "select ", "select no_such_column, ");
            case "wrong setting" -> ReloadedFolder.edit(site.configFolder().resolve("application.properties"),
                    "channelsync.upload-channels.period=5s", "channelsync.upload-channels.period=often");
            default -> throw new IllegalArgumentException(fault);
        }
    }

    @Test
    void a_good_edit_beside_a_bad_one_waits_for_it() {
        edit(SELECT, "where", "where 1 = 0 and");
        edit("upload-channels/take-customers.camel.yaml", "query:", "qery:");
        look();
        customer();
        assertThat(uploaded()).isEqualTo(1);

        edit("upload-channels/take-customers.camel.yaml", "qery:", "query:");
        look();
        customer();
        assertThat(uploaded()).isEqualTo(1);
    }

    @Test
    void files_that_are_gone_are_told_and_what_runs_goes_on() throws IOException {
        Path settings = site.configFolder().resolve("application.properties");
        String text = ReloadedFolder.text(settings);
        Files.delete(settings);
        look();
        assertThat(findings()).singleElement().asString()
                .endsWith("application.properties: this cannot be read as text. Hint: check that it is there, and its rights.");
        ReloadedFolder.write(Map.of(settings, text));
        look();
        assertThat(findings()).isEmpty();

        Path elsewhere = Files.move(routes, folder.resolve("elsewhere"));
        look();
        assertThat(findings()).singleElement().asString()
                .endsWith("routes: the routes folder cannot be read. Hint: name a folder that exists with --routes, and check its rights.");
        customer();
        assertThat(uploaded()).isEqualTo(1);
        Files.move(elsewhere, routes);
        look();
        assertThat(findings()).isEmpty();
    }

    @Test
    void what_editors_leave_beside_a_file_is_no_edit() throws IOException {
        Files.writeString(routes.resolve("upload-channels/.take-customers.camel.yaml.swp"), "half");
        Files.writeString(routes.resolve("upload-channels/.take-customers.camel.yaml"), "- route: [");
        Files.writeString(routes.resolve("upload-channels/take-customers.camel.yaml~"), "old");
        Files.writeString(routes.resolve("upload-channels/4913"), "");
        Files.createSymbolicLink(routes.resolve("upload-channels/.#take-customers.camel.yaml"), Path.of("nobody@nowhere.1"));

        look();

        assertThat(findings()).isEmpty();
        assertThat(site.daemon().loads().loaded()).isEqualTo(1);
    }

    @Test
    void a_file_that_is_renamed_and_one_that_is_removed_are_taken_over() throws IOException {
        Path select = routes.resolve(SELECT);
        Files.move(select, select.resolveSibling("select-customers-to-send.sql"));
        try (Stream<Path> files = Files.walk(select.getParent())) {
            files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .filter(file -> ReloadedFolder.text(file).contains("select-due-customers.sql"))
                    .forEach(file -> ReloadedFolder.edit(file, "select-due-customers.sql", "select-customers-to-send.sql"));
        }

        look();

        assertThat(findings()).isEmpty();
        assertThat(site.daemon().loads().loaded()).isEqualTo(2);
        customer();
        assertThat(uploaded()).isEqualTo(1);
    }

    @Test
    void every_load_is_kept_with_the_hash_of_each_file() {
        audit.write();
        edit(SELECT, "where", "where 1 = 1 and");
        look();
        edit(SELECT, "select ", "select no_such_column, ");
        look();

        List<Map<String, Object>> loads = site.hq().sql("select * from configuration_load order by load_id").query().listOfRows();

        assertThat(loads).extracting(row -> row.get("outcome")).containsExactly("LOADED", "LOADED", "REFUSED");
        String first = loads.get(0).get("manifest").toString();
        String second = loads.get(1).get("manifest").toString();
        assertThat(first.lines()).hasSize(RouteTexts.read(site.settings().routeFiles()).texts().size() + 1).anyMatch(line -> line.endsWith("  " + SELECT));
        assertThat(second.lines().filter(line -> !first.contains(line))).hasSize(1).allMatch(line -> line.endsWith("  " + SELECT));
        assertThat(loads.get(2).get("manifest")).as("what counts still").isEqualTo(second);
        assertThat(loads.get(2).get("findings").toString()).contains(SELECT);
    }

    private Sites sites() {
        return new Sites(site.hqDatabase(), site::channelDatabase, site.daemon().board().channels(), site.clock());
    }
}
