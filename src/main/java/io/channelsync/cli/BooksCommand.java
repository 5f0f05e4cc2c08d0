package io.channelsync.cli;

import io.channelsync.operate.AddressBooks;
import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "books",
        header = "Shows the address books of a customer, or changes them.",
        description = {
                "A customer comes down to every channel that shares an address book with them. At a channel that no longer does,",
                "the customer is deactivated and found no more; joining again brings them back."},
        exitCodeList = {
                "0:Done.",
                "3:HQ was away.",
                "4:Nobody knows the customer.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class BooksCommand extends DatabaseWork {

    @Parameters(paramLabel = "ID", description = "Account or GUID of the customer.")
    private String id;

    @Option(names = "--join", paramLabel = "BOOK", description = "An address book to join; may be repeated.")
    private Set<String> join = new LinkedHashSet<>();

    @Option(names = "--leave", paramLabel = "BOOK", description = "An address book to leave; may be repeated.")
    private Set<String> leave = new LinkedHashSet<>();

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.operate(settings, sites -> new AddressBooks(sites, "").change(id, join, leave), out);
    }
}
