package io.channelsync.validate.folder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that lies in the routes folder, read once.
 *
 * @param routeFiles the `*.camel.yaml` files
 * @param specFiles  the `*.spec.yaml` files
 * @param sqlFiles   the `*.sql` files
 * @param strays     YAML files that nobody reads, because of their names
 * @param properties the properties that settings declare
 * @param fences     how far routes may reach
 */
public record RoutesFolder(List<RouteFile> routeFiles, List<SpecFile> specFiles, List<SqlFile> sqlFiles,
                           List<FilePlace> strays, Set<String> properties, Fences fences) {

    public Stream<Route> routes() {
        return routeFiles.stream().flatMap(RouteFile::routes);
    }

    public Stream<RouteConfiguration> configurations() {
        return routeFiles.stream().flatMap(RouteFile::configurations);
    }

    /** Every address in routes and route configurations. */
    public Stream<Endpoint> endpoints() {
        return Stream.concat(routes().flatMap(Route::endpoints),
                configurations().flatMap(RouteConfiguration::endpoints));
    }

    public Stream<DirectSend> sends() {
        return Stream.concat(routes().flatMap(Route::sends), configurations().flatMap(RouteConfiguration::sends));
    }

    /** The SQL file with this path below the routes folder. */
    public Optional<SqlFile> sqlFile(String relative) {
        return sqlFiles.stream().filter(sql -> sql.place().relative().equals(relative)).findFirst();
    }
}
