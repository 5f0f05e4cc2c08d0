package io.channelsync.cli;

import ch.qos.logback.classic.Level;
import io.channelsync.database.Databases;
import io.channelsync.demo.DemoConfig;
import io.channelsync.demo.DemoData;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Flows;
import io.channelsync.flow.Run;
import io.channelsync.route.FirstContact;
import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;

/** Three stores that worked for three days without HQ, and the daemon that brings home what they made. */
final class DemoShow {

    private static final Path FOLDER = Path.of("data", "demo");

    private final Invocation invocation;
    private final PrintWriter out;
    private final Set<Run.Held> told = new HashSet<>();

    DemoShow(Invocation invocation, PrintWriter out) {
        this.invocation = invocation;
        this.out = out;
    }

    int run() {
        // The runs are printed here, for people; the log would say them twice.
        for (Class<?> chatty : List.of(Flows.class, FirstContact.class)) {
            ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(chatty)).setLevel(Level.WARN);
        }
        Path config = DemoConfig.write(FOLDER, invocation.configFolder());
        Map<String, String> lively = new TreeMap<>(invocation.overrides());
        Flow.ids().forEach(flow -> lively.putIfAbsent("channelsync." + flow + ".period", "1s"));
        Settings settings = Settings.load(config, invocation.routesFolder(), lively);
        out.println("Three stores sold for three days without headquarters (HQ): customers, orders, cash-and-carry sales.");
        fill(settings);
        out.println("Now HQ is back. ChannelSync brings everything home, customers before what they bought:");
        out.println();
        RunningDaemon running = new RunningDaemon(settings, daemon -> daemon.flows().listen(this::tell));
        running.daemon().flows().whenQuiet(() -> closing(config));
        running.untilStopped();
        return ExitCode.OK;
    }

    private void fill(Settings settings) {
        try (Databases databases = new Databases(settings)) {
            StringWriter told = new StringWriter();
            if (MigrateAll.run(databases, settings.channels(), settings.overlays(), new PrintWriter(told)) != ExitCode.OK) {
                throw new IllegalStateException("the demo's databases cannot be prepared: " + told);
            }
            boolean fresh = false;
            for (String id : DemoData.channelIds()) {
                fresh |= DemoData.fill(id, databases.channel(id), DemoData.today(id, Clock.systemUTC()));
            }
            out.println(fresh
                    ? "Their databases are in " + FOLDER + ", empty HQ beside them."
                    : "Their databases are in " + FOLDER + " from an earlier demo; delete that folder to start over.");
        }
    }

    private synchronized void tell(Run run) {
        String time = LocalTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
        if (run.rows() > 0) {
            out.printf("%s  %-22s %s%n", time, run.flow(), run.summary());
        }
        for (Run.Held held : run.held()) {
            if (told.add(held)) {
                out.printf("%s  %-22s held at %s: %s %s%n", time, run.flow(), held.channelId(), held.id(), held.reason());
            }
        }
        run.failures().forEach(failure -> out.printf("%s  %-22s %s: %s%n", time, run.flow(), failure.database(), failure.detail()));
        out.flush();
    }

    private synchronized void closing(Path config) {
        String options = " --config " + config;
        out.println();
        out.println("Nothing moves any more; what is still held waits for a person. Look further in another terminal:");
        out.println("  ./channelsync status" + options);
        told.stream().findFirst().ifPresent(held -> out.println("  ./channelsync why " + held.id() + options));
        told.stream().filter(held -> held.reason().startsWith("email")).findFirst().ifPresent(held ->
                out.println("  ./channelsync fix " + held.id() + " email=somebody@example.com" + options));
        out.println("  ./channelsync verify" + options);
        out.println("Ctrl-C ends the demo; delete " + FOLDER + " to start over.");
        out.flush();
    }
}
