package io.channelsync.cli;

import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "operations",
        header = "Lists the operations on customers and the changes of orders with what became of each.",
        description = {
                "The newest first. Filters: table, channel, operation, id, guid, account, status, error (a part of it), by, since, until,",
                "attempts (at least), due-since, due-before (the next try), received-since, received-before, completed-since,",
                "completed-before, field, old and new (what was changed).",
                "Example: operations status=FAILED channel=seattle since=2026-03-10T00:00:00Z"},
        exitCodeList = {
                "0:Done.",
                "3:A database was away.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class OperationsCommand extends DatabaseWork {

    @Parameters(arity = "0..*", paramLabel = "FILTER=VALUE", description = "All of them have to hold.")
    private Map<String, String> filters = new LinkedHashMap<>();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "The most that are listed (100 when left out).")
    private int limit;

    @Option(names = "--values", description = "Shows old and new values; they are personal data.")
    private boolean values;

    @Option(names = "--json", description = "Prints for programs.")
    private boolean json;

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.operations(settings, filters, Math.max(1, limit), values, json, out);
    }
}
