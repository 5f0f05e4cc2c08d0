package io.channelsync.cli;

import io.channelsync.operate.Answer;
import io.channelsync.operate.Sites;
import io.channelsync.route.Daemon;
import io.channelsync.settings.Settings;
import io.channelsync.spec.SpecCommand;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.slf4j.LoggerFactory;

/** The commands in a process of their own. */
final class LocalCommands implements Commands {

    @Override
    public int demo(Invocation invocation, PrintWriter out) {
        return new DemoShow(invocation, out).run();
    }

    @Override
    public int run(Settings settings, PrintWriter out) {
        RunningDaemon running = new RunningDaemon(settings);
        LoggerFactory.getLogger(LocalCommands.class).info("running, {} channels", settings.channels().size());
        running.untilStopped();
        return ExitCode.OK;
    }

    @Override
    public int once(Settings settings, PrintWriter out) {
        return started(settings, commands -> commands.once(settings, out));
    }

    @Override
    public int migrate(Settings settings, PrintWriter out) {
        return assembled(settings, commands -> commands.migrate(settings, out));
    }

    @Override
    public int validate(Invocation invocation, Thoroughness how, boolean json, PrintWriter out) {
        return new Validation(invocation, how).run(json, out);
    }

    @Override
    public int test(Invocation invocation, String flow, Path junitXml, PrintWriter out) {
        return new SpecCommand(invocation.settings(), flow, junitXml).run(out);
    }

    @Override
    public int status(Settings settings, boolean json, PrintWriter out) {
        return assembled(settings, commands -> commands.status(settings, json, out));
    }

    @Override
    public int why(Settings settings, String id, PrintWriter out) {
        return assembled(settings, commands -> commands.why(settings, id, out));
    }

    @Override
    public int retry(Settings settings, List<String> ids, PrintWriter out) {
        return started(settings, commands -> commands.retry(settings, ids, out));
    }

    @Override
    public int fix(Settings settings, String id, Map<String, String> fields, PrintWriter out) {
        return started(settings, commands -> commands.fix(settings, id, fields, out));
    }

    @Override
    public int decide(Settings settings, String id, String winner, Map<String, String> exceptions, PrintWriter out) {
        return started(settings, commands -> commands.decide(settings, id, winner, exceptions, out));
    }

    @Override
    public int verify(Settings settings, PrintWriter out) {
        return assembled(settings, commands -> commands.verify(settings, out));
    }

    @Override
    public int operations(Settings settings, Map<String, String> filters, int limit, boolean values, boolean json, PrintWriter out) {
        return assembled(settings, commands -> commands.operations(settings, filters, limit, values, json, out));
    }

    @Override
    public int approve(Settings settings, String id, PrintWriter out) {
        return started(settings, commands -> commands.approve(settings, id, out));
    }

    @Override
    public int reject(Settings settings, String id, String reason, PrintWriter out) {
        return started(settings, commands -> commands.reject(settings, id, reason, out));
    }

    @Override
    public int duplicates(Settings settings, String action, String id, String account, boolean json, PrintWriter out) {
        ToIntFunction<DaemonCommands> work = commands -> commands.duplicates(settings, action, id, account, json, out);
        return action.equals("list") ? assembled(settings, work) : started(settings, work);
    }

    @Override
    public int accept(Settings settings, String channel, PrintWriter out) {
        return assembled(settings, commands -> commands.accept(settings, channel, out));
    }

    @Override
    public int erase(Settings settings, String id, PrintWriter out) {
        return started(settings, commands -> commands.erase(settings, id, out));
    }

    @Override
    public int operate(Settings settings, Function<Sites, Answer> work, PrintWriter out) {
        return assembled(settings, commands -> commands.operate(settings, work, out));
    }

    @Override
    public int recoverHq(Settings settings, Set<String> without, PrintWriter out) {
        return assembled(settings, commands -> commands.recoverHq(settings, without, out));
    }

    /** With the databases at hand and no route loaded. */
    private static int assembled(Settings settings, ToIntFunction<DaemonCommands> work) {
        try (Daemon daemon = Daemon.assemble(settings, Clock.systemUTC())) {
            return work.applyAsInt(new DaemonCommands(daemon));
        }
    }

    /** With the routes loaded and their timers off. */
    private static int started(Settings settings, ToIntFunction<DaemonCommands> work) {
        try (Daemon daemon = Daemon.assemble(settings, Clock.systemUTC())) {
            daemon.start(false);
            return work.applyAsInt(new DaemonCommands(daemon));
        }
    }
}
