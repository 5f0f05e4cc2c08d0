package io.channelsync.validate.rule;

import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.YamlNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reference from a route to a SQL file below the routes folder.
 *
 * @param path  the file below the routes folder
 * @param place where it is written
 */
record Query(String path, YamlNode place) {

    static final String PREFIX = "file:{{routes}}/";

    static Stream<Query> in(RoutesFolder folder) {
        return folder.routeFiles().stream().flatMap(file -> file.root().everyScalar())
                .map(Query::of).flatMap(Optional::stream);
    }

    private static Optional<Query> of(YamlNode scalar) {
        return scalar.text().startsWith(PREFIX)
                ? Optional.of(new Query(scalar.text().substring(PREFIX.length()), scalar))
                : Optional.empty();
    }
}
