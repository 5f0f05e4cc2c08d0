package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RouteFile;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.Set;
import java.util.stream.Stream;

/** At the top of a file, guards and error handling only reach routes of that file. */
final class ProtectionStandsInConfigurations implements RouteRule {

    private static final Set<String> PROTECTION = Set.of("intercept", "interceptFrom", "interceptSendToEndpoint",
            "onException", "onCompletion", "errorHandler");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.routeFiles().stream().flatMap(ProtectionStandsInConfigurations::findings);
    }

    private static Stream<Finding> findings(RouteFile file) {
        return file.root().items().stream()
                .flatMap(item -> item.entries().entrySet().stream())
                .filter(entry -> PROTECTION.contains(entry.getKey()))
                .map(entry -> entry.getValue().finding(
                        "`" + entry.getKey() + "` outside a routeConfiguration protects no other file",
                        "move it into a routeConfiguration with an id, and name that where it is needed"));
    }
}
