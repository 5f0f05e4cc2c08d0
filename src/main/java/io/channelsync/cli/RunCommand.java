package io.channelsync.cli;

import io.channelsync.control.ControlClient;
import io.channelsync.settings.Settings;
import java.util.Optional;
import picocli.CommandLine.Command;

@Command(
        name = "run",
        header = "Runs the daemon in the foreground.",
        description = {
                "On SIGTERM or Ctrl-C it finishes the work in hand and stops within 10 seconds."},
        exitCodeList = {
                "0:Done.",
                "3:Another daemon holds the embedded databases.",
                "64:The command was not understood (one line says what was expected).",
                "78:The configuration has findings (one line each on standard error)."})
final class RunCommand extends Work {

    @Override
    public Integer call() {
        Settings settings = program().settings(invocation());
        Optional<ControlClient> other = program().daemonOn(settings);
        if (other.isPresent()) {
            spec().commandLine().getErr().println("run: a daemon (process " + other.get().pid()
                    + ") already holds these embedded databases; stop it first, or use PostgreSQL for more than one");
            return ExitCode.HELD;
        }
        return program().commands().run(settings, out());
    }
}
