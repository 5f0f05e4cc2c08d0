package io.channelsync.cli;

import java.io.Console;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks on a terminal before something that cannot be undone; {@code --yes} answers beforehand. */
final class Consent {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    /**
     * Asks what is about to happen.
     *
     * @param question ends with a question mark
     * @return false when the answer is no
     * @throws Misunderstood when nobody can be asked
     */
    boolean given(String question) {
        if (yes) {
            return true;
        }
        Console console = System.console();
        String answer = console == null ? null : console.readLine("%s [y/N] ", question);
        if (answer == null) {
            throw new Misunderstood(spec, question + " Nobody can be asked here; add --yes");
        }
        return answer.strip().equalsIgnoreCase("y") || answer.strip().equalsIgnoreCase("yes");
    }

    /** The words of the command with the answer in them, for a daemon that cannot ask. */
    List<String> answered(List<String> words) {
        List<String> answered = new ArrayList<>(words);
        if (!yes) {
            answered.add("--yes");
        }
        return answered;
    }
}
