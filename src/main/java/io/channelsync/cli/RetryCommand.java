package io.channelsync.cli;

import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "retry",
        header = "Tries held items now.",
        description = {
                "Does not wait for their next time."},
        exitCodeList = {
                "0:Done.",
                "3:Something is held or failed, or a database was away (each is named).",
                "4:Nobody knows one of the ids.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class RetryCommand extends DatabaseWork {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "GUIDs, orders, transactions or statements.")
    private List<String> ids;

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.retry(settings, ids, out);
    }
}
