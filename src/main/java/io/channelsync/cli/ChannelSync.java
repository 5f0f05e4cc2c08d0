package io.channelsync.cli;

import io.channelsync.control.ControlClient;
import io.channelsync.log.CleanLog;
import io.channelsync.settings.Settings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program: understands the command line and hands the work to {@link Commands}. */
@Command(
        name = "channelsync",
        header = "Brings customers created offline at stores home to headquarters, before their orders and sales.",
        synopsisSubcommandLabel = "COMMAND",
        customSynopsis = "channelsync COMMAND [--config=DIR] [--routes=DIR] [--set=KEY=VALUE]... [--help]",
        versionProvider = ChannelSync.Version.class,
        exitCodeList = {
                "0:Done, and nothing is wrong.",
                "1:A flow spec does not hold (test), or what was asked for was refused.",
                "3:Something is held or failed, or a database was away (each is named).",
                "4:Nobody knows the id.",
                "5:HQ and channels disagree (verify).",
                "64:The command was not understood (one line says what was expected).",
                "70:A fault of ChannelSync itself.",
                "78:Configuration or routes have findings (one line each)."},
        footer = {"", "channelsync COMMAND --help tells more. First try: channelsync demo"},
        subcommands = {
                DemoCommand.class, RunCommand.class, OnceCommand.class, MigrateCommand.class, ValidateCommand.class,
                TestCommand.class, StatusCommand.class, WhyCommand.class, RetryCommand.class, FixCommand.class,
                DecideCommand.class, VerifyCommand.class, OperationsCommand.class, DuplicatesCommand.class, ApproveCommand.class,
                RejectCommand.class, AcceptCommand.class, RecoverHqCommand.class,
                BooksCommand.class, SessionsCommand.class, RerunCommand.class, CancelCommand.class, ResyncCommand.class,
                PauseCommand.class, ResumeCommand.class, EraseCommand.class, StatementCommand.class, ExportCommand.class})
public final class ChannelSync {

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Shows the version.")
    private boolean version;

    private final Commands commands;
    private final Settings daemonSettings;

    private ChannelSync(Commands commands, Settings daemonSettings) {
        this.commands = commands;
        this.daemonSettings = daemonSettings;
    }

    public static void main(String[] args) {
        if (FailureLine.traceWanted()) {
            System.setProperty("channelsync.exceptions", "ex");
        }
        CleanLog.install();
        PrintWriter out = printer(FileDescriptor.out);
        PrintWriter err = printer(FileDescriptor.err);
        int code = inTerminal(new LocalCommands()).execute(List.of(args), out, err);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** The program as a person started it. */
    static ChannelSync inTerminal(Commands commands) {
        return new ChannelSync(commands, null);
    }

    /** The program inside the daemon: its settings are the daemon's, its work is done on the daemon's databases. */
    static ChannelSync inDaemon(Commands commands, Settings settings) {
        return new ChannelSync(commands, settings);
    }

    int execute(List<String> args, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(this)
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(new UsageLine())
                .setExecutionExceptionHandler(new FailureLine(FailureLine.traceWanted()));
        layOut(line);
        line.getSubcommands().values().forEach(ChannelSync::layOut);
        try {
            return line.execute(args.toArray(String[]::new));
        } catch (Error failure) {
            err.println("channelsync: stopped by an unexpected " + failure.getClass().getSimpleName());
            return ExitCode.UNEXPECTED;
        }
    }

    Commands commands() {
        return commands;
    }

    Settings settings(Invocation invocation) {
        return daemonSettings == null ? invocation.settings() : daemonSettings;
    }

    /** The daemon that holds the embedded databases of these settings; none when this is the daemon. */
    Optional<ControlClient> daemonOn(Settings settings) {
        return daemonSettings == null && settings.embedded() ? ControlClient.find(settings.dataFolder()) : Optional.empty();
    }

    /** The same layout of help for every command: a blank line between parts, options in the order of their importance. */
    private static void layOut(CommandLine line) {
        line.getCommandSpec().usageMessage()
                .synopsisHeading("%nUsage: ")
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%nOptions:%n")
                .sortOptions(false)
                .commandListHeading("%nCommands:%n")
                .exitCodeListHeading("%nExit codes:%n");
    }

    /** Always UTF-8, whatever the locale: names of customers are not ASCII. */
    private static PrintWriter printer(FileDescriptor to) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), true);
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = ChannelSync.class.getPackage().getImplementationVersion();
            return new String[] {"ChannelSync " + (version == null ? "(not packaged)" : version)};
        }
    }
}
