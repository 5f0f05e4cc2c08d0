package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.stream.Stream;

/** Options in a query string are neither readable nor compared. */
final class OptionsStandUnderParameters implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.endpoints()
                .filter(endpoint -> endpoint.uri().text().contains("?"))
                .map(endpoint -> endpoint.uri().finding("options stand in the uri, behind a question mark",
                        "write them under `parameters:`"));
    }
}
