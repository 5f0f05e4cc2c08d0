package io.channelsync.spec;

import io.channelsync.settings.ConfigurationException;
import io.channelsync.settings.Finding;
import io.channelsync.settings.RouteFiles;
import io.channelsync.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The specs of a routes folder, ready to run. To be used by one thread. */
public final class Specs implements AutoCloseable {

    private final Settings base;
    private final List<SpecCase> cases;

    /** For most cases, which have no settings of their own. */
    private final SpecSite usual;

    /** By the settings of their cases; each is opened when the first of its cases runs alone. */
    private final Map<Map<String, String>, SpecSite> others = new LinkedHashMap<>();
    private int leftOut;

    private Specs(Settings base, List<SpecCase> cases) {
        this.base = base;
        this.cases = new ArrayList<>(cases);
        this.usual = site(Map.of());
    }

    /**
     * Reads the specs and prepares databases in memory for them.
     *
     * @param base the configuration in use: its routes folder, and settings that only routes know
     * @param wanted which cases
     * @throws ConfigurationException with everything that is wrong in the spec files
     */
    public static Specs open(Settings base, Predicate<SpecCase> wanted) {
        Specs specs = new Specs(base, SpecReader.read(base.routeFiles()).stream().filter(wanted).toList());
        specs.leaveOutReplaced();
        List<Finding> findings = specs.cases.stream().flatMap(spec -> specs.usual.findings(spec).stream()).toList();
        if (!findings.isEmpty()) {
            specs.close();
            throw new ConfigurationException(findings);
        }
        return specs;
    }

    /**
     * Where an overlay has tables of its own in place of the shipped ones, specs below it cannot give rows to what is a view
     * there; what they expect to see through it holds all the same.
     */
    private void leaveOutReplaced() {
        RouteFiles above = base.routeFiles();
        int before = cases.size();
        cases.removeIf(spec -> !above.isLaidOver(Path.of(spec.at().file())) && usual.givesToViews(spec));
        leftOut = before - cases.size();
    }

    /** How many cases of the shipped specs speak of tables that an overlay has replaced. */
    int leftOut() {
        return leftOut;
    }

    public List<SpecCase> cases() {
        return List.copyOf(cases);
    }

    /** Runs one case against databases that hold nothing but its rows. */
    public Outcome run(SpecCase spec) {
        return SpecTrial.of(spec, spec.settings().isEmpty() ? usual : others.computeIfAbsent(spec.settings(), this::site));
    }

    /**
     * Runs all cases. Those of equal settings share their routes and databases and run one after the other; beside them run
     * those of other settings, as many sets at a time as there are processors: routes take far longer to open than a case to run.
     *
     * @param each gets what came of the cases, in their order
     */
    public void runAll(Consumer<Outcome> each) {
        Map<Map<String, String>, List<SpecCase>> sets = new LinkedHashMap<>();
        sets.put(Map.of(), new ArrayList<>());
        cases.forEach(spec -> sets.computeIfAbsent(spec.settings(), own -> new ArrayList<>()).add(spec));
        try (SpecLanes lanes = new SpecLanes()) {
            sets.forEach((settings, set) -> lanes.begin(set, done -> runSet(settings, set, done)));
            cases.forEach(spec -> each.accept(lanes.outcome(spec)));
        }
    }

    private void runSet(Map<String, String> settings, List<SpecCase> set, Consumer<Outcome> done) {
        if (settings.isEmpty()) {
            set.forEach(spec -> done.accept(SpecTrial.of(spec, usual)));
            return;
        }
        try (SpecSite own = site(settings)) {
            set.forEach(spec -> done.accept(SpecTrial.of(spec, own)));
        }
    }

    /** The databases of a set are those of its channels; the usual ones are of all, because every case is checked against them. */
    private SpecSite site(Map<String, String> settings) {
        Set<String> channelIds = new TreeSet<>(Set.of(GivenDefaults.CHANNEL));
        cases.stream()
                .filter(spec -> settings.isEmpty() || spec.settings().equals(settings))
                .forEach(spec -> channelIds.addAll(spec.channelIds()));
        return new SpecSite(base, channelIds, settings);
    }

    @Override
    public void close() {
        usual.close();
        others.values().forEach(SpecSite::close);
    }
}
