package io.channelsync.spec;

import io.channelsync.flow.Flow;
import io.channelsync.settings.ConfigurationException;
import io.channelsync.settings.Finding;
import io.channelsync.settings.KnownSettings;
import io.channelsync.settings.NearestName;
import io.channelsync.settings.RouteFiles;
import io.channelsync.settings.Setting;
import io.channelsync.validate.folder.FolderReader;
import io.channelsync.validate.folder.Route;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SpecFile;
import io.channelsync.validate.folder.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the spec files of the routes folder; a case that would assert nothing, or something else than meant, is refused. */
final class SpecReader {

    private static final List<String> KEYS = List.of("name", "given", "settings", "run", "expect", "fail", "stops");

    private final RouteFiles files;
    private final RoutesFolder folder;
    private final List<Finding> findings;
    private final Set<String> routeIds;
    private final Set<String> stepIds;

    private SpecReader(RouteFiles files) {
        this.files = files;
        FolderReader reader = new FolderReader(files);
        folder = reader.read(Set.of());
        findings = new ArrayList<>(reader.faults());
        routeIds = folder.routes().map(Route::name).collect(Collectors.toSet());
        stepIds = folder.routes().flatMap(Route::steps).flatMap(step -> step.id().stream()).collect(Collectors.toSet());
    }

    /**
     * Every case below the routes folder and the overlays, in order.
     *
     * @throws ConfigurationException with everything that is wrong in the spec files
     */
    static List<SpecCase> read(RouteFiles files) {
        SpecReader reader = new SpecReader(files);
        List<SpecCase> cases = reader.folder.specFiles().stream().flatMap(spec -> reader.cases(spec).stream()).toList();
        if (!reader.findings.isEmpty()) {
            throw new ConfigurationException(reader.findings);
        }
        return cases;
    }

    private List<SpecCase> cases(SpecFile spec) {
        if (spec.root().kind() != YamlNode.Kind.LIST) {
            findings.add(spec.place().finding(1, "a spec file is a list of cases", "start each with `- name:`"));
        }
        return spec.root().items().stream().map(item -> specCase(spec, item)).toList();
    }

    private SpecCase specCase(SpecFile spec, YamlNode item) {
        item.entries().keySet().stream().filter(key -> !KEYS.contains(key)).forEach(key ->
                findings.add(item.entries().get(key).finding("`" + key + "` is not known in a spec",
                        hint(key, KEYS, "write one of " + String.join(", ", KEYS)))));
        if (item.text("name").isEmpty()) {
            findings.add(item.finding("this case has no name", "write `name:` with the promise it checks"));
        }
        String home = spec.place().folder();
        String first = home.contains("/") ? home.substring(0, home.indexOf('/')) : home;
        List<TableRows> expect = tables(item, "expect");
        if (expect.isEmpty()) {
            findings.add(item.finding("this case expects nothing",
                    "write `expect:` with the tables it is about; `[]` where no row must be"));
        }
        return new SpecCase(home, Flow.of(first, files).orElse(Flow.UPLOAD_CHANNELS), item.text("name").orElse(""), item,
                tables(item, "given"), run(item), expect, failure(item), settings(item), stops(item));
    }

    private List<String> run(YamlNode item) {
        List<YamlNode> ids = item.child("run").map(run -> run.kind() == YamlNode.Kind.LIST ? run.items() : List.of(run)).orElse(List.of());
        if (ids.isEmpty()) {
            findings.add(item.finding("this case runs nothing", "write `run:` with a flow or a route"));
        }
        ids.stream().filter(id -> !routeIds.contains(id.text())).forEach(id -> findings.add(
                id.finding("there is no route " + id.text(), hint(id.text(), routeIds, "write the id of a flow or a route"))));
        return ids.stream().map(YamlNode::text).toList();
    }

    private List<TableRows> tables(YamlNode item, String key) {
        List<TableRows> tables = new ArrayList<>();
        item.child(key).ifPresent(block -> block.entries().forEach((name, rows) -> table(name, rows).ifPresent(tables::add)));
        return tables;
    }

    private Optional<TableRows> table(String name, YamlNode rows) {
        int dot = name.indexOf('.');
        boolean mappings = rows.kind() == YamlNode.Kind.LIST
                && rows.items().stream().allMatch(row -> row.kind() == YamlNode.Kind.MAPPING);
        if (dot < 1 || !mappings) {
            findings.add(rows.finding("`" + name + "` is not a list of rows of a table",
                    "write `hq.customer: [{account_number: C-000000001}]`, or a channel's id for hq"));
            return Optional.empty();
        }
        List<Map<String, YamlNode>> read = rows.items().stream().map(YamlNode::entries).toList();
        return Optional.of(new TableRows(name.substring(0, dot), name.substring(dot + 1), rows, read));
    }

    private Optional<SpecCase.Failure> failure(YamlNode item) {
        Optional<YamlNode> fail = item.child("fail");
        if (fail.isEmpty()) {
            return Optional.empty();
        }
        String step = fail.get().text("step").orElse("");
        String times = fail.get().text("times").orElse("");
        if (!stepIds.contains(step)) {
            findings.add(fail.get().finding("no step is called `" + step + "`",
                    hint(step, stepIds, "write `step:` with the id of a step")));
        }
        if (!times.matches("[1-9]\\d{0,3}") || fail.get().entries().size() != 2) {
            findings.add(fail.get().finding("`fail` needs a step and how many times it fails", "write `fail: {step: ..., times: 1}`"));
            return Optional.empty();
        }
        return Optional.of(new SpecCase.Failure(step, Integer.parseInt(times)));
    }

    private Map<String, String> settings(YamlNode item) {
        Map<String, String> settings = new TreeMap<>();
        item.child("settings").ifPresent(block -> block.entries().forEach((name, value) -> {
            Optional<Setting> known = KnownSettings.all().stream().filter(setting -> setting.name().equals(name)).findFirst();
            if (known.isEmpty()) {
                findings.add(value.finding("no setting is called `" + name + "`", hint(name,
                        KnownSettings.all().stream().map(Setting::name).toList(), "write a setting of config/application.properties")));
            } else if (!known.get().kind().accepts().test(value.text())) {
                findings.add(value.finding("`" + name + "` must be " + known.get().kind().wanted(), "write such a value"));
            } else {
                settings.put(name, value.text());
            }
        }));
        return settings;
    }

    private Set<String> stops(YamlNode item) {
        List<YamlNode> names = item.child("stops").map(YamlNode::items).orElse(List.of());
        if (names.isEmpty() && item.child("stops").isPresent()) {
            findings.add(item.finding("`stops` names nothing", "write `stops: [hq]`, or the ids of channels"));
        }
        return names.stream().map(YamlNode::text).collect(Collectors.toSet());
    }

    private static String hint(String wrong, Collection<String> known, String otherwise) {
        return NearestName.of(wrong, known).map(nearest -> "write `" + nearest + "`").orElse(otherwise);
    }
}
