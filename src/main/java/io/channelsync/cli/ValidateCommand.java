package io.channelsync.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "validate",
        header = "Checks configuration and routes.",
        description = {
                "Touches no database unless asked to.",
                "A finding is one line: file:line: what is wrong. Hint: what to write."},
        exitCodeList = {
                "0:No findings.",
                "64:The command was not understood (one line says what was expected).",
                "78:There are findings, one line each (with --deny-warnings: or warnings)."})
final class ValidateCommand extends Work {

    @Option(names = "--connect", description = {
            "Asks every database as well: tables, clock, each statement, rights, and a row that is taken back."})
    private boolean connect;

    @Option(names = "--deny-warnings", description = "Answers 78 when there are warnings only, too.")
    private boolean denyWarnings;

    @Option(names = "--format", paramLabel = "text|json", description = "For programs: json, one array. A line each when left out.")
    private String format = "text";

    @Override
    public Integer call() {
        boolean json = format.equals("json");
        if (!json && !format.equals("text")) {
            throw new Misunderstood(spec(), "--format is text or json, not " + format);
        }
        return program().commands().validate(invocation(), new Thoroughness(connect, denyWarnings), json, out());
    }
}
