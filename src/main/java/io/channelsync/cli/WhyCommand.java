package io.channelsync.cli;

import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "why",
        header = "Tells the whole story of one customer, order, transaction or statement.",
        description = {
                "Where it is, what it waits for, every attempt."},
        exitCodeList = {
                "0:Done.",
                "3:A database was away (each is named).",
                "4:Nobody knows the id.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class WhyCommand extends DatabaseWork {

    @Parameters(paramLabel = "ID", description = "GUID, account, order, transaction or statement.")
    private String id;

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.why(settings, id, out);
    }
}
