package io.channelsync.cli;

import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import picocli.CommandLine.Command;

@Command(
        name = "migrate",
        header = "Creates or upgrades the tables of HQ and of every channel.",
        description = {
                "Safe to repeat: what is up to date stays as it is."},
        exitCodeList = {
                "0:Done.",
                "3:Something is held or failed, or a database was away (each is named).",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class MigrateCommand extends DatabaseWork {

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.migrate(settings, out);
    }
}
