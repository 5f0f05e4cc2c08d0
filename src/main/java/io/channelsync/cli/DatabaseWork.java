package io.channelsync.cli;

import io.channelsync.control.ControlClient;
import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.util.Optional;

/** A command that opens the databases, or asks the daemon when that one holds embedded databases open. */
abstract class DatabaseWork extends Work {

    abstract int work(Commands commands, Settings settings, PrintWriter out);

    @Override
    public final Integer call() {
        Settings settings = program().settings(invocation());
        Optional<ControlClient> daemon = program().daemonOn(settings);
        if (daemon.isEmpty()) {
            return work(program().commands(), settings, out());
        }
        if (overrides()) {
            spec().commandLine().getErr().println(
                    "the running daemon (process " + daemon.get().pid() + ") answers, with its own settings; --set is ignored");
        }
        return daemon.get().send(spec().root().commandLine().getParseResult().originalArgs(), out());
    }
}
