package io.channelsync.validate.connect;

import io.channelsync.database.Migrations;
import io.channelsync.database.SchemaDifference;
import io.channelsync.settings.Finding;
import io.channelsync.validate.statement.Side;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

/** Whether the tables are those of this version: what a statement finds there today says nothing about tomorrow's. */
record SchemaVersion(List<Path> overlays) implements SiteCheck {

    @Override
    public List<Finding> findings(Site site, Connection connection) {
        List<SchemaDifference> differences = site.side() == Side.HQ
                ? Migrations.differencesAtHq(site.database(), overlays) : Migrations.differencesAtChannel(site.database(), overlays);
        return differences.stream().map(difference -> finding(site, difference)).toList();
    }

    private static Finding finding(Site site, SchemaDifference difference) {
        String version = " version " + difference.version();
        return switch (difference.kind()) {
            case OLDER -> site.finding(site.name() + " lacks" + version + " of the tables", "stop the daemon and run channelsync migrate");
            case NEWER -> site.finding(site.name() + " has" + version + " of the tables, which is not known here",
                    "start the release that made them, or a later one");
            case OTHER -> site.finding(site.name() + " has other tables under" + version + " than this release makes",
                    "start the release that made them, and upgrade from there");
        };
    }
}
