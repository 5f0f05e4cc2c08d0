package io.channelsync.validate.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that lies in the routes folder, read once and looked through once, however many rules ask. */
public final class RoutesFolder {

    private final List<RouteFile> routeFiles;
    private final List<SpecFile> specFiles;
    private final List<SqlFile> sqlFiles;
    private final List<FilePlace> strays;
    private final Set<String> properties;
    private final Fences fences;
    private final List<Route> routes;
    private final List<RouteConfiguration> configurations;
    private final List<Endpoint> endpoints;
    private final List<DirectSend> sends;
    private final Map<String, SqlFile> sqlByPath = new HashMap<>();

    /**
     * @param routeFiles the `*.camel.yaml` files
     * @param specFiles  the `*.spec.yaml` files
     * @param sqlFiles   the `*.sql` files
     * @param strays     YAML files that nobody reads, because of their names
     * @param properties the properties that settings declare
     * @param fences     how far routes may reach
     */
    RoutesFolder(List<RouteFile> routeFiles, List<SpecFile> specFiles, List<SqlFile> sqlFiles, List<FilePlace> strays,
            Set<String> properties, Fences fences) {
        this.routeFiles = routeFiles;
        this.specFiles = specFiles;
        this.sqlFiles = sqlFiles;
        this.strays = strays;
        this.properties = properties;
        this.fences = fences;
        this.routes = routeFiles.stream().flatMap(RouteFile::routes).toList();
        this.configurations = routeFiles.stream().flatMap(RouteFile::configurations).toList();
        this.endpoints = Stream.concat(routes().flatMap(Route::endpoints), configurations().flatMap(RouteConfiguration::endpoints)).toList();
        this.sends = Stream.concat(routes().flatMap(Route::sends), configurations().flatMap(RouteConfiguration::sends)).toList();
        sqlFiles.forEach(sql -> sqlByPath.putIfAbsent(sql.place().relative(), sql));
    }

    public List<RouteFile> routeFiles() {
        return routeFiles;
    }

    public List<SpecFile> specFiles() {
        return specFiles;
    }

    public List<SqlFile> sqlFiles() {
        return sqlFiles;
    }

    /** YAML files that nobody reads, because of their names. */
    public List<FilePlace> strays() {
        return strays;
    }

    /** The properties that settings declare. */
    public Set<String> properties() {
        return properties;
    }

    /** How far routes may reach. */
    public Fences fences() {
        return fences;
    }

    public Stream<Route> routes() {
        return routes.stream();
    }

    public Stream<RouteConfiguration> configurations() {
        return configurations.stream();
    }

    /** Every address in routes and route configurations. */
    public Stream<Endpoint> endpoints() {
        return endpoints.stream();
    }

    public Stream<DirectSend> sends() {
        return sends.stream();
    }

    /** The SQL file with this path below the routes folder. */
    public Optional<SqlFile> sqlFile(String relative) {
        return Optional.ofNullable(sqlByPath.get(relative));
    }
}
