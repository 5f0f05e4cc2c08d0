package io.channelsync.cli;

import io.channelsync.control.LockedDatabase;
import io.channelsync.database.Database;
import io.channelsync.database.Databases;
import io.channelsync.database.ErrorKind;
import io.channelsync.route.Daemon;
import io.channelsync.settings.ConfigurationException;
import io.channelsync.settings.Finding;
import io.channelsync.settings.KnownSettings;
import io.channelsync.settings.Setting;
import io.channelsync.settings.Settings;
import io.channelsync.validate.RoutesCheck;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that can be known to be wrong before it runs: settings, channels, routes, a dry start, databases. */
final class Validation {

    private final Invocation invocation;
    private final boolean connect;
    private final List<Finding> findings = new ArrayList<>();

    Validation(Invocation invocation, boolean connect) {
        this.invocation = invocation;
        this.connect = connect;
    }

    int run(PrintWriter out) {
        Settings settings = settings();
        findings.addAll(settings == null
                ? RoutesCheck.check(invocation.routesFolder(), knownSettings()) : RoutesCheck.check(settings));
        if (settings != null && findings.isEmpty()) {
            Daemon.dryStart(settings).ifPresent(findings::add);
        }
        if (settings != null && connect) {
            connect(settings);
        }
        if (settings != null) {
            settings.warnings().forEach(out::println);
        }
        findings.forEach(out::println);
        if (findings.isEmpty()) {
            out.println(connect ? "no findings; every database answered" : "no findings");
        }
        return findings.isEmpty() ? ExitCode.OK : ExitCode.CONFIGURATION;
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

    private void connect(Settings settings) {
        try (Databases databases = new Databases(settings)) {
            String file = invocation.configFolder().resolve("application.properties").toString();
            ask(databases.hq(), "change_counter", file);
            settings.channels().forEach(channel ->
                    ask(databases.channel(channel.id()), "channel_state", settings.channelsFile().toString()));
        }
    }

    private void ask(Database database, String table, String file) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeQuery("select count(*) from " + table).close();
        } catch (SQLException failure) {
            String why = LockedDatabase.explain(failure).orElseGet(() -> ErrorKind.describe(failure));
            findings.add(new Finding(file, 0, database.name() + " cannot be used: " + why, ErrorKind.hint(failure)));
        }
    }
}
