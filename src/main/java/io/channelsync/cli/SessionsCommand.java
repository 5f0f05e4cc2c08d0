package io.channelsync.cli;

import io.channelsync.operate.TransferSessions;
import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "sessions",
        header = "Lists what was moved, and what could not be.",
        description = {
                "A session is one run that moved rows between a channel and HQ, or a channel that could not be served. States: APPLIED,",
                "UPLOAD_FAILED and DOWNLOAD_FAILED (away, tried again by itself), APPLY_FAILED (a person has to mend something),",
                "AVAILABLE and STARTED (asked for and not done), CANCELED."},
        exitCodeList = {
                "0:Done.",
                "3:HQ was away.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class SessionsCommand extends DatabaseWork {

    @Option(names = "--channel", paramLabel = "CHANNEL", description = "Only of this channel.")
    private String channel = "";

    @Option(names = "--state", paramLabel = "STATE", description = "Only in this state.")
    private String state = "";

    @Option(names = "--most", paramLabel = "N", description = "At most so many; 20 when left out.")
    private int most = 20;

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.operate(settings, sites -> new TransferSessions(sites, "").list(channel, state.toUpperCase(Locale.ROOT), most), out);
    }
}
