package io.channelsync.validate.folder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A route as it is written.
 *
 * @param file the file that holds it
 * @param node what stands under `route`
 */
public record Route(RouteFile file, YamlNode node) {

    public Optional<String> id() {
        return node.text("id");
    }

    /** The id, or words that stand for it in a message. */
    public String name() {
        return id().orElse("without an id");
    }

    /** Where the id is written, else where the route starts. */
    public YamlNode place() {
        return node.child("id").orElse(node);
    }

    /** Where work comes from. */
    public Optional<Endpoint> from() {
        return node.child("from").flatMap(from -> from.child("uri").map(uri -> new Endpoint(from, uri)));
    }

    /** The name of the `direct:` address it listens to. */
    public Optional<String> consumes() {
        return from().flatMap(Endpoint::directName);
    }

    public Stream<Step> steps() {
        return Step.in(node);
    }

    /** Every address, the one it reads from first. */
    public Stream<Endpoint> endpoints() {
        return Stream.concat(from().stream(), steps().flatMap(step -> step.endpoint().stream()));
    }

    public Stream<DirectSend> sends() {
        return DirectSend.in(node);
    }

    /** The route configurations it names, as written: a name may end in `*`. */
    public List<String> configurationIds() {
        return node.text("routeConfigurationId").stream()
                .flatMap(ids -> Stream.of(ids.split(",")))
                .map(String::strip).toList();
    }

    public boolean names(RouteConfiguration configuration) {
        return configuration.id().stream().anyMatch(id ->
                configurationIds().stream().anyMatch(pattern -> Wildcard.matches(pattern, id)));
    }
}
