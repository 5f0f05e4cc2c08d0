package io.channelsync.spec;

import io.channelsync.database.ErrorKind;
import io.channelsync.flow.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Runs one case and compares what is there afterwards with what it promises. */
final class SpecTrial {

    private SpecTrial() {}

    /**
     * Runs one case against databases that hold nothing but its rows. A run that fails is a fault, except for the outages
     * that the case itself arranges, and for what it says will be stopped.
     */
    static Outcome of(SpecCase spec, SpecSite site) {
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
}
