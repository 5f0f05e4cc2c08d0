package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.stream.Stream;

/** A file is found by the name of its route, so it holds one. */
final class OneRouteAFile implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routeFiles().stream()
                .flatMap(file -> file.routes().skip(1))
                .map(route -> route.place().finding("route " + route.name() + " is not the first one in this file",
                        "give it a file of its own"));
    }
}
