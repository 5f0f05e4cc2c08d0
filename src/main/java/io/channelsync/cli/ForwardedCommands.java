package io.channelsync.cli;

import io.channelsync.control.CommandHandler;
import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;

/** Does inside the daemon what somebody asked for beside it. */
public final class ForwardedCommands implements CommandHandler {

    private static final Set<String> FORWARDED = Set.of(
            "once", "migrate", "status", "why", "retry", "fix", "decide", "verify", "operations", "duplicates", "approve", "reject",
            "accept", "recover-hq", "books", "sessions", "rerun", "cancel", "resync", "pause", "resume", "erase", "statement", "export");

    private final Commands commands;
    private final Settings settings;

    /**
     * @param commands work on the databases that the daemon has open
     * @param settings the daemon's
     */
    public ForwardedCommands(Commands commands, Settings settings) {
        this.commands = commands;
        this.settings = settings;
    }

    @Override
    public int handle(List<String> args, PrintWriter out) {
        if (args.isEmpty() || !FORWARDED.contains(args.get(0))) {
            out.println("the daemon does not take this command; expected one of: "
                    + String.join(", ", FORWARDED.stream().sorted().toList()));
            return ExitCode.USAGE;
        }
        return ChannelSync.inDaemon(commands, settings).execute(args, out, out);
    }
}
