package io.channelsync.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command that does its work in this process. */
abstract class Work implements Callable<Integer> {

    @ParentCommand
    private ChannelSync program;

    @Mixin
    private InvocationOptions options;

    @Spec
    private CommandSpec spec;

    ChannelSync program() {
        return program;
    }

    Invocation invocation() {
        return options.invocation();
    }

    boolean overrides() {
        return options.overrides();
    }

    CommandSpec spec() {
        return spec;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
