package io.channelsync.validate;

import io.channelsync.validate.folder.Route;
import io.channelsync.validate.folder.RouteConfiguration;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.Wildcard;
import io.channelsync.validate.folder.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who hands to whom, as a Mermaid flowchart: an arrow a hand-over, dotted where a guard steps in between. Routes of other folders
 * that are handed to have round corners.
 */
final class FlowPicture {

    private final RoutesFolder folder;
    private final Map<String, String> nodes = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    FlowPicture(RoutesFolder folder) {
        this.folder = folder;
    }

    /** The picture of the routes of one folder; empty when none hands to another. */
    List<String> lines(String name) {
        List<Route> routes = folder.routes().filter(route -> route.file().place().folder().equals(name)).toList();
        routes.forEach(route -> route.sends()
                .flatMap(send -> folder.routes().filter(to -> to.consumes().filter(send::reaches).isPresent()))
                .distinct()
                .forEach(to -> handOver(name, route, to)));
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> picture = new ArrayList<>(List.of("```mermaid", "flowchart LR"));
        picture.addAll(nodes.values());
        picture.addAll(lines);
        picture.add("```");
        return picture;
    }

    private void handOver(String name, Route from, Route to) {
        List<RouteConfiguration> guards = guardsBefore(from, to).toList();
        guards.forEach(guard -> lines.add("  " + node(name, from) + " -.-> " + guardNode(guard) + " -.-> " + node(name, to)));
        if (guards.isEmpty()) {
            lines.add("  " + node(name, from) + " --> " + node(name, to));
        }
    }

    /** The configurations that the sender names and that step in before the receiver. */
    private Stream<RouteConfiguration> guardsBefore(Route from, Route to) {
        String address = "direct:" + to.consumes().orElse("");
        return folder.configurations().filter(from::names)
                .filter(guard -> guard.intercepted().map(YamlNode::text).anyMatch(pattern -> Wildcard.matches(pattern, address)));
    }

    private String node(String name, Route route) {
        boolean own = route.file().place().folder().equals(name);
        return node(route.name(), own ? "[" : "(", own ? "]" : ")");
    }

    private String guardNode(RouteConfiguration guard) {
        return node(guard.id().orElse(""), "{{", "}}");
    }

    /** Names of one's own for the nodes: some words of routes, such as end, mean something to Mermaid. */
    private String node(String label, String open, String close) {
        String known = nodes.get(label);
        String id = known == null ? "n" + nodes.size() : known.strip().split("[\\[({]", 2)[0];
        nodes.putIfAbsent(label, "  " + id + open + "\"" + label + "\"" + close);
        return id;
    }
}
