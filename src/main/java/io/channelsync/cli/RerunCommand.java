package io.channelsync.cli;

import io.channelsync.operate.TransferSessions;
import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "rerun",
        header = "Does again what a session did.",
        description = {
                "A download is sent again from its place in the log on, an upload is taken again row by row. What is right already does",
                "not change."},
        exitCodeList = {
                "0:Done.",
                "1:Refused: there is nothing to repeat.",
                "3:HQ or the channel was away.",
                "4:Nobody knows the session.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class RerunCommand extends DatabaseWork {

    @Parameters(paramLabel = "SESSION", description = "Id of the session.")
    private String session;

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.operate(settings, sites -> new TransferSessions(sites, "").rerun(session), out);
    }
}
