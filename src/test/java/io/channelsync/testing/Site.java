package io.channelsync.testing;

import io.channelsync.channel.Channel;
import io.channelsync.database.Migrations;
import io.channelsync.database.Product;
import io.channelsync.demo.ChannelsYaml;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.route.Daemon;
import io.channelsync.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.camel.model.ModelCamelContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An HQ and some channels on real databases, with the shipped routes on top and a clock that tests set. */
public final class Site implements AutoCloseable {

    /** The shipped routes, seen from the folder in which Maven runs the tests. */
    public static final Path ROUTES = Path.of("routes");

    private final TestDatabase hq;
    private final Map<String, TestDatabase> channels = new LinkedHashMap<>();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-10T12:00:00Z"));
    private final Path configFolder;
    private final Map<String, String> overrides = new HashMap<>();
    private Path routes = ROUTES;
    private boolean scheduled;
    private Consumer<ModelCamelContext> beforeRoutes = context -> {};
    private Daemon daemon;

    private Site(
            Function<String, TestDatabase> databases, List<String> channelIds, BiFunction<String, TestDatabase, Channel> describe) {
        this.hq = databases.apply("hq");
        if (!hq.isMigrated()) {
            Migrations.migrateHq(hq);
        }
        List<Channel> described = new ArrayList<>();
        for (String id : channelIds) {
            TestDatabase database = databases.apply(id);
            if (!database.isMigrated()) {
                Migrations.migrateChannel(database);
            }
            channels.put(id, database);
            described.add(describe.apply(id, database));
        }
        this.configFolder = writeConfiguration(described);
    }

    /** Migrated databases, and the configuration that points at them. */
    public static Site of(Product product, List<String> channelIds, BiFunction<String, TestDatabase, Channel> describe) {
        return of(name -> database(product, name), channelIds, describe);
    }

    /** The same on databases that the test chooses: one for {@code hq} and one for each channel id, all of them empty. */
    public static Site of(
            Function<String, TestDatabase> databases, List<String> channelIds, BiFunction<String, TestDatabase, Channel> describe) {
        return new Site(databases, channelIds, describe);
    }

    private static TestDatabase database(Product product, String prefix) {
        return product == Product.POSTGRESQL ? PostgresServer.shared().forSite(prefix) : Hsqldb.fresh();
    }

    private Path writeConfiguration(List<Channel> described) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "site");
            Files.writeString(folder.resolve("channels.yaml"), ChannelsYaml.of(described));
            Files.copy(Path.of("config/application.properties"), folder.resolve("application.properties"));
            overrides.put("channelsync.hq.url", hq.address().url());
            overrides.put("channelsync.hq.username", hq.address().username());
            overrides.put("channelsync.hq.password", hq.address().password());
            overrides.put("channelsync.data", folder.toAbsolutePath().toString());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a setting before the daemon is assembled. */
    public Site set(String key, String value) {
        overrides.put(key, value);
        return this;
    }

    /** Takes the routes of another folder. */
    public Site routes(Path folder) {
        routes = folder;
        return this;
    }

    /** Starts the daemon as {@code run} does, with the timers of the enabled flows and with its MBeans. */
    public Site scheduled() {
        scheduled = true;
        return this;
    }

    /** Does something to the Camel context of every daemon to come, for example to watch its steps. */
    public Site beforeRoutes(Consumer<ModelCamelContext> preparation) {
        beforeRoutes = preparation;
        return this;
    }

    public Settings settings() {
        return Settings.load(configFolder, routes, overrides);
    }

    public Path configFolder() {
        return configFolder;
    }

    /** The daemon, started at first use; its timers are off unless it is {@link #scheduled}. */
    public Daemon daemon() {
        if (daemon == null) {
            Settings settings = settings();
            daemon = Daemon.assemble(settings, clock);
            daemon.beforeRoutes(beforeRoutes);
            daemon.start(scheduled);
        }
        return daemon;
    }

    /** Ends the daemon; the next use starts another one, which remembers nothing. */
    public void restart() {
        if (daemon != null) {
            daemon.close();
            daemon = null;
        }
    }

    public Run run(Flow flow) {
        return daemon().runFlow(flow);
    }

    /** Runs the flows in this order, again and again until none of them moves anything. */
    public void runUntilQuiet(List<Flow> order) {
        long moved;
        do {
            moved = order.stream().mapToLong(flow -> run(flow).rows()).sum();
        } while (moved > 0);
    }

    public SettableClock clock() {
        return clock;
    }

    public TestDatabase hqDatabase() {
        return hq;
    }

    public TestDatabase channelDatabase(String id) {
        return channels.get(id);
    }

    /** The channels in the order in which they were given. */
    public List<String> channelIds() {
        return List.copyOf(channels.keySet());
    }

    public JdbcClient hq() {
        return JdbcClient.create(hq);
    }

    public JdbcClient channel(String id) {
        return JdbcClient.create(channels.get(id));
    }

    @Override
    public void close() {
        if (daemon != null) {
            daemon.close();
        }
        channels.values().forEach(TestDatabase::close);
        hq.close();
    }
}
