package io.channelsync.privacy;

import io.channelsync.channel.Channel;
import io.channelsync.database.DatabaseAddress;
import io.channelsync.database.Product;
import io.channelsync.flow.Flow;
import io.channelsync.route.Daemon;
import io.channelsync.testing.Hsqldb;
import io.channelsync.testing.PostgresServer;
import io.channelsync.testing.Site;
import io.channelsync.testing.TestDatabase;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.model.ModelCamelContext;

/** A site with two channels, a daemon with MBeans whose flows run when asked to, and a way into each of its routes. */
final class RunningSite implements AutoCloseable {

    private final Site site;
    private final Daemon daemon;
    private final AtomicReference<ModelCamelContext> context = new AtomicReference<>();

    RunningSite(Product product) {
        site = Site.of(name -> product == Product.POSTGRESQL ? PostgresServer.shared().forSite(name) : Hsqldb.fresh(),
                List.of("north", "south"), RunningSite::channel);
        Flow.ids().forEach(flow -> site.set("channelsync." + flow + ".enabled", "false"));
        daemon = Daemon.assemble(site.settings(), site.clock());
        daemon.beforeRoutes(context::set);
        daemon.start(true);
    }

    static Channel channel(String id, TestDatabase database) {
        return channel(id, database.address());
    }

    static Channel channel(String id, DatabaseAddress address) {
        return new Channel(id, id, address, "all", "DE", ZoneId.of("UTC"), LocalTime.MIDNIGHT, List.of("all"),
                new Channel.DefaultCustomer(null, "RETAIL", "USD", "en-US", "all", null), false);
    }

    Site site() {
        return site;
    }

    Daemon daemon() {
        return daemon;
    }

    /** Runs every flow in order. */
    void runAll() {
        List.of(Flow.values()).forEach(daemon::runFlow);
    }

    void runUntilQuiet() {
        long moved;
        do {
            moved = List.of(Flow.values()).stream().mapToLong(flow -> daemon.runFlow(flow).rows()).sum();
        } while (moved > 0);
    }

    /** The addresses of all routes that can be sent to. */
    List<String> entries() {
        return context.get().getRoutes().stream()
                .map(route -> route.getEndpoint().getEndpointUri())
                .filter(uri -> uri.startsWith("direct:"))
                .sorted()
                .toList();
    }

    /** Sends a message into a route and waits; the error stays in the answer. */
    Exchange send(String entry, Processor message) {
        return context.get().createProducerTemplate().send(entry, message);
    }

    @Override
    public void close() {
        daemon.close();
        site.close();
    }
}
