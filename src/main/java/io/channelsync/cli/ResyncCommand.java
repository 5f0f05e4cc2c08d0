package io.channelsync.cli;

import io.channelsync.channel.Channel;
import io.channelsync.operate.TransferSessions;
import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "resync",
        header = "Sends every customer to a channel again, once.",
        description = {
                "The channel reads the whole distribution log again and then loses the customers that share no address book with it.",
                "Changes go on meanwhile. Needed after address-books of a channel was changed in channels.yaml.",
                "A channel with customer-data: false is emptied instead, after asking."},
        exitCodeList = {
                "0:Done.",
                "1:Not agreed to: nothing was done.",
                "3:HQ was away.",
                "4:No such channel is configured.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class ResyncCommand extends DatabaseWork {

    @Mixin
    private ChannelChoice choice;

    @Mixin
    private Consent consent;

    @Override
    boolean agreed(Settings settings) {
        List<String> chosen = choice.of(settings);
        List<String> emptied = settings.channels().stream()
                .filter(channel -> !channel.customerData() && chosen.contains(channel.id()))
                .map(Channel::id)
                .toList();
        return emptied.isEmpty()
                || consent.given("This deletes every customer at " + String.join(", ", emptied) + " (customer-data: false). Go on?");
    }

    @Override
    List<String> forwarded(List<String> words) {
        return consent.answered(words);
    }

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        List<String> channels = choice.of(settings);
        return commands.operate(settings, sites -> new TransferSessions(sites, "").resync(channels), out);
    }
}
