package io.channelsync.cli;

import picocli.CommandLine.Command;

@Command(
        name = "demo",
        header = "Shows everything working on sample data.",
        description = {
                "Creates an embedded HQ and three stores in data/demo, fills them with customers, orders and sales,",
                "and runs the daemon on top.",
                "Prints what moves, what is held and why, and where to look further. Ctrl-C ends it."},
        exitCodeList = {
                "0:Done.",
                "64:The command was not understood (one line says what was expected)."})
final class DemoCommand extends Work {

    @Override
    public Integer call() {
        return program().commands().demo(invocation(), out());
    }
}
