package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RouteFile;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.stream.Stream;

/** The id is the name is the file. */
final class IdsEqualFileNames implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routeFiles().stream().flatMap(IdsEqualFileNames::findings);
    }

    private static Stream<Finding> findings(RouteFile file) {
        return file.routes().limit(1)
                .filter(route -> route.id().isPresent() && !route.name().equals(file.name()))
                .map(route -> route.place().finding("route " + route.name() + " stands in a file of another name",
                        "write `id: " + file.name() + "`, or call the file " + route.name() + ".camel.yaml"));
    }
}
