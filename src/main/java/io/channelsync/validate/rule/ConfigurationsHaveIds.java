package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.stream.Stream;

/** One without an id only reaches routes that name no configuration at all. */
final class ConfigurationsHaveIds implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.configurations()
                .filter(configuration -> configuration.id().isEmpty())
                .map(configuration -> configuration.node().finding("this routeConfiguration has no id",
                        "write `id:` and name it in the routeConfigurationId of the routes it protects"));
    }
}
