package io.channelsync.cli;

import io.channelsync.operate.Pauses;
import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "pause",
        header = "Leaves channels alone until they are resumed.",
        description = {
                "HQ remembers it: it holds for every daemon, from its next run on, and across restarts. Nothing is lost; a channel that",
                "is resumed catches up."},
        exitCodeList = {
                "0:Done.",
                "3:HQ was away.",
                "4:No such channel is configured.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class PauseCommand extends DatabaseWork {

    @Mixin
    private ChannelChoice choice;

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        List<String> channels = choice.of(settings);
        return commands.operate(settings, sites -> new Pauses(sites, "").pause(channels), out);
    }
}
