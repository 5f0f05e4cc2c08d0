package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.Endpoint;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.List;
import java.util.stream.Stream;

/** Routes order steps; what a step may reach is decided in Java. */
final class OnlyKnownComponents implements RouteRule {

    private static final List<String> KNOWN = List.of("timer", "direct", "sql", "page", "bisect", "parallel", "bean", "log");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.endpoints()
                .filter(endpoint -> !KNOWN.contains(endpoint.scheme()))
                .map(OnlyKnownComponents::finding);
    }

    private static Finding finding(Endpoint endpoint) {
        return endpoint.uri().finding("the component `" + endpoint.scheme() + "` is not used in routes",
                "use one of " + String.join(", ", KNOWN));
    }
}
