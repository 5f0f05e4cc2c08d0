package io.channelsync.validate.damage;

import io.channelsync.validate.folder.DirectSend;
import io.channelsync.validate.folder.FolderReader;
import io.channelsync.validate.folder.Route;
import io.channelsync.validate.folder.RouteConfiguration;
import io.channelsync.validate.folder.RoutesFolder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which routes can come across a file of the routes folder, by their ids: the flows whose specs have to notice it. */
final class ReachedBy {

    private final RoutesFolder folder;

    ReachedBy(Path routes) {
        this.folder = new FolderReader(routes).read(Set.of());
    }

    /** The ids of all routes that lead to the file, sooner or later. */
    Set<String> routes(String file) {
        Set<String> reached = new HashSet<>(using(file));
        boolean more = true;
        while (more) {
            more = folder.routes().filter(route -> leadsTo(route, reached)).map(Route::name).map(reached::add)
                    .reduce(false, Boolean::logicalOr);
        }
        return reached;
    }

    private Collection<String> using(String file) {
        Set<String> users = folder.routes()
                .filter(route -> route.file().place().relative().equals(file) || mentions(route, file))
                .map(Route::name).collect(Collectors.toSet());
        List<RouteConfiguration> protections = folder.configurations()
                .filter(configuration -> configuration.file().place().relative().equals(file)).toList();
        folder.routes().filter(route -> protections.stream().anyMatch(route::names)).map(Route::name).forEach(users::add);
        return users;
    }

    private static boolean mentions(Route route, String file) {
        return route.node().everyScalar().anyMatch(scalar -> scalar.text().endsWith("/" + file));
    }

    private boolean leadsTo(Route route, Set<String> reached) {
        Stream<DirectSend> sends = Stream.concat(route.sends(),
                folder.configurations().filter(route::names).flatMap(RouteConfiguration::sends));
        return sends.anyMatch(send -> reached.stream().anyMatch(send::reaches));
    }
}
