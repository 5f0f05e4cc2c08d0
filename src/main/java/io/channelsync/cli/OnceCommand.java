package io.channelsync.cli;

import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import picocli.CommandLine.Command;

@Command(
        name = "once",
        header = "Runs every flow in order until nothing moves.",
        description = {
                "For cron and for tests. Prints one summary line a flow."},
        exitCodeList = {
                "0:Done.",
                "3:Something is held or failed, or a database was away (each is named).",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class OnceCommand extends DatabaseWork {

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.once(settings, out);
    }
}
