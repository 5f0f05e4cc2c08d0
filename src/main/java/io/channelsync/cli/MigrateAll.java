package io.channelsync.cli;

import io.channelsync.channel.Channel;
import io.channelsync.database.Databases;
import io.channelsync.database.ErrorKind;
import io.channelsync.database.Migrations;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Brings the tables of HQ and of every channel up to date; a database that is away keeps nobody else waiting. */
final class MigrateAll {

    private MigrateAll() {}

    static int run(Databases databases, List<Channel> channels, List<Path> overlays, PrintWriter out) {
        boolean all = migrate("hq", () -> Migrations.migrateHq(databases.hq(), overlays), out);
        for (Channel channel : channels) {
            all &= migrate(channel.id(), () -> Migrations.migrateChannel(databases.channel(channel.id()), overlays), out);
        }
        return all ? ExitCode.OK : ExitCode.HELD;
    }

    private static boolean migrate(String place, Runnable migration, PrintWriter out) {
        try {
            migration.run();
            out.println(place + ": tables are up to date");
            return true;
        } catch (RuntimeException failure) {
            out.println(place + ": not migrated, " + ErrorKind.describe(failure));
            return false;
        }
    }
}
