package io.channelsync.cli;

import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import picocli.CommandLine.Command;

@Command(
        name = "verify",
        header = "Compares HQ with every channel.",
        description = {
                "Reports every disagreement: missing, doubled, different, orphaned. Changes nothing."},
        exitCodeList = {
                "0:Everything agrees.",
                "3:A database was away (each is named).",
                "5:There are disagreements (each is named).",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class VerifyCommand extends DatabaseWork {

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.verify(settings, out);
    }
}
