package io.channelsync.benchmark;

import io.channelsync.database.Databases;
import io.channelsync.demo.ChannelsYaml;
import io.channelsync.number.Numbers;
import io.channelsync.settings.Settings;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** An HQ and four stores, in databases of their own on one server. */
final class FreshSite implements AutoCloseable {

    private static final Path ROUTES = Path.of("routes");
    private static final Path PROPERTIES = Path.of("config/application.properties");

    private final TestDatabase hq;
    private final Map<Store, TestDatabase> stores;
    private final Settings settings;

    private FreshSite(TestDatabase hq, Map<Store, TestDatabase> stores) throws IOException {
        this.hq = hq;
        this.stores = stores;
        this.settings = configure();
    }

    /** A site without a customer. */
    static FreshSite empty(PostgresServer server) throws IOException {
        Map<Store, TestDatabase> stores = new LinkedHashMap<>();
        Store.ALL.forEach(store -> stores.put(store, server.forSite(store.id())));
        FreshSite site = new FreshSite(server.forSite("hq"), stores);
        try (Databases databases = new Databases(site.settings)) {
            Numbers.prepare(databases.hq(), site.settings);
        }
        return site;
    }

    /** A site of its own with the same rows; nobody may be connected to this one. */
    FreshSite copy(PostgresServer server) throws IOException {
        Map<Store, TestDatabase> copies = new LinkedHashMap<>();
        stores.forEach((store, database) -> copies.put(store, server.copyFiles(database, store.id())));
        return new FreshSite(server.copyFiles(hq, "hq"), copies);
    }

    /** Whatever the server has put off is done now, and not while somebody is measured. */
    void settle() {
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
