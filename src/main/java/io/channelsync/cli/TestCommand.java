package io.channelsync.cli;

import picocli.CommandLine.Command;

@Command(
        name = "test",
        header = "Runs the specs of the flows.",
        description = {
                "Runs every *.spec.yaml of the routes folder against a fresh embedded database; yours are not touched."},
        exitCodeList = {
                "0:Every spec holds.",
                "1:A spec does not hold (each is named).",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class TestCommand extends Work {

    @Override
    public Integer call() {
        return program().commands().test(invocation(), out());
    }
}
