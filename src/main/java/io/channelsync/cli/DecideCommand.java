package io.channelsync.cli;

import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "decide",
        header = "Decides whose value counts when a channel and HQ have both changed a field.",
        description = {
                "The decision is written to the audit log and the operation is tried. It is asked again if HQ changes the",
                "field once more before that.",
                "Example: decide 0b6c6f3e-5d0e-4b5a-9a53-1f6c1c1f8f10 channel email=hq"},
        exitCodeList = {
                "0:Done.",
                "1:Refused: several operations are meant (each is named).",
                "3:It failed again, or a database was away.",
                "4:No operation in conflict is known by the id.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class DecideCommand extends DatabaseWork {

    @Parameters(index = "0", paramLabel = "ID", description = "GUID of the operation, or GUID or account of its customer.")
    private String id;

    @Parameters(index = "1", paramLabel = "WINNER", description = "channel or hq: whose values count.")
    private String winner;

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "FIELD=WINNER", description = "Fields that are decided otherwise.")
    private Map<String, String> exceptions;

    @Override
    int work(Commands commands, Settings settings, PrintWriter out) {
        return commands.decide(settings, id, winner, exceptions == null ? Map.of() : exceptions, out);
    }
}
