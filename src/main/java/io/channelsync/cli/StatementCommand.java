package io.channelsync.cli;

import io.channelsync.operate.Answer;
import io.channelsync.operate.Sites;
import io.channelsync.operate.StatementWork;
import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
        name = "statement",
        header = "Lists statements that are not posted, and gets one going again.",
        description = {
                "list: every statement that is not posted, and what stopped it.",
                "retry STATEMENT: it goes on now from the state it has reached.",
                "exclude TRANSACTION: its statement goes on without it; the transaction waits for fix or retry, and is then posted in the",
                "next sequence of its day.",
                "reopen STATEMENT: it gives everything back and begins again, with what has arrived meanwhile.",
                "delete-order ORDER: one order of a statement is undone; its transactions go into a new statement of the same day.",
                "A statement that is invoiced can only go on: numbers of invoices are never taken back."},
        exitCodeList = {
                "0:Done.",
                "1:It was refused (one line says why).",
                "3:HQ was away.",
                "4:Nobody knows the id.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class StatementCommand extends DatabaseWork {

    private static final List<String> ACTIONS = List.of("list", "retry", "exclude", "reopen", "delete-order");

    @Parameters(index = "0", arity = "0..1", paramLabel = "ACTION", defaultValue = "list",
            description = "list, retry, exclude, reopen or delete-order; list when left out.")
    private String action;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "GUID of the statement or transaction, or number of the order.")
    private String id;

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        if (!ACTIONS.contains(action)) {
            throw new ParameterException(spec().commandLine(), "expected one of " + String.join(", ", ACTIONS) + ", not " + action);
        }
        if (!action.equals("list") && id == null) {
            throw new ParameterException(spec().commandLine(), "expected statement " + action + " ID");
        }
        return action.equals("retry") ? commands.retry(settings, List.of(id), out) : commands.operate(settings, answer(), out);
    }

    private Function<Sites, Answer> answer() {
        return sites -> {
            StatementWork work = new StatementWork(sites, "");
            return switch (action) {
                case "exclude" -> work.exclude(id);
                case "reopen" -> work.reopen(id);
                case "delete-order" -> work.deleteOrder(id);
                default -> work.list();
            };
        };
    }
}
