package io.channelsync.spec;

import io.channelsync.database.DatabaseFailure;
import io.channelsync.database.Migrations;
import io.channelsync.flow.Flow;
import io.channelsync.flow.Run;
import io.channelsync.number.Numbers;
import io.channelsync.route.Daemon;
import io.channelsync.settings.Finding;
import io.channelsync.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** HQ and channels in memory with the routes on top, migrated once and emptied before every case. */
final class SpecSite implements AutoCloseable {

    private final Path folder;
    private final Settings settings;
    private final SpecClock clock = new SpecClock();
    private final StepFailures failures = new StepFailures();
    private final EndlessRuns endless = new EndlessRuns();
    private final Cell cell = new Cell(new ShortGuids());
    private final Map<String, SpecDatabase> databases = new TreeMap<>();
    private final Daemon daemon;

    /**
     * @param base the configuration in use; its databases are not touched
     * @param channelIds every channel that any case is about
     * @param own settings that the cases set themselves
     */
    SpecSite(Settings base, Set<String> channelIds, Map<String, String> own) {
        try {
            folder = Files.createTempDirectory("channelsync-specs");
            settings = SpecSettings.write(folder, base, channelIds, own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon = Daemon.assemble(settings, clock);
        try {
            start(channelIds);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void start(Set<String> channelIds) {
        daemon.beforeRoutes(context -> {
            context.getCamelContextExtension().addInterceptStrategy(failures);
            context.getCamelContextExtension().addInterceptStrategy(endless);
            context.getCamelContextExtension().addInterceptStrategy(new OutsideSteps());
            context.addModelLifecycleStrategy(new TimersOnDemand());
        });
        Migrations.migrateHq(daemon.databases().hq(), settings.overlays());
        databases.put(TableRows.HQ, new SpecDatabase(daemon.databases().hq(), cell));
        for (String id : channelIds) {
            Migrations.migrateChannel(daemon.databases().channel(id), settings.overlays());
            databases.put(id, new SpecDatabase(daemon.databases().channel(id), cell));
        }
        daemon.start(false);
    }

    Cell cell() {
        return cell;
    }

    StepFailures failures() {
        return failures;
    }

    /** Whether the last run did not come to an end by itself. */
    boolean wentOnForever() {
        return endless.found();
    }

    SpecDatabase database(String place) {
        return databases.get(place);
    }

    /** True when the case gives rows to what is a view here. */
    boolean givesToViews(SpecCase spec) {
        return spec.given().stream().anyMatch(rows -> database(rows.place()).columns().isView(rows.table()));
    }

    /** What is wrong with the tables, columns and values of a case. */
    List<Finding> findings(SpecCase spec) {
        return Stream.concat(spec.given().stream(), spec.expect().stream())
                .flatMap(rows -> database(rows.place()).columns().findings(rows, cell).stream())
                .toList();
    }

    /** Forgets the last case and puts the rows of this one in place. */
    void prepare(SpecCase spec) {
        clock.reset();
        daemon.beans().forget();
        daemon.board().take(List.of());
        daemon.board().reached(DatabaseFailure.HQ);
        daemon.board().take(settings.channels().stream().filter(channel -> spec.channelIds().contains(channel.id())).toList());
        databases.values().forEach(SpecDatabase::empty);
        List<GivenRows.Filled> given = new GivenRows(place -> database(place).columns()).of(spec.given());
        given.forEach(table -> database(table.place()).insert(table.table(), table.rows()));
        Numbers.prepare(daemon.databases().hq(), settings);
        beginNumbers(spec);
        if (isNotGiven("hq.change_counter", spec)) {
            database(TableRows.HQ).update("insert into change_counter (counter_id, change_number)"
                    + " select 1, coalesce(max(change_number), 0) from customer");
        }
        databases.keySet().stream()
                .filter(place -> !place.equals(TableRows.HQ) && isNotGiven(place + ".channel_state", spec))
                .forEach(place -> database(place).update("insert into channel_state (state_id, change_number) values (1, 0)"));
        failures.expect(spec.failure());
    }

    /** A sequence that the case gives stands where the case says. */
    private void beginNumbers(SpecCase spec) {
        List<String> given = spec.given().stream()
                .filter(table -> table.key().equals("hq.number_sequence"))
                .flatMap(table -> table.rows().stream())
                .map(row -> TableRows.text(row, "name"))
                .toList();
        Numbers.SEQUENCES.stream().filter(name -> !given.contains(name)).forEach(name ->
                database(TableRows.HQ).update("update number_sequence set next_value = ? where name = ?", GivenDefaults.FIRST_NUMBER, name));
    }

    private static boolean isNotGiven(String key, SpecCase spec) {
        return spec.given().stream().noneMatch(table -> table.key().equals(key));
    }

    /** Runs a flow or a route; afterwards it is later. */
    Run run(String routeId, Flow flow) {
        endless.begin();
        Run run = Flow.of(routeId, settings.routeFiles()).map(daemon::runFlow).orElseGet(() -> daemon.runRoute(routeId, flow));
        clock.forward();
        return run;
    }

    @Override
    public void close() {
        databases.values().forEach(SpecDatabase::shutDown);
        daemon.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
