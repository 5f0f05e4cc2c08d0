package io.channelsync.cli;

import io.channelsync.control.LockedDatabase;
import io.channelsync.log.WithoutWords;
import io.channelsync.settings.ConfigurationException;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command could not handle into lines for people; drivers' words may hold personal data and stay out. */
final class FailureLine implements IExecutionExceptionHandler {

    /** Environment variable that brings stack traces back, without the words of exceptions. */
    static final String TRACE = "CHANNELSYNC_TRACE";

    private final boolean trace;

    FailureLine(boolean trace) {
        this.trace = trace;
    }

    static boolean traceWanted() {
        return Boolean.parseBoolean(System.getenv(TRACE));
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (trace) {
            WithoutWords.of(failure).printStackTrace(err);
        }
        if (failure instanceof ConfigurationException configuration) {
            configuration.findings().forEach(err::println);
            return ExitCode.CONFIGURATION;
        }
        Optional<String> locked = LockedDatabase.explain(failure);
        if (locked.isPresent()) {
            err.println(command.getCommandName() + ": " + locked.get());
            return ExitCode.HELD;
        }
        err.println(command.getCommandName() + ": stopped by an unexpected " + failure.getClass().getSimpleName()
                + (trace ? "" : "; " + TRACE + "=true shows where"));
        return ExitCode.UNEXPECTED;
    }
}
