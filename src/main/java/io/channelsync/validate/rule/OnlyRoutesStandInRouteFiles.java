package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RouteFile;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.Set;
import java.util.stream.Stream;

/** Channels are data, and beans are Java: templates and the like have no place here. */
final class OnlyRoutesStandInRouteFiles implements RouteRule {

    private static final Set<String> FOREIGN = Set.of("beans", "dataFormats", "rest", "restConfiguration",
            "routeTemplate", "sslContextParameters", "templatedRoute", "transformers", "validators");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routeFiles().stream().flatMap(OnlyRoutesStandInRouteFiles::findings);
    }

    private static Stream<Finding> findings(RouteFile file) {
        return file.root().items().stream()
                .flatMap(item -> item.entries().entrySet().stream())
                .filter(entry -> FOREIGN.contains(entry.getKey()))
                .map(entry -> entry.getValue().finding("`" + entry.getKey() + "` does not belong in a route file",
                        "write only `route` and `routeConfiguration`"));
    }
}
