package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RouteConfiguration;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.YamlNode;
import java.util.stream.Stream;

/** A route that names a configuration must mean one. */
final class ConfigurationIdsAreUnique implements RouteRule {

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return Repeated.findings("routeConfiguration", folder.configurations()
                .filter(configuration -> configuration.id().isPresent())
                .map(RouteConfiguration::place), YamlNode::text);
    }
}
