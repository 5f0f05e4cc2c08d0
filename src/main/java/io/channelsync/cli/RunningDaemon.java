package io.channelsync.cli;

import io.channelsync.control.ControlServer;
import io.channelsync.route.ChannelsWatch;
import io.channelsync.route.Daemon;
import io.channelsync.settings.Settings;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The daemon as a process: its timers, its ear for commands, its watch on the channels file, and its end. */
final class RunningDaemon implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningDaemon.class);

    private final Daemon daemon;
    private final ControlServer control;
    private final ChannelsWatch watch;

    RunningDaemon(Settings settings) {
        this(settings, daemon -> {});
    }

    /** @param before the first run: whoever wants to listen can say so */
    RunningDaemon(Settings settings, Consumer<Daemon> before) {
        settings.warnings().forEach(warning -> LOG.warn("{}", warning));
        daemon = Daemon.assemble(settings, Clock.systemUTC());
        before.accept(daemon);
        daemon.start(true);
        control = settings.embedded()
                ? ControlServer.start(settings.dataFolder(), new ForwardedCommands(new DaemonCommands(daemon), settings))
                : null;
        watch = new ChannelsWatch(settings, daemon);
        watch.start();
    }

    Daemon daemon() {
        return daemon;
    }

    /** Blocks until the process is asked to stop; then finishes the work in hand and ends it with exit code 0. */
    void untilStopped() {
        CountDownLatch never = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            close();
            LOG.info("stopped");
            // A process that was asked to stop and did is a success; the signal alone would say 143.
            Runtime.getRuntime().halt(ExitCode.OK);
        }, "stop"));
        try {
            never.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (control != null) {
            control.close();
        }
        watch.close();
        daemon.close();
    }
}
