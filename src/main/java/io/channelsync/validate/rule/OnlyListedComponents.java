package io.channelsync.validate.rule;

import io.channelsync.settings.Components;
import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.Endpoint;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.YamlNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Routes order steps; what a step may reach is decided by the settings, and some things never are. */
final class OnlyListedComponents implements RouteRule {

    /** Options that name a route to send to; the engine would take any address. */
    private static final Set<String> RECEIVERS = Set.of("to", "park", "putOff");
    private static final String DEAD_LETTERS = "deadLetterUri";

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        Stream<YamlNode> addresses = Stream.concat(folder.endpoints().map(Endpoint::uri), optional(folder));
        return addresses.flatMap(address -> findings(address, folder.fences().components()));
    }

    private static Stream<YamlNode> optional(RoutesFolder folder) {
        Stream<YamlNode> receivers = folder.endpoints()
                .flatMap(endpoint -> RECEIVERS.stream().flatMap(name -> endpoint.parameter(name).stream()));
        Stream<YamlNode> deadLetters = folder.routeFiles().stream().flatMap(file -> file.root().everyEntry())
                .filter(entry -> entry.getKey().equals(DEAD_LETTERS)).map(entry -> entry.getValue());
        return Stream.concat(receivers, deadLetters).filter(node -> node.text().contains(":"));
    }

    private static Stream<Finding> findings(YamlNode address, List<String> listed) {
        String component = address.text().split("[:?]", 2)[0];
        if (component.startsWith("{{")) {
            return Stream.of(address.finding("the component stands in a setting", "write its name in front, such as `http:" + address.text()
                    + "`, and leave it out of the setting"));
        }
        if (Components.refusal(component).isPresent()) {
            return Stream.of(address.finding("the component `" + component + "` " + Components.refusal(component).get(),
                    "use one of " + String.join(", ", listed)));
        }
        return listed.contains(component) ? Stream.empty() : Stream.of(address.finding(
                "the component `" + component + "` is not on the list of components",
                "use one of " + String.join(", ", listed) + ", or add it to channelsync.components"));
    }
}
