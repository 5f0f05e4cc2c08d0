package io.channelsync.simulation;

import io.channelsync.channel.Channel;
import io.channelsync.demo.ChannelsYaml;
import io.channelsync.fault.Call;
import io.channelsync.fault.Effect;
import io.channelsync.fault.Fault;
import io.channelsync.fault.SimulatedProcess;
import io.channelsync.flow.Flow;
import io.channelsync.route.Daemon;
import io.channelsync.settings.Settings;
import io.channelsync.testing.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Databases, a clock and the daemon, for one seed after the other. The daemon lives on from seed to seed and is a new one
 * after every crash.
 */
public final class Lane implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Instant START = Instant.parse("2026-03-10T12:00:00Z");

    private final String process = "simulation-" + COUNT.incrementAndGet();
    private final Databases databases = new Databases();
    private final SettableClock clock = new SettableClock(START);
    private final Redelivery redelivery = new Redelivery();
    private final List<Channel> channels;
    private final Map<String, String> overrides = new HashMap<>();
    private final Path configFolder;

    private Path routes;
    private List<Channel> open = List.of();
    private volatile Fault fault = Fault.NONE;
    private SimulatedProcess life;
    private Daemon daemon;
    private boolean anew;

    /**
     * @param routes the routes folder under test
     * @param pageSize of every flow
     */
    public Lane(Path routes, int pageSize) {
        this.routes = routes;
        this.channels = Chain.IDS.stream()
                .map(id -> Chain.at(id, SimulatedProcess.address(process, databases.at(id).address())))
                .toList();
        this.configFolder = writeConfiguration(pageSize);
        start();
        databases.keep();
    }

    private Path writeConfiguration(int pageSize) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "simulation");
            Files.writeString(folder.resolve("channels.yaml"), ChannelsYaml.of(channels));
            Files.copy(Path.of("config/application.properties"), folder.resolve("application.properties"));
            overrides.put("channelsync.hq.url", SimulatedProcess.url(process, databases.at(Databases.HQ).address().url()));
            overrides.put("channelsync.hq.username", databases.at(Databases.HQ).address().username());
            overrides.put("channelsync.hq.password", "");
            overrides.put("channelsync.data", folder.toAbsolutePath().toString());
            overrides.put("channelsync.parallel-channels", "1");
            // Twice in it a connection is used to look for abandoned sessions: calls that depend on the time of day.
            overrides.put("channelsync.statement-timeout", "1h");
            // A millisecond has no room for jitter: what failed is due again as soon as the virtual clock moves.
            overrides.put("channelsync.backoff.first", "1ms");
            overrides.put("channelsync.backoff.longest", "1ms");
            Chain.IDS.forEach(id -> overrides.put("channelsync.attribute." + BelongingTills.attributeOf(id), "INTEGER"));
            for (Flow flow : Flow.values()) {
                overrides.put("channelsync." + flow.id() + ".page-size", String.valueOf(pageSize));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new process. */
    private void start() {
        bear();
        Fault waiting = fault;
        fault = Fault.NONE;
        daemon = Daemon.assemble(Settings.load(configFolder, routes, overrides), clock);
        daemon.beforeRoutes(context -> {
            context.addComponent("parallel", new OneAfterTheOther());
            context.getCamelContextExtension().addInterceptStrategy(redelivery);
        });
        daemon.start(false);
        meet();
        fault = waiting;
    }

    private void bear() {
        life = SimulatedProcess.begin(process, new Fault() {
            @Override
            public Effect before(Call call) {
                return fault.before(call);
            }

            @Override
            public Effect after(Call call) {
                return fault.after(call);
            }
        }).recycling();
    }

    /** It has met HQ once, as one that has run for a while has, so that seeds do not depend on their place. */
    private void meet() {
        daemon.take(List.of());
        daemon.runFlow(Flow.POST_END_OF_DAY);
        daemon.take(open);
    }

    /** Ends this life as a power cut would, and begins the next; nothing is remembered but what the databases hold. */
    void restart() {
        if (anew) {
            stop();
            start();
        } else {
            life.halt();
            life.close();
            daemon.take(List.of());
            daemon.databases().hq().close();
            bear();
            forget();
        }
    }

    private void forget() {
        Fault waiting = fault;
        fault = Fault.NONE;
        daemon.beans().forget();
        meet();
        fault = waiting;
    }

    private void stop() {
        life.halt();
        daemon.close();
        life.close();
    }

    /** Whether every restart builds the daemon anew, routes and all, or makes the one that is there forget everything; the same, but slower. */
    void anew(boolean wholly) {
        anew = wholly;
    }

    /** Other routes from here on. */
    public void use(Path otherRoutes) {
        fault = Fault.NONE;
        redelivery.of(null);
        routes = otherRoutes;
        stop();
        start();
    }

    /** Empties the databases for a simulation with the first so many channels. */
    void begin(int channelCount, Instant now, Mischief mischief) {
        fault = Fault.NONE;
        if (life.isDead()) {
            restart();
        }
        databases.restore();
        clock.set(now);
        open = channels.subList(0, channelCount);
        forget();
        fault = mischief;
        redelivery.of(mischief);
    }

    boolean isDead() {
        return life.isDead();
    }

    List<Channel> channels() {
        return open;
    }

    Daemon daemon() {
        return daemon;
    }

    Databases databases() {
        return databases;
    }

    SettableClock clock() {
        return clock;
    }

    /** Changes the schema of {@code hq} or of a channel, after it has been emptied. */
    public void alter(String database, List<String> statements) {
        fault = Fault.NONE;
        databases.restore();
        statements.forEach(databases.template(database)::execute);
    }

    @Override
    public void close() {
        stop();
        databases.close();
    }
}
