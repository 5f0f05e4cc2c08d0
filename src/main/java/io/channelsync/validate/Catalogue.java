package io.channelsync.validate;

import io.channelsync.flow.Flow;
import io.channelsync.validate.folder.Endpoint;
import io.channelsync.validate.folder.Route;
import io.channelsync.validate.folder.RouteConfiguration;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlTables;
import io.channelsync.validate.folder.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The catalogue of the routes, {@code routes/README.md}: for each its sentence, the tables that its own steps read and
 * write, what protects it, which settings it uses and whom it hands to. Made from the route files alone, so it says what runs.
 */
public final class Catalogue {

    private static final String SQL = "file:{{routes}}/";
    private static final Pattern SETTING = Pattern.compile("\\{\\{([a-z][^{}:]*\\.[^{}:]*)}}");
    private static final Map<String, String> PLACES = Map.of("#hq", "HQ", "#channel", "channel");

    private final RoutesFolder folder;

    public Catalogue(RoutesFolder folder) {
        this.folder = folder;
    }

    /** The whole page as Markdown. */
    public String markdown() {
        List<String> lines = new ArrayList<>(List.of(
                "# Routes",
                "",
                "<!-- Made from the route files: edit those, then renew this page as docs/routes.md says. -->",
                "",
                "Every route, folder by folder: what it does, which tables its own steps read and write (at HQ or at the",
                "channel), which guards and error handling it names, and which settings it uses. Below each folder: who hands",
                "to whom, with guards as hexagons and routes of other folders with round corners.",
                "How routes are written and changed safely: [docs/routes.md](../docs/routes.md)."));
        folder.routes().map(Catalogue::folderOf).distinct().sorted(inOrderOfFlows()).forEach(name -> section(name, lines));
        configurations(lines);
        return String.join("\n", lines) + "\n";
    }

    private static String folderOf(Route route) {
        return route.file().place().folder();
    }

    /** The flows in the order in which a customer passes them, then whatever they share. */
    private static Comparator<String> inOrderOfFlows() {
        return Comparator.<String>comparingInt(name -> Flow.of(name).map(Flow::ordinal).orElse(Integer.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder());
    }

    private void section(String name, List<String> lines) {
        lines.addAll(List.of("", "## " + name, "",
                "| Route | What it does | Reads | Writes | Guards and errors | Settings |", "|---|---|---|---|---|---|"));
        folder.routes().filter(route -> folderOf(route).equals(name))
                .sorted(Comparator.comparing(Route::name))
                .forEach(route -> lines.add(row(
                        link(route.name(), route.file().place().relative()),
                        route.node().text("description").orElse(""),
                        tables(route, SqlTables::read),
                        tables(route, SqlTables::written),
                        String.join(", ", route.configurationIds()),
                        code(settings(route)))));
        List<String> picture = new FlowPicture(folder).lines(name);
        if (!picture.isEmpty()) {
            lines.add("");
            lines.addAll(picture);
        }
    }

    private static Stream<String> settings(Route route) {
        return route.node().everyScalar()
                .flatMap(scalar -> SETTING.matcher(scalar.text()).results().map(found -> found.group(1)));
    }

    private String tables(Route route, Function<SqlTables, SortedSet<String>> which) {
        Map<String, SortedSet<String>> byPlace = new TreeMap<>();
        route.endpoints().forEach(endpoint -> statement(endpoint).ifPresent(statement -> byPlace
                .computeIfAbsent(place(endpoint), place -> new TreeSet<>()).addAll(which.apply(statement))));
        return byPlace.entrySet().stream()
                .filter(place -> !place.getValue().isEmpty())
                .map(place -> place.getKey() + ": " + code(place.getValue().stream()))
                .collect(Collectors.joining("; "));
    }

    private Optional<SqlTables> statement(Endpoint endpoint) {
        return endpoint.parameter("query").map(YamlNode::text)
                .filter(query -> query.startsWith(SQL))
                .flatMap(query -> folder.sqlFile(query.substring(SQL.length())))
                .map(SqlTables::of);
    }

    private static String place(Endpoint endpoint) {
        String source = endpoint.parameter("dataSource").map(YamlNode::text).orElse("");
        return PLACES.getOrDefault(source, source);
    }

    private void configurations(List<String> lines) {
        lines.addAll(List.of("", "## Guards and error handling", "",
                "What routes name under `routeConfigurationId`.", "",
                "| Name | Steps in before | Hands to | Calls |", "|---|---|---|---|"));
        folder.configurations().sorted(Comparator.comparing(configuration -> configuration.id().orElse("")))
                .forEach(configuration -> lines.add(row(
                        link(configuration.id().orElse(""), configuration.file().place().relative()),
                        configuration.intercepted().findAny().isPresent()
                                ? code(configuration.intercepted().map(YamlNode::text)) : "any error",
                        code(configuration.sends().map(send -> "direct:" + send.name())),
                        code(beans(configuration)))));
    }

    private static Stream<String> beans(RouteConfiguration configuration) {
        return configuration.steps().filter(step -> step.kind().equals("bean"))
                .map(step -> step.body().text("ref").orElse("") + "." + step.body().text("method").orElse(""));
    }

    private static String code(Stream<String> words) {
        return words.distinct().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    private static String link(String name, String file) {
        return "[" + name + "](" + file + ")";
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(cell -> " " + cell.replace("|", "\\|") + " ").collect(Collectors.joining("|", "|", "|"));
    }
}
