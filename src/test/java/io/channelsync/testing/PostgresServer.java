package io.channelsync.testing;

import io.channelsync.database.DatabaseAddress;
import io.channelsync.database.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL server as a process of its own, from the binaries that Maven brings. */
public final class PostgresServer implements AutoCloseable {

    private static final String USER = "postgres";

    private final boolean durable;
    private final Path dataFolder;
    private final TestDatabase maintenance;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<Boolean, TestDatabase> templates = new ConcurrentHashMap<>();

    private EmbeddedPostgres server;

    /** @param dataFolder empty; null for one that is gone as soon as the server stops, at the latest with this JVM */
    private PostgresServer(boolean durable, Path dataFolder) throws IOException {
        this.durable = durable;
        this.dataFolder = dataFolder;
        this.server = builder().start();
        this.maintenance = new TestDatabase(address("postgres"), database -> {});
    }

    /** The server that all tests of this JVM share, started when the first one asks; fast, not safe from power cuts. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /**
     * Starts a server of one's own, for tests that stop and resume it; to be closed.
     *
     * @param durable true to write every commit through to the disk; false is faster
     */
    public static PostgresServer start(boolean durable) {
        try {
            return new PostgresServer(durable, Files.createTempDirectory("postgres"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        if (dataFolder != null) {
            builder.setDataDirectory(dataFolder).setCleanDataDirectory(false);
        }
        return builder
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("max_connections", "700")
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("full_page_writes", durable ? "on" : "off")
                .setServerConfig("synchronous_commit", durable ? "on" : "off");
    }

    /** Stops the server under everybody who is connected; the databases stay on disk. */
    public void stop() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts the stopped server again, on the same port and with the same databases. */
    public void resume() {
        try {
            server = builder().setPort(server.getPort()).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A fresh empty database of its own.
     *
     * @param prefix how its name begins: lower-case letters, digits, underscores
     */
    public TestDatabase create(String prefix) {
        String name = prefix + "_" + count.incrementAndGet();
        maintenance.execute("create database \"" + name + "\"");
        return new TestDatabase(
                address(name),
                database -> maintenance.execute("drop database \"" + name + "\" with (force)"));
    }

    /**
     * A migrated database for a site, of HQ under the name {@code hq}, else of a channel. Migrated once, then copied: that is
     * much quicker.
     */
    public TestDatabase forSite(String name) {
        TestDatabase template = templates.computeIfAbsent(name.equals("hq"), this::template);
        TestDatabase copy = copy(template, name);
        return new TestDatabase(copy.address(), database -> copy.close(), true);
    }

    private TestDatabase template(boolean ofHq) {
        TestDatabase template = create("template");
        if (ofHq) {
            Migrations.migrateHq(template);
        } else {
            Migrations.migrateChannel(template);
        }
        return template;
    }

    /** A database of its own that begins as a copy of another, to which nobody is connected; quicker than migrating anew. */
    public TestDatabase copy(TestDatabase original, String prefix) {
        return copy(original, prefix, "");
    }

    /** The same for many databases; the two checkpoints that it takes are worth it only there. */
    public TestDatabase copyFiles(TestDatabase original, String prefix) {
        return copy(original, prefix, " strategy file_copy");
    }

    private TestDatabase copy(TestDatabase original, String prefix, String strategy) {
        String name = prefix + "_" + count.incrementAndGet();
        maintenance.execute("create database \"" + name + "\" template \"" + nameOf(original) + "\"" + strategy);
        return new TestDatabase(
                address(name),
                database -> maintenance.execute("drop database \"" + name + "\" with (force)"));
    }

    /** Connections of an application to databases whose names begin like this. */
    public int connections(String prefix, String application) {
        return JdbcClient.create(maintenance)
                .sql("select count(*) from pg_stat_activity where datname like ? || '%' and application_name = ?")
                .params(prefix, application)
                .query(Integer.class)
                .single();
    }

    /** Executes one statement as the server's administrator. */
    public void execute(String sql) {
        maintenance.execute(sql);
    }

    /** Takes a database away from everybody who is connected, by giving it another name. */
    public void rename(TestDatabase database, String name) {
        String own = nameOf(database);
        // Whoever connects again at once would be in the way.
        maintenance.execute("alter database \"" + own + "\" allow_connections false");
        maintenance.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" + own + "'");
        maintenance.execute("alter database \"" + own + "\" rename to \"" + name + "\"");
        maintenance.execute("alter database \"" + name + "\" allow_connections true connection limit -1");
    }

    /** Brings a renamed database back. */
    public void renameBack(TestDatabase database, String name) {
        maintenance.execute("alter database \"" + name + "\" rename to \"" + nameOf(database) + "\"");
    }

    /** Another database with the same rows, as a backup or a clone would be; cuts off whoever is connected. */
    public TestDatabase copy(TestDatabase original) {
        String name = nameOf(original) + "_copy_" + count.incrementAndGet();
        copy(nameOf(original), name);
        return new TestDatabase(
                address(name),
                database -> maintenance.execute("drop database \"" + name + "\" with (force)"));
    }

    /** Brings a database back to what it was when it was copied; cuts off whoever is connected. */
    public void restore(TestDatabase database, TestDatabase copy) {
        maintenance.execute("drop database \"" + nameOf(database) + "\" with (force)");
        copy(nameOf(copy), nameOf(database));
    }

    private void copy(String from, String to) {
        maintenance.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + from + "'");
        maintenance.execute("create database \"" + to + "\" template \"" + from + "\"");
    }

    private static String nameOf(TestDatabase database) {
        String url = database.address().url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** The TCP port on the loopback interface. */
    public int port() {
        return server.getPort();
    }

    /** Stops the server and removes its databases. */
    @Override
    public void close() {
        stop();
        if (dataFolder != null) {
            FileSystemUtils.deleteRecursively(dataFolder.toFile());
        }
    }

    private DatabaseAddress address(String name) {
        return new DatabaseAddress("jdbc:postgresql://localhost:" + server.getPort() + "/" + name, USER, "");
    }

    private static final class Shared {
        static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            try {
                return new PostgresServer(false, null);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
