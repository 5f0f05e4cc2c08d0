package io.channelsync.cli;

import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
        name = "duplicates",
        header = "Lists customers who may be another account's, and does what you decide.",
        description = {
                "list: what nobody has decided about, with the reasons, and the links that stand.",
                "link ID [ACCOUNT]: the customer is that account's; it stands for the customer everywhere from here on.",
                "keep-apart ID [ACCOUNT]: two different customers; they are not matched again.",
                "undo ID: undoes a link."},
        exitCodeList = {
                "0:Done.",
                "1:It was refused (one line says why).",
                "3:A database was away.",
                "4:Nobody knows the id.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class DuplicatesCommand extends DatabaseWork {

    private static final List<String> ACTIONS = List.of("list", "link", "keep-apart", "undo");

    @Parameters(index = "0", arity = "0..1", paramLabel = "ACTION", defaultValue = "list",
            description = "list, link, keep-apart or undo; list when left out.")
    private String action;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "GUID of the customer, or the account it has.")
    private String id;

    @Parameters(index = "2", arity = "0..1", paramLabel = "ACCOUNT",
            description = "The account that the customer may be; the one that matched when left out.")
    private String account;

    @Option(names = "--json", description = "Lists for programs.")
    private boolean json;

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        if (!ACTIONS.contains(action)) {
            throw new ParameterException(spec().commandLine(), "expected one of " + String.join(", ", ACTIONS) + ", not " + action);
        }
        if (!action.equals("list") && id == null) {
            throw new ParameterException(spec().commandLine(), "expected duplicates " + action + " ID");
        }
        return commands.duplicates(settings, action, id, account, json, out);
    }
}
