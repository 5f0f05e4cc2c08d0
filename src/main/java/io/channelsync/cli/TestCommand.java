package io.channelsync.cli;

import io.channelsync.settings.Settings;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Parameters(paramLabel = "FLOW", arity = "0..1", description = "Only the specs of this flow.")
    private String flow;

    @Option(names = "--junit-xml", paramLabel = "FILE", description = "Writes a JUnit report as well.")
    private Path junitXml;

    @Option(names = "--watch", description = "Goes on: runs them again whenever a file is saved, only those of its flow.")
    private boolean watch;

    @Override
    public Integer call() {
        return watch ? watch() : specs(flow);
    }

    private int watch() {
        Settings settings = invocation().settings();
        return new TestWatch(settings.routeFiles().layers(), settings.settingsFile(), out()).run(flow, this::specs);
    }

    private int specs(String only) {
        return program().commands().test(invocation(), only, junitXml, out());
    }
}
