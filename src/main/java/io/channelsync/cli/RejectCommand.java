package io.channelsync.cli;

import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "reject",
        header = "Turns down an organization that asked to be taken on, or a change of an order.",
        description = {
                "Of an organization the request is over, nothing is opened. An edit or cancellation of an order that was refused or waits",
                "is over without effect: the order stays as it is."},
        exitCodeList = {
                "0:Done.",
                "1:It was refused (one line says why).",
                "3:A database was away.",
                "4:Nobody knows the id.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class RejectCommand extends DatabaseWork {

    @Parameters(paramLabel = "ID", description = "GUID of the request or of its requester; of the edit or cancellation.")
    private String id;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; the channel is told.")
    private String reason;

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.reject(settings, id, reason, out);
    }
}
