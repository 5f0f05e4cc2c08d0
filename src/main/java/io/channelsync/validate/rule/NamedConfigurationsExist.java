package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.settings.NearestName;
import io.channelsync.validate.folder.Route;
import io.channelsync.validate.folder.RouteConfiguration;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.Wildcard;
import io.channelsync.validate.folder.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A misspelt name switches the guard off without a word. */
final class NamedConfigurationsExist implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        List<String> known = folder.configurations().map(RouteConfiguration::id).flatMap(Optional::stream).toList();
        return folder.routes().flatMap(route -> findings(route, known));
    }

    private static Stream<Finding> findings(Route route, List<String> known) {
        YamlNode place = route.node().child("routeConfigurationId").orElse(route.node());
        return route.configurationIds().stream()
                .filter(name -> known.stream().noneMatch(id -> Wildcard.matches(name, id)))
                .map(name -> place.finding("no routeConfiguration is called " + name, hint(name, known)));
    }

    private static String hint(String name, List<String> known) {
        return NearestName.of(name, known).map(nearest -> "write `" + nearest + "`")
                .orElse("write one of the ids that the files in shared give, or add it there");
    }
}
