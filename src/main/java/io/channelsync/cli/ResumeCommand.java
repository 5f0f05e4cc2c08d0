package io.channelsync.cli;

import io.channelsync.operate.Pauses;
import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "resume",
        header = "Goes on with channels that were paused by command.",
        description = {
                "What channels.yaml pauses stays paused."},
        exitCodeList = {
                "0:Done.",
                "3:HQ was away.",
                "4:No such channel is configured.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class ResumeCommand extends DatabaseWork {

    @Mixin
    private ChannelChoice choice;

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        List<String> channels = choice.of(settings);
        return commands.operate(settings, sites -> new Pauses(sites, "").resume(channels), out);
    }
}
