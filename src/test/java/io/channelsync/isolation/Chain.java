package io.channelsync.isolation;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import io.channelsync.database.Migrations;
import io.channelsync.demo.ChannelsYaml;
import io.channelsync.fault.TcpProxy;
import io.channelsync.flow.Flow;
import io.channelsync.route.Daemon;
import io.channelsync.settings.Settings;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A chain with many stores on one PostgreSQL server, some of them behind proxies. Proxies outlive the daemon. */
final class Chain implements AutoCloseable {

    private static final String CHANNEL = "chain_store";
    private static final String HQ = "chain_hq";

    private final PostgresServer server = PostgresServer.shared();
    private final TestDatabase hq = server.create(HQ);
    private final TestDatabase template = server.create("chain_template");
    private final Map<String, TestDatabase> databases = new LinkedHashMap<>();
    private final List<Channel> channels = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private Daemon daemon;

    Chain() {
        Migrations.migrateHq(hq);
        Migrations.migrateChannel(template);
        settings.put("channelsync.hq.url", hq.address().url());
        settings.put("channelsync.hq.username", hq.address().username());
        // Nothing here waits longer than the test can.
        settings.put("channelsync.connect-timeout", "1s");
        settings.put("channelsync.statement-timeout", "2s");
        settings.put("channelsync.socket-timeout", "3s");
        settings.put("channelsync.watchdog-timeout", "4s");
        settings.put("channelsync.idle-timeout", "500ms");
    }

    /** A store with a database of its own. */
    Chain store(String id) {
        return store(id, server.port());
    }

    /** A store whose database is reached through a proxy. */
    Chain store(String id, TcpProxy proxy) {
        return store(id, proxy.port());
    }

    private Chain store(String id, int port) {
        TestDatabase database = server.copyFiles(template, CHANNEL);
        databases.put(id, database);
        String name = database.address().url().substring(database.address().url().lastIndexOf('/'));
        return address(id, "jdbc:postgresql://127.0.0.1:" + port + name);
    }

    /** A store that is configured to be there. */
    Chain address(String id, String url) {
        channels.add(new Channel(id, id, new DatabaseAddress(url, "postgres", ""), "all", "US", ZoneId.of("UTC"), LocalTime.of(4, 0),
                List.of("all"), new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false));
        return this;
    }

    Chain set(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** Every flow at this period. */
    Chain every(String period) {
        Flow.ids().forEach(flow -> set("channelsync." + flow + ".period", period));
        return this;
    }

    /** Starts the daemon. */
    Daemon start(Clock clock, boolean scheduled) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "chain");
        Files.writeString(folder.resolve("channels.yaml"), ChannelsYaml.of(channels));
        Files.copy(Path.of("config/application.properties"), folder.resolve("application.properties"));
        settings.put("channelsync.data", folder.toAbsolutePath().toString());
        daemon = Daemon.assemble(Settings.load(folder, Site.ROUTES, settings), clock);
        daemon.start(scheduled);
        return daemon;
    }

    /** What a till does when a customer is created; answers the operation. */
    UUID customerAt(String id) {
        UUID operation = UUID.randomUUID();
        new JdbcTemplate(databases.get(id)).update(
                "insert into async_customer (operation_id, operation, async_id, created_at, party_type, first_name, last_name)"
                        + " values (?, 'CREATE', ?, current_timestamp, 'PERSON', 'Ann', 'Lee')",
                operation, UUID.randomUUID());
        return operation;
    }

    JdbcClient hq() {
        return JdbcClient.create(hq);
    }

    TestDatabase database(String id) {
        return databases.get(id);
    }

    List<String> ids() {
        return channels.stream().map(Channel::id).toList();
    }

    /** Connections that the daemon and nobody else has at headquarters. */
    int connectionsAtHq() {
        return connections(HQ);
    }

    /** Connections that the daemon has at stores. */
    int connectionsAtStores() {
        return connections(CHANNEL);
    }

    private int connections(String prefix) {
        return server.connections(prefix, "channelsync");
    }

    @Override
    public void close() {
        if (daemon != null) {
            daemon.close();
        }
        databases.values().forEach(TestDatabase::close);
        template.close();
        hq.close();
    }
}
