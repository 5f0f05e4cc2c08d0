package io.channelsync.validate.folder;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * One `*.camel.yaml` file.
 *
 * @param place where it lies
 * @param root  what is written in it
 */
public record RouteFile(FilePlace place, YamlNode root) {

    static final String ENDING = ".camel.yaml";

    /** The file's name without its ending. */
    public String name() {
        return place.name().substring(0, place.name().length() - ENDING.length());
    }

    /** Whether it has the shape of a route file at all. */
    public boolean isList() {
        return root.kind() == YamlNode.Kind.LIST;
    }

    public Stream<Route> routes() {
        return root.items().stream()
                .flatMap(item -> Stream.of(item.child("route"), bare(item)).flatMap(Optional::stream))
                .map(node -> new Route(this, node));
    }

    /** A `from` without `route` around it is a route as well, one that cannot be given a description. */
    private static Optional<YamlNode> bare(YamlNode item) {
        return item.child("from").isPresent() ? Optional.of(item) : Optional.empty();
    }

    public Stream<RouteConfiguration> configurations() {
        return root.items().stream()
                .flatMap(item -> item.child("routeConfiguration").stream())
                .map(node -> new RouteConfiguration(this, node));
    }

    public Stream<Step> steps() {
        return Step.in(root);
    }
}
