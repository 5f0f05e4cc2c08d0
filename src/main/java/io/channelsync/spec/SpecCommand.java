package io.channelsync.spec;

import io.channelsync.settings.NearestName;
import io.channelsync.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The command {@code test}: runs specs, prints what does not hold, and counts.
 *
 * @param base the configuration in use; its databases are not touched
 * @param flow only the specs of this folder of the routes; null for all
 * @param junitXml where a report for build servers goes; null for none
 */
public record SpecCommand(Settings base, String flow, Path junitXml) {

    private static final int HOLDS = 0;
    private static final int FAILS = 1;

    /**
     * Runs them.
     *
     * @return 0 when every spec holds, 1 when one does not or none was found
     * @throws io.channelsync.settings.ConfigurationException with everything that is wrong in the spec files
     */
    public int run(PrintWriter out) {
        List<Outcome> outcomes = new ArrayList<>();
        Set<String> folders = new TreeSet<>();
        QuietLog.during(() -> runEach(outcomes, folders, out));
        if (junitXml != null) {
            JunitXml.write(junitXml, outcomes);
        }
        return summary(outcomes, folders, out);
    }

    private void runEach(List<Outcome> outcomes, Set<String> folders, PrintWriter out) {
        try (Specs specs = Specs.open(base, spec -> wanted(spec, folders))) {
            if (specs.leftOut() > 0) {
                out.println(specs.leftOut() + " shipped specs left out: they give rows to tables that an overlay has replaced");
            }
            specs.runAll(outcome -> {
                outcomes.add(outcome);
                print(outcome, out);
            });
        }
    }

    private boolean wanted(SpecCase spec, Set<String> folders) {
        folders.add(spec.folder());
        return flow == null || spec.folder().equals(flow);
    }

    private static void print(Outcome outcome, PrintWriter out) {
        if (!outcome.holds()) {
            out.println("FAILED " + outcome.spec().where() + ": " + outcome.spec().name());
            outcome.faults().forEach(line -> out.println("  " + line));
            out.flush();
        }
    }

    private String nothingFound(Set<String> folders) {
        return flow == null || folders.isEmpty() ? "no spec found"
                : "no spec found for " + flow + ". Hint: " + NearestName.of(flow, folders).map(nearest -> "write `" + nearest + "`")
                        .orElse("write one of " + String.join(", ", folders)) + ".";
    }

    private int summary(List<Outcome> outcomes, Set<String> folders, PrintWriter out) {
        Map<String, Long> counts = new LinkedHashMap<>();
        outcomes.forEach(outcome -> counts.merge(outcome.spec().folder(), 1L, Long::sum));
        counts.forEach((folder, count) -> out.println(folder + ": " + count + " specs"));
        long failed = outcomes.stream().filter(outcome -> !outcome.holds()).count();
        out.println(outcomes.isEmpty() ? nothingFound(folders) : outcomes.size() - failed + " passed, " + failed + " failed");
        out.flush();
        return failed > 0 || outcomes.isEmpty() ? FAILS : HOLDS;
    }
}
