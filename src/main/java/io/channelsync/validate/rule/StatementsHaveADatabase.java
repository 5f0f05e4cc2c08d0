package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import java.util.Set;
import java.util.stream.Stream;

/** Every step with SQL says where it runs; the engine would take the one database that it knows by name, which is HQ. */
final class StatementsHaveADatabase implements RouteRule {

    private static final Set<String> COMPONENTS = Set.of("sql", "page");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.endpoints()
                .filter(endpoint -> COMPONENTS.contains(endpoint.scheme()) && endpoint.parameter("dataSource").isEmpty())
                .map(endpoint -> endpoint.uri().finding("a step with SQL names no database",
                        "write `dataSource: \"#hq\"` or `dataSource: \"#channel\"` under `parameters`"));
    }
}
