package io.channelsync.control;

import java.io.PrintWriter;
import java.util.List;

/** What the daemon does with a command that somebody gave beside it. */
@FunctionalInterface
public interface CommandHandler {

    /**
     * Does a command and prints what the person who gave it should read.
     *
     * @param args the command and its arguments, as on the command line
     * @param out flushed line by line to the caller
     * @return the exit code of the caller
     */
    int handle(List<String> args, PrintWriter out);
}
