package io.channelsync.testing;

import io.channelsync.database.DatabaseAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server as a process of its own, from the binaries that Maven brings. */
public final class PostgresServer implements AutoCloseable {

    private static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final TestDatabase maintenance;
    private final AtomicInteger count = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
        this.maintenance = new TestDatabase(address("postgres"), database -> {});
    }

    /** The server that all tests of this JVM share, started when the first one asks; fast, not safe from power cuts. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /**
     * Starts a server of one's own, for tests that kill it.
     *
     * @param durable true to write every commit through to the disk; false is faster
     */
    public static PostgresServer start(boolean durable) {
        try {
            return new PostgresServer(EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("full_page_writes", durable ? "on" : "off")
                    .setServerConfig("synchronous_commit", durable ? "on" : "off")
                    .start());
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

    /** The TCP port on the loopback interface. */
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private DatabaseAddress address(String name) {
        return new DatabaseAddress("jdbc:postgresql://localhost:" + server.getPort() + "/" + name, USER, "");
    }

    private static final class Shared {
        static final PostgresServer SERVER = start(false);
    }
}
