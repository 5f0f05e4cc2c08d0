package io.channelsync.validate;

import io.channelsync.settings.Finding;
import io.channelsync.settings.RouteFiles;
import io.channelsync.settings.Settings;
import io.channelsync.validate.folder.Fences;
import io.channelsync.validate.folder.FolderReader;
import io.channelsync.validate.folder.RouteFile;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.rule.HouseRules;
import io.channelsync.validate.rule.RouteRule;
import io.channelsync.validate.statement.StatementsCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that can be said about the routes folder without building a route or asking a database of the settings. */
public final class RoutesCheck {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line).thenComparing(Finding::what);

    private RoutesCheck() {
    }

    /** Checks the routes of the settings with what is laid over them, with their properties and within their fences. */
    public static List<Finding> check(Settings settings) {
        return check(settings.routeFiles(), settings.properties().stringPropertyNames(), Fences.of(settings));
    }

    /** Checks a routes folder within the fences of the shipped settings. */
    public static List<Finding> check(Path routesFolder, Set<String> knownProperties) {
        return check(routesFolder, knownProperties, Fences.shipped());
    }

    /** Checks a routes folder with nothing laid over it. */
    public static List<Finding> check(Path routesFolder, Set<String> knownProperties, Fences fences) {
        return check(RouteFiles.of(routesFolder, List.of()), knownProperties, fences);
    }

    /**
     * Reads the folder, holds every route file against the notation's schema and then the whole folder against the
     * house rules, and its SQL against the tables. The rules wait until every file can be read: a file that cannot hides routes, and would make sound
     * files look wrong.
     *
     * @param files           the folder with the flows, and what is laid over it
     * @param knownProperties the names that may stand in `{{...}}`; `routes` and `data` are always known
     * @param fences          how far routes may reach
     * @return the findings by file and line; empty when nothing is wrong
     */
    public static List<Finding> check(RouteFiles files, Set<String> knownProperties, Fences fences) {
        FolderReader reader = new FolderReader(files);
        RoutesFolder folder = reader.read(knownProperties, fences);
        List<Finding> findings = new ArrayList<>(reader.faults());
        folder.routeFiles().stream()
                .filter(file -> !file.root().isNothing())
                .flatMap(SchemaCheck.loaded()::findings)
                .forEach(findings::add);
        if (reader.faults().isEmpty() && folder.routeFiles().stream().allMatch(RouteFile::isList)) {
            HouseRules.all().stream().filter(rule -> !rule.comesLast()).flatMap(rule -> rule.findings(folder)).forEach(findings::add);
            StatementsCheck.findings(folder, files.overlays()).forEach(findings::add);
            Set<String> told = findings.stream().map(Finding::file).collect(Collectors.toSet());
            HouseRules.all().stream().filter(RouteRule::comesLast).flatMap(rule -> rule.findings(folder))
                    .filter(finding -> !told.contains(finding.file())).forEach(findings::add);
        }
        return findings.stream().distinct().sorted(BY_PLACE).toList();
    }
}
