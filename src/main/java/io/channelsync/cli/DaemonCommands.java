package io.channelsync.cli;

import io.channelsync.flow.Flow;
import io.channelsync.operate.Answer;
import io.channelsync.operate.Erase;
import io.channelsync.operate.Sites;
import io.channelsync.route.Daemon;
import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The commands that work on databases, done with a daemon that is running. */
final class DaemonCommands implements Commands {

    private final Daemon daemon;

    /** @param daemon started, with or without its timers */
    DaemonCommands(Daemon daemon) {
        this.daemon = daemon;
    }

    @Override
    public int once(Settings settings, PrintWriter out) {
        int failed = new UntilQuiet(daemon).run(out);
        int status = new Desk(daemon).status(false, out);
        return Math.max(failed, status);
    }

    @Override
    public int migrate(Settings settings, PrintWriter out) {
        return MigrateAll.run(daemon.databases(), daemon.board().channels(), daemon.settings().overlays(), out);
    }

    @Override
    public int status(Settings settings, boolean json, PrintWriter out) {
        return new Desk(daemon).status(json, out);
    }

    @Override
    public int why(Settings settings, String id, PrintWriter out) {
        return new Desk(daemon).why(id, out);
    }

    @Override
    public int retry(Settings settings, List<String> ids, PrintWriter out) {
        return andRunFlows(new Desk(daemon).retry(ids, out));
    }

    @Override
    public int fix(Settings settings, String id, Map<String, String> fields, PrintWriter out) {
        return andRunFlows(new Desk(daemon).fix(id, fields, out));
    }

    @Override
    public int decide(Settings settings, String id, String winner, Map<String, String> exceptions, PrintWriter out) {
        return andRunFlows(new Desk(daemon).decide(id, winner, exceptions, out));
    }

    /** What was made due is tried at once. */
    private int andRunFlows(int exitCode) {
        if (exitCode == ExitCode.OK) {
            daemon.flows().all().forEach(daemon::runFlow);
        }
        return exitCode;
    }

    @Override
    public int verify(Settings settings, PrintWriter out) {
        return new Desk(daemon).verify(out);
    }

    @Override
    public int operations(Settings settings, Map<String, String> filters, int limit, boolean values, boolean json, PrintWriter out) {
        return new Desk(daemon).operations(filters, limit, values, json, out);
    }

    @Override
    public int approve(Settings settings, String id, PrintWriter out) {
        return andRunFlows(new Desk(daemon).approve(id, out));
    }

    @Override
    public int reject(Settings settings, String id, String reason, PrintWriter out) {
        return andRunFlows(new Desk(daemon).reject(id, reason, out));
    }

    @Override
    public int duplicates(Settings settings, String action, String id, String account, boolean json, PrintWriter out) {
        int exitCode = new Desk(daemon).duplicates(action, id, account, json, out);
        return action.equals("list") ? exitCode : andRunFlows(exitCode);
    }

    @Override
    public int accept(Settings settings, String channel, PrintWriter out) {
        int exitCode = new Desk(daemon).accept(channel, out);
        if (exitCode == ExitCode.OK) {
            daemon.board().reached(channel);
        }
        return exitCode;
    }

    @Override
    public int erase(Settings settings, String id, PrintWriter out) {
        int exitCode = new Desk(daemon).operate(sites -> new Erase(sites, "").erase(id), out);
        if (exitCode != ExitCode.OK) {
            return exitCode;
        }
        boolean emptied = daemon.runRoute("erase-customers", Flow.SYNCHRONIZE_CUSTOMERS).failures().isEmpty();
        boolean told = daemon.runFlow(Flow.DISTRIBUTE_CUSTOMERS).failures().isEmpty();
        return emptied && told ? ExitCode.OK : ExitCode.HELD;
    }

    @Override
    public int operate(Settings settings, Function<Sites, Answer> work, PrintWriter out) {
        return new Desk(daemon).operate(work, out);
    }

    @Override
    public int recoverHq(Settings settings, Set<String> without, PrintWriter out) {
        int exitCode = new Desk(daemon).recoverHq(without, out);
        if (exitCode == ExitCode.OK) {
            daemon.board().channels().stream()
                    .filter(channel -> !without.contains(channel.id()))
                    .forEach(channel -> daemon.board().reached(channel.id()));
        }
        return exitCode;
    }

    @Override
    public int demo(Invocation invocation, PrintWriter out) {
        throw new UnsupportedOperationException("demo starts a daemon of its own");
    }

    @Override
    public int run(Settings settings, PrintWriter out) {
        throw new UnsupportedOperationException("the daemon runs already");
    }

    @Override
    public int validate(Invocation invocation, Thoroughness how, boolean json, PrintWriter out) {
        throw new UnsupportedOperationException("validate needs no daemon");
    }

    @Override
    public int test(Invocation invocation, String flow, Path junitXml, PrintWriter out) {
        throw new UnsupportedOperationException("test needs no daemon");
    }
}
