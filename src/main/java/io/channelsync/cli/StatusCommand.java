package io.channelsync.cli;

import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        header = "Counts by state, per flow and per channel.",
        description = {
                "Shows what waits, what is held, what failed, and how far behind each channel is."},
        exitCodeList = {
                "0:Nothing is held.",
                "3:Something is held or failed, or a database was away (each is named).",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class StatusCommand extends DatabaseWork {

    @Option(names = "--json", description = "For programs: one JSON object.")
    private boolean json;

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.status(settings, json, out);
    }
}
