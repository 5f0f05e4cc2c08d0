package io.channelsync.cli;

import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "fix",
        header = "Corrects a failed customer operation or partner request and tries it, or repairs an order or sale.",
        description = {
                "The new values are validated like any other and written to the audit log.",
                "A repaired order is on hold until retry releases it. Fields of lines and payments: line.2.quantity=3, payment.1.amount=20.",
                "Example: fix 0b6c6f3e-5d0e-4b5a-9a53-1f6c1c1f8f10 email=ann@example.com phone=+14255550100"},
        exitCodeList = {
                "0:Done.",
                "3:It failed again, or a database was away.",
                "4:Nobody knows the id.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class FixCommand extends DatabaseWork {

    @Parameters(index = "0", paramLabel = "ID", description = "GUID of the failed operation, of its customer, or of the order or sale.")
    private String id;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FIELD=VALUE", description = "New values; FIELD= empties a field.")
    private Map<String, String> fields;

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.fix(settings, id, fields, out);
    }
}
