package io.channelsync.validate.connect;

import io.channelsync.control.LockedDatabase;
import io.channelsync.database.Database;
import io.channelsync.database.Databases;
import io.channelsync.database.ErrorKind;
import io.channelsync.settings.Finding;
import io.channelsync.settings.Settings;
import io.channelsync.validate.folder.FolderReader;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.statement.Side;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Asks HQ and every channel, one after the other; one that is away is a finding, and the others are still asked. */
public final class ConnectCheck {

    private final Settings settings;
    private final RoutesFolder folder;
    private final List<SiteCheck> checks;
    private final Canary canary;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    /** @param clock the clock by which the daemon would run */
    public ConnectCheck(Settings settings, Clock clock) {
        this.settings = settings;
        this.folder = new FolderReader(settings.routeFiles()).read(Set.of());
        this.checks = List.of(new SchemaVersion(settings.overlays()), new ClockDifference(clock), new StatementsAreUnderstood(folder));
        this.canary = new Canary(folder, clock, warnings);
    }

    /** What the databases have to say against the configuration, the routes and the tables. */
    public List<Finding> findings() {
        try (Databases databases = new Databases(settings)) {
            Site hq = new Site(Side.HQ, databases.hq(), settings.configFolder().resolve("application.properties").toString());
            boolean answered = ask(hq, "change_counter");
            settings.channels().forEach(channel -> {
                Database database = databases.channel(channel.id());
                Site site = new Site(Side.CHANNEL, database, settings.channelsFile().toString());
                if (ask(site, "channel_state")) {
                    send(site, channel.id());
                    if (answered) {
                        send(hq, channel.id());
                    }
                }
            });
        }
        return List.copyOf(findings);
    }

    /** What could not be tried, though nothing is wrong; known after {@link #findings()}. */
    public List<Finding> warnings() {
        return List.copyOf(warnings);
    }

    /** @return whether the database answers and has our tables, so that more can be asked of it */
    private boolean ask(Site site, String table) {
        try (Connection connection = site.database().getConnection()) {
            count(connection, table);
            for (SiteCheck check : checks) {
                findings.addAll(check.findings(site, connection));
            }
            return true;
        } catch (SQLException failure) {
            findings.add(away(site, failure));
            return false;
        }
    }

    private void send(Site site, String channelId) {
        try (Connection connection = site.database().getConnection()) {
            canary.finding(site, channelId, connection).ifPresent(findings::add);
        } catch (SQLException failure) {
            findings.add(away(site, failure));
        }
    }

    private static void count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("select count(*) from " + table).close();
        }
    }

    private static Finding away(Site site, SQLException failure) {
        String why = LockedDatabase.explain(failure).orElseGet(() -> ErrorKind.describe(failure));
        return site.finding(site.name() + " cannot be used: " + why, ErrorKind.hint(failure));
    }
}
