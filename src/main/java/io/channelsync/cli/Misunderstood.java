package io.channelsync.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What was asked for cannot be meant so, and the message says why. */
final class Misunderstood extends ParameterException {

    private static final long serialVersionUID = 1L;

    /** @param why for people; no personal data */
    Misunderstood(CommandSpec command, String why) {
        super(command.commandLine(), why);
    }
}
