package io.channelsync.cli;

import io.channelsync.route.Daemon;
import io.channelsync.settings.ConfigurationException;
import io.channelsync.settings.Finding;
import io.channelsync.settings.KnownSettings;
import io.channelsync.settings.Setting;
import io.channelsync.settings.Settings;
import io.channelsync.validate.RoutesCheck;
import io.channelsync.validate.connect.ConnectCheck;
import io.channelsync.validate.statement.StatementsCheck;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;

/** Everything that can be known to be wrong before it runs: settings, channels, routes, a dry start, databases. */
final class Validation {

    private final Invocation invocation;
    private final Thoroughness how;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    Validation(Invocation invocation, Thoroughness how) {
        this.invocation = invocation;
        this.how = how;
    }

    /** @param json true for one JSON document, false for a line each */
    int run(boolean json, PrintWriter out) {
        StatementsCheck.begin();
        Settings settings = settings();
        if (settings == null) {
            findings.addAll(RoutesCheck.check(invocation.routesFolder(), knownSettings()));
        } else {
            warnings.addAll(settings.warnings());
            routes(settings);
        }
        if (settings != null && how.connect()) {
            ConnectCheck databases = new ConnectCheck(settings, Clock.systemUTC());
            findings.addAll(databases.findings());
            warnings.addAll(databases.warnings());
        }
        if (json) {
            FindingsAsJson.write(warnings, findings, out);
        } else {
            print(out);
        }
        return findings.isEmpty() && !denied() ? ExitCode.OK : ExitCode.CONFIGURATION;
    }

    /** Builds the routes while they are checked; what that says only counts when nothing else is wrong with them. */
    private void routes(Settings settings) {
        FutureTask<Optional<Finding>> dryStart = new FutureTask<>(() -> Daemon.dryStart(settings));
        Thread thread = new Thread(dryStart, "dry-start");
        thread.setDaemon(true);
        thread.start();
        findings.addAll(RoutesCheck.check(settings));
        if (findings.isEmpty()) {
            result(dryStart).ifPresent(findings::add);
        }
    }

    private static Optional<Finding> result(FutureTask<Optional<Finding>> dryStart) {
        try {
            return dryStart.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean denied() {
        return how.denyWarnings() && !warnings.isEmpty();
    }

    private void print(PrintWriter out) {
        warnings.forEach(out::println);
        findings.forEach(out::println);
        if (findings.isEmpty() && denied()) {
            out.println("no findings, but warnings, which are denied");
        } else if (findings.isEmpty()) {
            out.println(how.connect() ? "no findings; every database answered" : "no findings");
        }
    }

    private Settings settings() {
        try {
            return invocation.settings();
        } catch (ConfigurationException e) {
            findings.addAll(e.findings());
            return null;
        }
    }

    /** What can stand in routes when the settings themselves cannot be read. */
    private static Set<String> knownSettings() {
        return KnownSettings.all().stream().map(Setting::name).collect(Collectors.toSet());
    }
}
