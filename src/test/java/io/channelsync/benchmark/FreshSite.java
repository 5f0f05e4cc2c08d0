package io.channelsync.benchmark;

import io.channelsync.database.Databases;
import io.channelsync.database.Migrations;
import io.channelsync.demo.ChannelsYaml;
import io.channelsync.number.Numbers;
import io.channelsync.settings.Settings;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** An HQ without customers and four stores with staged ones, in databases of their own on one server. */
final class FreshSite implements AutoCloseable {

    private static final Path ROUTES = Path.of("routes");
    private static final Path PROPERTIES = Path.of("config/application.properties");

    private final TestDatabase hq;
    private final Map<Store, TestDatabase> stores = new LinkedHashMap<>();
    private final int customers;
    private final Settings settings;

    FreshSite(PostgresServer server, int customers) throws IOException, SQLException {
        this.hq = server.create("hq");
        this.customers = customers;
        Migrations.migrateHq(hq);
        for (Store store : Store.ALL) {
            TestDatabase database = server.create(store.id());
            Migrations.migrateChannel(database);
            stores.put(store, database);
            try (Connection channel = database.getConnection()) {
                SampleCustomers.stage(channel, store, customers / Store.ALL.size());
            }
        }
        this.settings = configure();
        try (Databases databases = new Databases(settings)) {
            Numbers.prepare(databases.hq(), settings);
        }
        hq.execute("checkpoint");
    }

    private Settings configure() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "benchmark");
        Files.writeString(
                folder.resolve("channels.yaml"),
                ChannelsYaml.of(Store.ALL.stream().map(store -> store.channel(stores.get(store).address())).toList()));
        Files.copy(PROPERTIES, folder.resolve("application.properties"));
        return Settings.load(folder, ROUTES, Map.of(
                "channelsync.hq.url", hq.address().url(),
                "channelsync.hq.username", hq.address().username(),
                "channelsync.hq.password", hq.address().password(),
                "channelsync.data", folder.toAbsolutePath().toString()));
    }

    TestDatabase hq() {
        return hq;
    }

    TestDatabase database(Store store) {
        return stores.get(store);
    }

    /** How many customers are staged at all stores together. */
    int customers() {
        return customers;
    }

    /** The settings as shipped, pointed at these databases. */
    Settings settings() {
        return settings;
    }

    @Override
    public void close() {
        stores.values().forEach(TestDatabase::close);
        hq.close();
    }
}
