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
                "78:There are findings, one line each."})
final class ValidateCommand extends Work {

    @Option(names = "--connect", description = "Opens every database as well.")
    private boolean connect;

    @Override
    public Integer call() {
        return program().commands().validate(invocation(), connect, out());
    }
}
