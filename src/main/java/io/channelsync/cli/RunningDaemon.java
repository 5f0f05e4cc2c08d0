package io.channelsync.cli;

import io.channelsync.control.CommandHandler;
import io.channelsync.control.ControlServer;
import io.channelsync.reload.ConfigurationWatch;
import io.channelsync.route.Daemon;
import io.channelsync.route.FirstContact;
import io.channelsync.route.RouteTexts;
import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The daemon as a process: its timers, its ear for commands, its watch on what people save, and its end. */
final class RunningDaemon implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningDaemon.class);

    /** What has not ended by then is cut off, so that the process ends within ten seconds whatever a database does. */
    private static final Duration LONGEST_END = Duration.ofSeconds(9);

    private final CountDownLatch started = new CountDownLatch(1);
    private final Daemon daemon;
    private final ControlServer control;
    private final ConfigurationWatch watch;
    private final FirstContact contact;

    RunningDaemon(Settings settings) {
        this(settings, daemon -> {});
    }

    /** @param before the first run: whoever wants to listen can say so */
    RunningDaemon(Settings settings, Consumer<Daemon> before) {
        settings.warnings().forEach(warning -> LOG.warn("{}", warning));
        daemon = Daemon.assemble(settings, Clock.systemUTC());
        before.accept(daemon);
        // First of all: once a flow has opened an embedded database, commands can only reach it through this process.
        control = settings.embedded() ? listen(settings) : null;
        RouteTexts files = RouteTexts.read(settings.routeFiles());
        watch = new ConfigurationWatch(daemon, files, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        daemon.start(true, files);
        contact = FirstContact.begin(daemon);
        watch.start();
        started.countDown();
    }

    private ControlServer listen(Settings settings) {
        CommandHandler commands = new ForwardedCommands(new DaemonCommands(daemon), settings);
        return ControlServer.start(settings.dataFolder(), (args, out) -> onceStarted(commands, args, out));
    }

    private int onceStarted(CommandHandler commands, List<String> args, PrintWriter out) {
        try {
            started.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            out.println("the daemon stops");
            return ExitCode.HELD;
        }
        return commands.handle(args, out);
    }

    Daemon daemon() {
        return daemon;
    }

    /** Blocks until the process is asked to stop; then finishes the work in hand and ends it with exit code 0. */
    void untilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last thing this process does. A process that was asked to stop and did is a success; the signal would say 143. */
    private void stop() {
        if (endsInTime()) {
            LOG.info("stopped");
        } else {
            LOG.warn("stopped; a database did not answer, so it rolls back what was in hand");
        }
        Runtime.getRuntime().halt(ExitCode.OK);
    }

    private boolean endsInTime() {
        Thread ending = new Thread(this::close, "ending");
        ending.setDaemon(true);
        ending.start();
        try {
            ending.join(LONGEST_END.toMillis());
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        return !ending.isAlive();
    }

    @Override
    public void close() {
        if (control != null) {
            control.close();
        }
        if (started.getCount() > 0) {
            return; // still starting: no flow has run, no database is open
        }
        contact.close();
        watch.close();
        daemon.close();
    }
}
