package io.channelsync.cli;

import io.channelsync.settings.NearestName;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command line that was not understood with one line that says what was expected. */
final class UsageLine implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        boolean program = command.getParent() == null;
        command.getErr().println(program
                ? unknownCommand(fault, command)
                : command.getCommandName() + ": " + reason(fault) + "; expected: " + synopsis(command));
        return ExitCode.USAGE;
    }

    private static String unknownCommand(ParameterException fault, CommandLine program) {
        List<String> known = List.copyOf(program.getSubcommands().keySet());
        String expected = "; expected one of: " + String.join(", ", known);
        List<String> unmatched = fault instanceof UnmatchedArgumentException extra ? extra.getUnmatched() : List.of();
        if (unmatched.isEmpty()) {
            return "channelsync: no command given" + expected;
        }
        String wrong = unmatched.get(0);
        if (wrong.startsWith("-")) {
            return "channelsync: " + wrong + " must come after a command" + expected;
        }
        return "channelsync: there is no command " + wrong + NearestName.of(wrong, known)
                .map(nearest -> ", did you mean " + nearest + "?")
                .orElse(expected);
    }

    private static String reason(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException extra) {
            String first = extra.getUnmatched().get(0);
            return (first.startsWith("-") ? "there is no option " : "nothing is expected at ") + first;
        }
        ArgSpec argument = fault instanceof MissingParameterException missing && !missing.getMissing().isEmpty()
                ? missing.getMissing().get(0) : fault.getArgSpec();
        if (fault instanceof Misunderstood) {
            return fault.getMessage();
        }
        if (argument == null) {
            return "the arguments were not understood";
        }
        if (argument instanceof OptionSpec option) {
            return option.longestName() + " needs " + option.paramLabel();
        }
        return argument.paramLabel()
                + (fault instanceof MissingParameterException ? " is missing" : " is the form of an argument");
    }

    /** The command with its arguments, on one line. */
    private static String synopsis(CommandLine command) {
        return command.getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
    }
}
