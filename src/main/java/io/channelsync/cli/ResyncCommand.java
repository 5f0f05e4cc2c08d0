package io.channelsync.cli;

import io.channelsync.operate.TransferSessions;
import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "resync",
        header = "Sends every customer to a channel again, once.",
        description = {
                "The channel reads the whole distribution log again and then loses the customers that share no address book with it.",
                "Changes go on meanwhile. Needed after address-books of a channel was changed in channels.yaml."},
        exitCodeList = {
                "0:Done.",
                "3:HQ was away.",
                "4:No such channel is configured.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class ResyncCommand extends DatabaseWork {

    @Parameters(paramLabel = "CHANNEL", arity = "1..*", description = "Ids of channels.")
    private List<String> channels;

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.operate(settings, sites -> new TransferSessions(sites, "").resync(channels), out);
    }
}
