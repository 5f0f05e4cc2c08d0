package io.channelsync.cli;

import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** The commands in a process of their own. The work arrives with the packages that do it. */
final class LocalCommands implements Commands {

    @Override
    public int demo(Invocation invocation, PrintWriter out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int run(Settings settings, PrintWriter out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int once(Settings settings, PrintWriter out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int migrate(Settings settings, PrintWriter out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int validate(Invocation invocation, boolean connect, PrintWriter out) {
        Settings settings = invocation.settings();
        settings.warnings().forEach(out::println);
        return ExitCode.OK;
    }

    @Override
    public int test(Invocation invocation, PrintWriter out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int status(Settings settings, boolean json, PrintWriter out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int why(Settings settings, String id, PrintWriter out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int retry(Settings settings, List<String> ids, PrintWriter out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int fix(Settings settings, String id, Map<String, String> fields, PrintWriter out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int verify(Settings settings, PrintWriter out) {
        throw new UnsupportedOperationException();
    }
}
