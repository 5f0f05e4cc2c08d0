package io.channelsync.spec;

import io.channelsync.database.ErrorKind;
import io.channelsync.flow.Run;
import io.channelsync.settings.ConfigurationException;
import io.channelsync.settings.Finding;
import io.channelsync.settings.RouteFiles;
import io.channelsync.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The specs of a routes folder, ready to run. Not for several threads. */
public final class Specs implements AutoCloseable {

    private final Settings base;
    private final List<SpecCase> cases;
    private int leftOut;
    private final Set<String> channelIds;

    /** By the settings of their cases; most cases have none of their own. Each is opened when the first of its cases runs. */
    private final Map<Map<String, String>, SpecSite> sites = new LinkedHashMap<>();

    private Specs(Settings base, List<SpecCase> cases) {
        this.base = base;
        this.cases = new ArrayList<>(cases);
        this.channelIds = new TreeSet<>(Set.of(GivenDefaults.CHANNEL));
        cases.forEach(spec -> channelIds.addAll(spec.channelIds()));
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
        SpecSite usual = specs.site(Map.of());
        specs.leaveOutReplaced(usual);
        List<Finding> findings = specs.cases.stream().flatMap(spec -> usual.findings(spec).stream()).toList();
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
    private void leaveOutReplaced(SpecSite site) {
        RouteFiles above = base.routeFiles();
        int before = cases.size();
        cases.removeIf(spec -> !above.isLaidOver(Path.of(spec.at().file())) && site.givesToViews(spec));
        leftOut = before - cases.size();
    }

    /** How many cases of the shipped specs speak of tables that an overlay has replaced. */
    int leftOut() {
        return leftOut;
    }

    private SpecSite site(Map<String, String> settings) {
        return sites.computeIfAbsent(settings, own -> new SpecSite(base, channelIds, own));
    }

    public List<SpecCase> cases() {
        return List.copyOf(cases);
    }

    /**
     * Runs one case against databases that hold nothing but its rows. A run that fails is a fault, except for the outages
     * that the case itself arranges, and for what it says will be stopped.
     */
    public Outcome run(SpecCase spec) {
        SpecSite site = site(spec.settings());
        long started = System.nanoTime();
        site.prepare(spec);
        List<String> faults = new ArrayList<>();
        Set<String> stopped = new TreeSet<>();
        for (String routeId : spec.run()) {
            Run run = site.run(routeId, spec.flow());
            if (site.wentOnForever()) {
                faults.add(routeId + " does not end: it was still going on after " + EndlessRuns.MOST_STEPS + " steps");
                break;
            }
            run.failures().stream()
                    .filter(failed -> spec.failure().isEmpty() || !failed.kind().equals(ErrorKind.OUTAGE.name()))
                    .filter(failed -> !expectedStop(spec, failed, stopped))
                    .map(failed -> routeId + " failed: " + failed.database() + " " + failed.kind() + ", " + failed.detail())
                    .forEach(faults::add);
        }
        spec.stops().stream().filter(name -> !stopped.contains(name)).forEach(name -> faults.add("nothing was stopped for " + name));
        spec.failure().filter(failure -> site.failures().left() > 0).ifPresent(failure ->
                faults.add("step " + failure.step() + " was reached " + site.failures().left() + " times too few"));
        spec.expect().forEach(table -> faults.addAll(compare(site, table)));
        return new Outcome(spec, faults, Duration.ofNanos(System.nanoTime() - started));
    }

    private static boolean expectedStop(SpecCase spec, Run.Failed failed, Set<String> stopped) {
        boolean expected = failed.kind().equals(ErrorKind.SET_UP.name()) && spec.stops().contains(failed.database());
        if (expected) {
            stopped.add(failed.database());
        }
        return expected;
    }

    private static List<String> compare(SpecSite site, TableRows table) {
        SpecDatabase database = site.database(table.place());
        Map<String, SpecColumns.Column> columns = database.columns().of(table.table());
        List<Map<String, String>> expected = new ArrayList<>();
        table.rows().forEach(row -> {
            Map<String, String> texts = new LinkedHashMap<>();
            row.keySet().forEach(column -> texts.put(column,
                    site.cell().expected(TableRows.text(row, column), columns.get(column).kind())));
            expected.add(texts);
        });
        List<String> differences = new Comparison(expected, database.rows(table.table())).differences();
        List<String> faults = new ArrayList<>();
        if (!differences.isEmpty()) {
            faults.add(table.key());
            differences.forEach(line -> faults.add("  " + line));
        }
        return faults;
    }

    @Override
    public void close() {
        sites.values().forEach(SpecSite::close);
    }
}
