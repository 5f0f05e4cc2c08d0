package io.channelsync.cli;

import io.channelsync.reload.Stamp;
import io.channelsync.settings.ConfigurationException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs specs, and again whenever somebody saves something in the routes folder, until the process is ended. */
final class TestWatch {

    private static final int LOOK_MILLIS = 300;
    private static final String SHARED = "shared";

    private final List<Path> folders;
    private final Path settingsFile;
    private final PrintWriter out;

    /**
     * @param folders      of the routes: the routes folder and the overlays
     * @param settingsFile a change of which concerns all flows
     */
    TestWatch(List<Path> folders, Path settingsFile, PrintWriter out) {
        this.folders = folders;
        this.settingsFile = settingsFile;
        this.out = out;
    }

    /**
     * Runs the specs of a flow once, then those of each flow that is saved: all of them when it was something that flows share.
     *
     * @param flow the only flow of interest; null for all
     * @param specs runs the specs of a flow, or of all when it is null, and answers the exit code
     * @return the exit code of the last run, when the thread is interrupted
     */
    int run(String flow, Function<String, Integer> specs) {
        Stamp before = Stamp.of(folders, settingsFile);
        int exitCode = once(flow, specs);
        while (pause()) {
            Stamp now = Stamp.of(folders, settingsFile);
            if (!now.equals(before) && pause() && now.equals(Stamp.of(folders, settingsFile))) {
                String only = onlyFlow(now.changedSince(before));
                before = now;
                exitCode = once(flow == null ? only : flow, specs);
            }
        }
        return exitCode;
    }

    private int once(String flow, Function<String, Integer> specs) {
        int exitCode;
        try {
            exitCode = specs.apply(flow);
        } catch (ConfigurationException fault) {
            fault.findings().forEach(out::println);
            exitCode = ExitCode.CONFIGURATION;
        }
        out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " waits for the next change; Ctrl-C ends it");
        out.flush();
        return exitCode;
    }

    /** The flow whose folder holds all changes; null when several or all are concerned. */
    private String onlyFlow(Set<Path> changed) {
        Set<String> names = changed.stream()
                .map(file -> folders.stream().filter(file::startsWith).findFirst()
                        .map(folder -> folder.relativize(file).getName(0).toString()).orElse(SHARED))
                .collect(Collectors.toSet());
        return names.size() == 1 && !names.contains(SHARED) ? names.iterator().next() : null;
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            return true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
