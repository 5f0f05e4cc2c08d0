package io.channelsync.cli;

import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "accept",
        header = "Says that a channel's database is right as it is.",
        description = {
                "After it was rebuilt, restored from a backup or taken over from a copy. It is then registered, brought up",
                "to date from where it stands, and every other database that claims to be the channel is refused."},
        exitCodeList = {
                "0:Done.",
                "1:Refused: something else is wrong (one line says what and which command mends it).",
                "3:HQ or the channel was away.",
                "4:No such channel is configured.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class AcceptCommand extends DatabaseWork {

    @Parameters(paramLabel = "CHANNEL", description = "Id of the channel.")
    private String channel;

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.accept(settings, channel, out);
    }
}
