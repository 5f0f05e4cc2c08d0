package io.channelsync.validate.folder;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A named bundle of guards and error handling that routes ask for by name.
 *
 * @param file the file that holds it
 * @param node what stands under `routeConfiguration`
 */
public record RouteConfiguration(RouteFile file, YamlNode node) {

    public Optional<String> id() {
        return node.text("id");
    }

    /** Where the id is written, else where the configuration starts. */
    public YamlNode place() {
        return node.child("id").orElse(node);
    }

    /** Whether it says what happens when a step fails. */
    public boolean handlesFailures() {
        return node.child("onException").isPresent();
    }

    public Stream<Step> steps() {
        return Step.in(node);
    }

    public Stream<Endpoint> endpoints() {
        return steps().flatMap(step -> step.endpoint().stream());
    }

    public Stream<DirectSend> sends() {
        return DirectSend.in(node);
    }

    /** The addresses before which this configuration steps in; each may end in `*`. */
    public Stream<YamlNode> intercepted() {
        return node.child("interceptSendToEndpoint").stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> item.child("interceptSendToEndpoint").stream())
                .flatMap(interceptor -> interceptor.child("uri").stream());
    }
}
