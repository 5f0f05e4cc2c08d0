package io.channelsync.cli;

import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "erase",
        header = "Forgets a person: takes their data out of HQ and of every channel.",
        description = {
                "Account number, orders, sales and money stay. Channels that are away follow when they are back, and what they",
                "still send of the person is emptied on arrival. It cannot be undone, except from backups, which are yours to",
                "erase."},
        exitCodeList = {
                "0:Done.",
                "1:Not agreed to: nothing was done.",
                "3:HQ or a channel was away; it goes on by itself once it was noted.",
                "4:HQ does not know the customer.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class EraseCommand extends DatabaseWork {

    @Parameters(paramLabel = "ID", description = "Account or GUID of the customer.")
    private String id;

    @Mixin
    private Consent consent;

    @Override
    boolean agreed(Settings settings) {
        return consent.given("This deletes all personal data of customer " + id + " for good. Go on?");
    }

    @Override
    List<String> forwarded(List<String> words) {
        return consent.answered(words);
    }

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.erase(settings, id, out);
    }
}
