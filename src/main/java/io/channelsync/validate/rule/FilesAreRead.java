package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.stream.Stream;

/** YAML files whose names nobody looks for are silently left out. */
final class FilesAreRead implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.strays().stream().map(place -> place.finding(0, "nothing reads a file with this name",
                "end it in .camel.yaml for a route or in .spec.yaml for a spec"));
    }
}
