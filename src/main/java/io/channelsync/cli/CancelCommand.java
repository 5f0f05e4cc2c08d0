package io.channelsync.cli;

import io.channelsync.operate.TransferSessions;
import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "cancel",
        header = "Gives a session up.",
        description = {
                "What failed is not told again until its channel was served. A channel that reads the log again goes back to where it",
                "stood. No change is lost: what a channel has not been sent comes in other sessions."},
        exitCodeList = {
                "0:Done.",
                "1:Refused: the session is over.",
                "3:HQ or the channel was away.",
                "4:Nobody knows the session.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class CancelCommand extends DatabaseWork {

    @Parameters(paramLabel = "SESSION", description = "Id of the session.")
    private String session;

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.operate(settings, sites -> new TransferSessions(sites, "").cancel(session), out);
    }
}
