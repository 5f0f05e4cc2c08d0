package io.channelsync.cli;

import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "recover-hq",
        header = "Brings an HQ that was restored from a backup up to what its channels know.",
        description = {
                "Takes back accounts and addresses with the numbers they were given, raises the number sequences above",
                "them, and has the channels send again what HQ has forgotten. Asks every channel; can be repeated."},
        exitCodeList = {
                "0:Done.",
                "1:Refused: a channel's database is not the one that HQ knows (each is named); nothing was changed.",
                "3:HQ or a channel was away (each is named); nothing was changed.",
                "4:No such channel is configured.",
                "5:Done, but HQ and a channel contradict each other (each is named).",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class RecoverHqCommand extends DatabaseWork {

    @Option(names = "--without", paramLabel = "CHANNEL",
            description = "Does not ask this channel, though numbers that only it knows may be given again; may be repeated.")
    private Set<String> without = new LinkedHashSet<>();

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.recoverHq(settings, without, out);
    }
}
