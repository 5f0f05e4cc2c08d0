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

/** A guard before an address that no route has guards nothing. */
final class InterceptedRoutesExist implements RouteRule {

    private static final String DIRECT = "direct:";

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        List<String> addresses = folder.routes().map(Route::consumes).flatMap(Optional::stream)
                .map(DIRECT::concat).toList();
        return folder.configurations().flatMap(RouteConfiguration::intercepted)
                .filter(uri -> uri.text().startsWith(DIRECT))
                .filter(uri -> addresses.stream().noneMatch(address -> Wildcard.matches(uri.text(), address)))
                .map(uri -> finding(uri, addresses));
    }

    private static Finding finding(YamlNode uri, List<String> addresses) {
        return uri.finding("an interceptor stands before " + uri.text() + ", where no route listens",
                NearestName.of(uri.text(), addresses).map(nearest -> "write `" + nearest + "`")
                        .orElse("write the address of the route it protects"));
    }
}
