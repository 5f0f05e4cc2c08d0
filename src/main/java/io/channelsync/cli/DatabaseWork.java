package io.channelsync.cli;

import io.channelsync.control.ControlClient;
import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** A command that opens the databases, or asks the daemon when that one holds embedded databases open. */
abstract class DatabaseWork extends Work {

    abstract int work(Commands commands, Settings settings, PrintWriter out);

    /** Asks what has to be asked before anything is done; false when the answer is no. */
    boolean agreed(Settings settings) {
        return true;
    }

    /** The words with which a daemon is told the command. */
    List<String> forwarded(List<String> words) {
        return words;
    }

    @Override
    public final Integer call() {
        Settings settings = program().settings(invocation());
        if (!agreed(settings)) {
            out().println("nothing was done");
            return ExitCode.SPEC_FAILED;
        }
        Optional<ControlClient> daemon = program().daemonOn(settings);
        if (daemon.isEmpty()) {
            return work(program().commands(), settings, out());
        }
        if (overrides()) {
            spec().commandLine().getErr().println(
                    "the running daemon (process " + daemon.get().pid() + ") answers, with its own settings; --set is ignored");
        }
        return daemon.get().send(forwarded(spec().root().commandLine().getParseResult().originalArgs()), out());
    }
}
