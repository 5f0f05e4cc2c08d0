package io.channelsync.cli;

import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "approve",
        header = "Takes on an organization that asked for it.",
        description = {
                "It becomes an organization customer, with the requester as the admin of its users."},
        exitCodeList = {
                "0:Done.",
                "1:It was refused (one line says why).",
                "3:A database was away.",
                "4:Nobody knows the id.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class ApproveCommand extends DatabaseWork {

    @Parameters(paramLabel = "ID", description = "GUID of the request or of its requester.")
    private String id;

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.approve(settings, id, out);
    }
}
